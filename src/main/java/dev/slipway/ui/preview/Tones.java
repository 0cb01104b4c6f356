package dev.slipway.ui.preview;

import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.Icon;

/// A state as shape, word and tone.
public record Tones(Icon icon, String word, String tone) {
    private static final Tones DONE = new Tones(Icon.OK, "Done", "success");
    private static final Tones WAITING = new Tones(Icon.CLOCK, "Waiting", "muted");

    /// What became of a step.
    public static Tones after(Preview.Fate fate) {
        return fate == Preview.Fate.DONE ? DONE : of(fate, false);
    }

    /// What becomes of a step on Create; a failure while answers are missing only waits for them.
    public static Tones of(Preview.Fate fate, boolean waiting) {
        return switch (fate) {
            case DONE -> new Tones(Icon.OK, "Ready", "success");
            case LOCAL -> new Tones(Icon.OK, "Local", "accent");
            case SKIPPED -> new Tones(Icon.MINUS, "Skipped", "muted");
            case NOT_RUN -> new Tones(Icon.INFO, "Not run", "warning");
            case FAILED -> waiting ? WAITING : new Tones(Icon.FAILED, "Failed", "danger");
        };
    }
}

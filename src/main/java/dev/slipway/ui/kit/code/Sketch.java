package dev.slipway.ui.kit.code;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Spares work while one types: the text area lays out a hundred lines above and below those in
/// sight anew at every change, and until the typing rests they need no colours.
final class Sketch {
    /// Longer than between two keys of a typist.
    private static final Duration REST = Duration.millis(400);

    private static final int MARGIN = 8;

    private final LineSight sight;
    private final Runnable draw;
    private final PauseTransition resting = new PauseTransition(REST);
    private boolean on;
    private int from;
    private int to;

    /// `draw` draws all lines anew.
    Sketch(LineSight sight, Runnable draw) {
        this.sight = sight;
        this.draw = draw;
        resting.setOnFinished(event -> finish());
        sight.topProperty().addListener((property, before, now) -> scrolled());
    }

    /// A change is about to be laid out; the first line in sight becomes line `newTop`.
    void begin(int newTop) {
        int top = sight.topProperty().get();
        if (top > 0) {
            on = true;
            from = Math.min(top, newTop) - MARGIN;
            to = sight.bottom() + Math.max(0, newTop - top) + MARGIN;
            resting.playFromStart();
        }
    }

    /// Another text is about to be laid out.
    void end() {
        on = false;
        resting.stop();
    }

    boolean isDrawn(int line) {
        return !on || (from <= line && line <= to);
    }

    private void scrolled() {
        if (on && (!isDrawn(sight.topProperty().get()) || !isDrawn(sight.bottom()))) {
            finish();
        }
    }

    private void finish() {
        end();
        draw.run();
    }
}

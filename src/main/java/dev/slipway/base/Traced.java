package dev.slipway.base;

import java.util.ArrayList;
import java.util.List;

/// A produced text that knows, for each of its lines, what made it. `origins.get(0)` belongs to
/// line 1; a text that ends in a line feed has no origin for the empty rest after it.
public record Traced(String text, List<Origin> origins) {

    public Traced {
        origins = List.copyOf(origins);
    }

    /// The origin of `line` (from 1); the last known one beyond the end.
    public Origin originOf(int line) {
        if (origins.isEmpty()) {
            return Origin.TARGET;
        }
        return origins.get(Math.clamp(line - 1, 0, origins.size() - 1));
    }

    /// A text that was read and not produced: each line is its own origin.
    public static Traced source(String path, String text) {
        return source(path, text, Origin.Step.SOURCE);
    }

    /// A text that `step` took over as it stands.
    public static Traced source(String path, String text, Origin.Step step) {
        List<Origin> origins = new ArrayList<>();
        int line = 1;
        for (int at = 0; at < text.length(); line++) {
            origins.add(new Origin(step, new Where(path, line, 1)));
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end + 1;
        }
        return new Traced(text, origins);
    }
}

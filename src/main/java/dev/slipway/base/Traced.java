package dev.slipway.base;

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
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        int count = text.isEmpty() || text.endsWith("\n") ? lines : lines + 1;
        List<Origin> origins = new java.util.ArrayList<>(count);
        for (int line = 1; line <= count; line++) {
            origins.add(Origin.source(new Where(path, line, 1)));
        }
        return new Traced(text, origins);
    }
}

package dev.slipway.desk.search;

import dev.slipway.catalog.Entity;

import java.util.List;
import java.util.Locale;

/// An entity that a search found.
///
/// @param field where: `name`, `title`, `tag`, `description`, `operation`, or the path of a page of
///   its documentation
/// @param excerpt the words there, on one line

public record Hit(Entity entity, String field, String excerpt) {
    private static final int BEFORE = 40;
    private static final int LONGEST = 120;

    /// The same with only the text around the first of the words.
    Hit around(List<String> words) {
        String line = excerpt.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return new Hit(entity, field, line);
        }
        String lower = line.toLowerCase(Locale.ROOT);
        int first = words.stream().mapToInt(lower::indexOf).filter(at -> at >= 0).min().orElse(0);
        int start = first <= BEFORE ? 0 : line.indexOf(' ', first - BEFORE) + 1;
        start = start > first ? first : start;
        int end = Math.min(line.length(), start + LONGEST);
        String cut = (start > 0 ? "…" : "") + line.substring(start, end).strip();
        return new Hit(entity, field, end < line.length() ? cut + "…" : cut);
    }
}

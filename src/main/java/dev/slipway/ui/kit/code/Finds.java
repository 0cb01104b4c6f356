package dev.slipway.ui.kit.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// All places where a word stands in a text, whatever its case.
record Finds(List<Hit> hits) {

    /// One place: `line` from 1, columns `start` to `end` from 0, exclusive.
    record Hit(int line, int start, int end) {}

    Finds {
        hits = List.copyOf(hits);
    }

    static Finds of(List<String> lines, String word) {
        List<Hit> hits = new ArrayList<>();
        String low = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lines.size() && !low.isEmpty(); i++) {
            String line = lines.get(i).toLowerCase(Locale.ROOT);
            // a few characters change their length in lower case: such a line is left out
            if (line.length() != lines.get(i).length()) {
                continue;
            }
            for (int at = line.indexOf(low); at >= 0; at = line.indexOf(low, at + low.length())) {
                hits.add(new Hit(i + 1, at, at + low.length()));
            }
        }
        return new Finds(hits);
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    /// The index of the first hit at or after the place, the first of all when there is none.
    int from(int line, int column) {
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            if (hit.line() > line || (hit.line() == line && hit.start() >= column)) {
                return i;
            }
        }
        return 0;
    }

    /// The index of the last hit that ends at or before the place, the last of all when there is
    /// none.
    int before(int line, int column) {
        for (int i = hits.size() - 1; i >= 0; i--) {
            Hit hit = hits.get(i);
            if (hit.line() < line || (hit.line() == line && hit.end() <= column)) {
                return i;
            }
        }
        return hits.size() - 1;
    }

    /// `lines` with each hit replaced by `now`, from the first line with a hit to the last.
    List<String> replaced(List<String> lines, String now) {
        List<String> result = new ArrayList<>(lines);
        for (Hit hit : hits.reversed()) {
            String line = result.get(hit.line() - 1);
            result.set(
                    hit.line() - 1,
                    line.substring(0, hit.start()) + now + line.substring(hit.end()));
        }
        return result.subList(hits.getFirst().line() - 1, hits.getLast().line());
    }
}

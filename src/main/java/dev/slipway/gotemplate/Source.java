package dev.slipway.gotemplate;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;

import java.util.Arrays;

/// A template text with the way from a character position to its place in the file.
final class Source {
    private final String text;
    private final TextPlace place;
    private final int[] lineStarts;

    Source(String text, TextPlace place) {
        this.text = text;
        this.place = place;
        int[] starts = new int[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[line++] = i + 1;
        }
        this.lineStarts = starts;
    }

    String text() {
        return text;
    }

    Where where(int position) {
        int found = Arrays.binarySearch(lineStarts, position);
        int line = found >= 0 ? found : -found - 2;
        return place.at(line + 1, position - lineStarts[line] + 1);
    }

    Origin origin(int position) {
        return new Origin(place.step(), where(position));
    }

    /// The stretch of text, on one line, for an error message.
    String excerpt(Node node) {
        String cut = text.substring(node.start(), node.end()).strip().replaceAll("\\s+", " ");
        return cut.length() > 60 ? cut.substring(0, 57) + "..." : cut;
    }
}

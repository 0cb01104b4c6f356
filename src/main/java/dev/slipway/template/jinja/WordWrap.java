package dev.slipway.template.jinja;

import dev.slipway.template.value.Arguments;

import java.util.ArrayList;
import java.util.List;

/// `wordwrap`: breaks lines at blanks, words that are too long where they are.
final class WordWrap {
    private WordWrap() {}

    static String wrap(String text, Arguments arguments) {
        int width = Math.max(1, Given.number(arguments, "width", 0, 79));
        boolean breaks = Given.flag(arguments, "break_long_words", 1, true);
        String newline = Given.text(arguments, "wrapstring", 2, "\n");
        List<String> out = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            out.add(String.join(newline, line(line, width, breaks)));
        }
        return String.join(newline, out);
    }

    private static List<String> line(String line, int width, boolean breaks) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (line.length() - from > width) {
            int space = lastSpace(line, from, from + width);
            int cut = space > from ? space : breaks ? from + width : line.indexOf(' ', from);
            if (cut <= from) {
                break;
            }
            lines.add(line.substring(from, cut).stripTrailing());
            from = cut;
            while ((space == cut || !breaks)
                    && from < line.length()
                    && Character.isWhitespace(line.charAt(from))) {
                from++;
            }
        }
        lines.add(line.substring(from));
        return lines;
    }

    private static int lastSpace(String line, int from, int at) {
        for (int i = at; i >= from; i--) {
            if (line.charAt(i) == ' ') {
                return i;
            }
        }
        return -1;
    }
}

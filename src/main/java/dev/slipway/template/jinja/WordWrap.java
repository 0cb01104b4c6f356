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
        String rest = line;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space > 0 ? space : breaks ? width : rest.indexOf(' ');
            if (cut <= 0) {
                break;
            }
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = space > 0 || !breaks ? rest.substring(cut).stripLeading() : rest.substring(cut);
        }
        lines.add(rest);
        return lines;
    }
}

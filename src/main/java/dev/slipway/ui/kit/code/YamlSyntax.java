package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.code.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// YAML by line: keys, quoted texts, numbers, comments, block texts and the placeholders of
/// templates.
final class YamlSyntax implements Syntax {
    private static final Set<String> WORDS = Set.of("true", "false", "null", "~", "{}", "[]");

    @Override
    public List<List<Token>> tokens(List<String> lines) {
        List<List<Token>> all = new ArrayList<>(lines.size());
        int block = -1;
        for (String line : lines) {
            int indent = indent(line);
            if (block >= 0 && (line.isBlank() || indent > block)) {
                all.add(blockLine(line));
                continue;
            }
            all.add(line(line));
            block = opensBlock(line) ? indent : -1;
        }
        return all;
    }

    private static List<Token> blockLine(String line) {
        LineScan scan = new LineScan(line);
        text(scan, line.length());
        return scan.done();
    }

    private static List<Token> line(String line) {
        LineScan scan = new LineScan(line);
        scan.skipBlank();
        if (scan.sees("---") || scan.sees("...")) {
            scan.rest(Kind.PUNCTUATION);
            return scan.done();
        }
        while (scan.sees("- ") || (scan.sees("-") && scan.at == line.length() - 1)) {
            scan.at++;
            scan.skipBlank();
        }
        int colon = keyEnd(scan);
        if (colon >= 0) {
            scan.take(colon, Kind.KEY);
            scan.at++;
        }
        value(scan);
        return scan.done();
    }

    /// The colon that ends the key starting here, or -1.
    private static int keyEnd(LineScan scan) {
        String line = scan.line;
        if (!scan.more() || scan.here() == '#' || scan.sees("{{") || scan.sees("{%")) {
            return -1;
        }
        int from = scan.here() == '"' || scan.here() == '\'' ? scan.afterQuoted() : scan.at;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == ':' && (i + 1 == line.length() || line.charAt(i + 1) == ' ')) {
                return i;
            }
            if (c == '#' && line.charAt(i - (i > 0 ? 1 : 0)) == ' ') {
                return -1;
            }
        }
        return -1;
    }

    private static void value(LineScan scan) {
        scan.skipBlank();
        while (scan.more()) {
            char c = scan.here();
            if (c == '#' && (scan.at == 0 || scan.line.charAt(scan.at - 1) == ' ')) {
                scan.rest(Kind.COMMENT);
            } else if (c == '"' || c == '\'') {
                text(scan, scan.afterQuoted());
            } else if (c == '&' || c == '*' || c == '!') {
                int end = scan.line.indexOf(' ', scan.at);
                scan.take(end < 0 ? scan.line.length() : end, Kind.KEYWORD);
            } else if ("[]{},|>".indexOf(c) >= 0 && !scan.sees("{{") && !scan.sees("{%")) {
                scan.at++;
            } else if (!scan.placeholder()) {
                plain(scan);
            }
            scan.skipBlank();
        }
    }

    private static void plain(LineScan scan) {
        String line = scan.line;
        int end = scan.at;
        while (end < line.length() && !stops(line, end)) {
            end++;
        }
        end = Math.max(end, scan.at + 1);
        String word = line.substring(scan.at, end).strip();
        scan.take(
                end,
                WORDS.contains(word) ? Kind.KEYWORD : isNumber(word) ? Kind.NUMBER : Kind.STRING);
    }

    private static boolean stops(String line, int at) {
        return line.startsWith(" #", at)
                || line.startsWith("${", at)
                || line.startsWith("{{", at)
                || line.startsWith("{%", at)
                || line.startsWith(", ", at);
    }

    /// Colours up to `end` as a text, with the placeholders in it.
    private static void text(LineScan scan, int end) {
        int stop = scan.at;
        while (stop < end) {
            if (scan.line.startsWith("${", stop) || scan.line.startsWith("{{", stop)) {
                scan.take(stop, Kind.STRING);
                scan.placeholder();
                stop = scan.at;
            } else {
                stop++;
            }
        }
        scan.take(end, Kind.STRING);
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty()
                && Character.isDigit(word.charAt(word.startsWith("-") && word.length() > 1 ? 1 : 0))
                && word.chars().allMatch(c -> Character.isDigit(c) || ".-eE".indexOf(c) >= 0);
    }

    private static boolean opensBlock(String line) {
        String end = line.stripTrailing();
        int last = Math.max(end.lastIndexOf('|'), end.lastIndexOf('>'));
        return last > 0
                && end.length() - last <= 3
                && end.substring(last + 1).chars().allMatch(c -> "+-0123456789".indexOf(c) >= 0)
                && (end.charAt(last - 1) == ' ');
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}

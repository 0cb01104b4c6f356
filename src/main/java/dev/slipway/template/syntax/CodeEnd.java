package dev.slipway.template.syntax;

/// Finds where the code of a tag ends, past quoted strings and regular expressions. Jinja2 also
/// balances brackets; Nunjucks takes the first terminator, even inside a dict.
final class CodeEnd {
    private CodeEnd() {}

    /// The offset of `terminator` in `source` from `from`, -1 when there is none.
    static int find(String source, int from, String terminator, boolean jinja) {
        char first = terminator.charAt(0);
        int depth = 0;
        int i = from;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = pastString(source, i);
                continue;
            }
            if (!jinja && c == 'r' && startsRegex(source, i, from)) {
                i = pastRegex(source, i);
                continue;
            }
            if (c == first && depth == 0 && source.startsWith(terminator, i)) {
                return i;
            }
            if (jinja) {
                depth = Math.max(0, depth + bracket(c));
            }
            i++;
        }
        return -1;
    }

    /// Where the code of a line statement ends: the next line feed outside brackets and strings.
    static int line(String source, int from) {
        int depth = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = pastString(source, i) - 1;
            } else if (c == '\n' && depth == 0) {
                return i;
            } else {
                depth = Math.max(0, depth + bracket(c));
            }
        }
        return source.length();
    }

    private static int bracket(char c) {
        return switch (c) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    static int pastString(String source, int from) {
        char quote = source.charAt(from);
        for (int i = from + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return source.length();
    }

    static boolean startsRegex(String source, int at, int from) {
        return source.startsWith("r/", at)
                && (at == from || !ExpressionLexer.isNamePart(source.charAt(at - 1)));
    }

    private static int pastRegex(String source, int from) {
        for (int i = from + 2; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '/') {
                return i + 1;
            }
        }
        return source.length();
    }
}

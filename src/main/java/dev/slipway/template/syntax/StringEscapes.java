package dev.slipway.template.syntax;

/// Backslashes in quoted strings, by the rules of each peer.
final class StringEscapes {
    private StringEscapes() {}

    /// Nunjucks knows n, r and t; any other character stands for itself.
    static String nunjucks(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length()) {
                char next = raw.charAt(++i);
                out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next == 't' ? '\t' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Python's `unicode-escape`; an unknown escape keeps its backslash.
    static String python(String raw, int at) {
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c != '\\' || i + 1 == raw.length()) {
                out.append(c);
                i++;
                continue;
            }
            char next = raw.charAt(i + 1);
            int simple = simple(next);
            if (simple >= 0) {
                out.append((char) simple);
                i += 2;
            } else if (next == '\n') {
                i += 2;
            } else {
                i = coded(raw, i, next, out, at);
            }
        }
        return out.toString();
    }

    private static int simple(char c) {
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'a' -> 7;
            case 'b' -> 8;
            case 't' -> 9;
            case 'n' -> 10;
            case 'v' -> 11;
            case 'f' -> 12;
            case 'r' -> 13;
            default -> -1;
        };
    }

    private static int coded(String raw, int i, char kind, StringBuilder out, int at) {
        int length = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        int radix = 16;
        int from = i + 2;
        if (length == 0 && kind >= '0' && kind <= '7') {
            radix = 8;
            from = i + 1;
            length = 1;
            while (length < 3
                    && from + length < raw.length()
                    && Character.digit(raw.charAt(from + length), 8) >= 0) {
                length++;
            }
        }
        if (length == 0) {
            out.append('\\').append(kind);
            return i + 2;
        }
        try {
            out.appendCodePoint(Integer.parseInt(raw.substring(from, from + length), radix));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SyntaxFault("\"\\" + kind + "\" needs its digits", at);
        }
        return from + length;
    }
}

package dev.slipway.gotemplate.value;

/// `strconv.Quote` and its reading twin for the strings of the template language.
public final class GoQuote {

    private GoQuote() {}

    /// A double-quoted Go string.
    public static String quote(String text) {
        return quote(text, '"', false);
    }

    static String quote(String text, char mark, boolean ascii) {
        StringBuilder out = new StringBuilder(text.length() + 2).append(mark);
        text.codePoints().forEach(c -> escape(out, c, mark, ascii));
        return out.append(mark).toString();
    }

    private static void escape(StringBuilder out, int c, char mark, boolean ascii) {
        if (c == mark || c == '\\') {
            out.append('\\').appendCodePoint(c);
        } else if (c >= 0x80 ? !ascii && printable(c) : c >= 0x20 && c != 0x7f) {
            out.appendCodePoint(c);
        } else {
            switch (c) {
                case 7 -> out.append("\\a");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case 11 -> out.append("\\v");
                default -> out.append(hex(c));
            }
        }
    }

    private static String hex(int c) {
        if (c < 0x80) {
            return String.format("\\x%02x", c);
        }
        return c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
    }

    static boolean printable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /// The text between the quotes of an interpreted Go string or of a rune.
    ///
    /// @throws GoError when an escape is not Go's
    public static String unquote(String body) {
        if (body.indexOf('\\') < 0) {
            return body;
        }
        StringBuilder out = new StringBuilder(body.length());
        int at = 0;
        while (at < body.length()) {
            char c = body.charAt(at++);
            if (c != '\\') {
                out.append(c);
                continue;
            }
            char kind = at < body.length() ? body.charAt(at++) : ' ';
            int digits =
                    switch (kind) {
                        case 'x' -> 2;
                        case 'u' -> 4;
                        case 'U' -> 8;
                        case '0', '1', '2', '3', '4', '5', '6', '7' -> 3;
                        default -> 0;
                    };
            if (digits == 0) {
                out.append(simple(kind));
            } else {
                int start = digits == 3 ? at - 1 : at;
                out.appendCodePoint(number(body, start, digits));
                at = start + digits;
            }
        }
        return out.toString();
    }

    private static int number(String body, int start, int digits) {
        if (start + digits > body.length()) {
            throw new GoError("invalid syntax");
        }
        try {
            int c = Integer.parseInt(body, start, start + digits, digits == 3 ? 8 : 16);
            if (Character.isValidCodePoint(c)) {
                return c;
            }
        } catch (NumberFormatException e) {
            throw new GoError("invalid syntax");
        }
        throw new GoError("invalid syntax");
    }

    private static char simple(char kind) {
        return switch (kind) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            case '\\', '\'', '"' -> kind;
            default -> throw new GoError("invalid syntax");
        };
    }
}

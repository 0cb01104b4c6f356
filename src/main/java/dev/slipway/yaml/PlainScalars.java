package dev.slipway.yaml;

import dev.slipway.base.Origin;

/// The texts of [PlainYaml].
final class PlainScalars {
    private final Cursor cursor;

    PlainScalars(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Whether a text without quotes may begin with `first`; some signs only when another character
    /// follows at once.
    static boolean mayStart(char first, char second) {
        return switch (first) {
            case '-', '?', ':' -> !Cursor.isBlank(second);
            case ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '\'', '"', '%', '@', '`' ->
                    false;
            default -> !Cursor.isBlank(first);
        };
    }

    /// What needs thought inside a text: tabs, and characters that count as two or as line ends
    /// elsewhere.
    static boolean isOdd(char c) {
        return c == '\t'
                || c == 0x85
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || Character.isSurrogate(c);
    }

    /// Where the quote that opens here closes in the same line; -1 when it does not.
    int quoteEnd() {
        char quote = cursor.here();
        for (int i = cursor.at + 1; !cursor.isLineEnd(i); i++) {
            char c = cursor.charAt(i);
            if (isOdd(c)) {
                return -1;
            }
            if (c == quote) {
                if (quote == '"' || cursor.charAt(i + 1) != '\'') {
                    return i;
                }
                i++;
            } else if (quote == '"' && c == '\\') {
                i++;
            }
        }
        return -1;
    }

    /// A quoted text of one line; afterwards the place is behind the quote.
    YamlScalar quoted() {
        Origin origin = cursor.origin();
        boolean twice = cursor.here() == '"';
        int end = quoteEnd();
        if (end < 0) {
            throw new Cursor.Odd();
        }
        String raw = cursor.text.substring(cursor.at + 1, end);
        String text = twice ? unescaped(raw) : raw.replace("''", "'");
        cursor.at = end + 1;
        return new YamlScalar(
                text, text, twice ? YamlScalar.Style.DOUBLE : YamlScalar.Style.SINGLE, origin);
    }

    private static String unescaped(String raw) {
        int slash = raw.indexOf('\\');
        if (slash < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            i++;
            text.append(
                    switch (i < raw.length() ? raw.charAt(i) : ' ') {
                        case '"' -> '"';
                        case '\\' -> '\\';
                        case '/' -> '/';
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        default -> throw new Cursor.Odd();
                    });
        }
        return text.toString();
    }

    /// A text without quotes, over as many lines as are indented deeper than `parent`; afterwards
    /// the place is the next content.
    YamlScalar plain(int parent) {
        Origin origin = cursor.origin();
        if (!mayStart(cursor.here(), cursor.charAt(cursor.at + 1))) {
            throw new Cursor.Odd();
        }
        String text = plainLine();
        StringBuilder more = null;
        while (true) {
            boolean commented = !cursor.isLineEnd(cursor.at);
            cursor.endLine();
            int blank = blankLines();
            boolean deeper = !cursor.atEnd() && cursor.column() > parent;
            if (!deeper || cursor.here() == '#') {
                break;
            }
            if (commented || cursor.here() == '\t') {
                throw new Cursor.Odd();
            }
            more = more == null ? new StringBuilder(text) : more;
            more.append(blank == 0 ? " " : "\n".repeat(blank)).append(plainLine());
        }
        boolean comment = !cursor.atEnd() && cursor.here() == '#';
        if (cursor.nextContent() && comment && cursor.column() > parent) {
            throw new Cursor.Odd();
        }
        String whole = more == null ? text : more.toString();
        return new YamlScalar(
                more == null ? Scalars.resolve(whole, Dialect.CORE) : whole,
                whole,
                YamlScalar.Style.PLAIN,
                origin);
    }

    /// From the start of a line to the next that is not blank; the number of blank ones.
    private int blankLines() {
        int blank = 0;
        while (!cursor.atEnd()) {
            cursor.skipSpaces();
            if (cursor.atEnd() || !cursor.isLineEnd(cursor.at)) {
                return blank;
            }
            cursor.nextLine();
            blank++;
        }
        return blank;
    }

    /// The rest of this line without a comment; afterwards the place is at the line's end, or at
    /// the comment's blank.
    private String plainLine() {
        int start = cursor.at;
        int i = start;
        for (; !cursor.isLineEnd(i); i++) {
            char c = cursor.charAt(i);
            if (isOdd(c) || (c == ':' && Cursor.isBlank(cursor.charAt(i + 1)))) {
                throw new Cursor.Odd();
            }
            if (c == '#' && i > start && cursor.charAt(i - 1) == ' ') {
                break;
            }
        }
        int end = i;
        while (end > start && cursor.charAt(end - 1) == ' ') {
            end--;
        }
        String text = cursor.text.substring(start, end);
        cursor.at = cursor.isLineEnd(i) ? i : end;
        return text;
    }

    /// A text without quotes in brackets; afterwards the place is behind it.
    YamlScalar flowPlain() {
        int start = cursor.at;
        Origin origin = cursor.origin();
        if (!mayStart(cursor.here(), cursor.charAt(start + 1))
                || cursor.here() == '-'
                || cursor.here() == '?'
                || cursor.here() == ':') {
            throw new Cursor.Odd();
        }
        int i = start;
        for (; !cursor.isLineEnd(i) && ",[]{}".indexOf(cursor.charAt(i)) < 0; i++) {
            char c = cursor.charAt(i);
            char next = cursor.charAt(i + 1);
            if (c == ':' && Cursor.isBlank(next)) {
                break;
            }
            boolean glued = c == ':' && ",[]{}".indexOf(next) >= 0;
            if (isOdd(c) || glued || (c == '#' && cursor.charAt(i - 1) == ' ')) {
                throw new Cursor.Odd();
            }
        }
        int end = i;
        while (cursor.charAt(end - 1) == ' ') {
            end--;
        }
        String text = cursor.text.substring(start, end);
        cursor.at = end;
        return new YamlScalar(
                Scalars.resolve(text, Dialect.CORE), text, YamlScalar.Style.PLAIN, origin);
    }

    /// A block text (`|`, `>`), which must be indented deeper than `parent`; afterwards the place
    /// is the start of the line after it.
    YamlScalar block(int parent) {
        Origin origin = cursor.origin();
        boolean folded = cursor.here() == '>';
        cursor.at++;
        char chomping = cursor.here();
        boolean chomps = chomping == '-' || chomping == '+';
        if (chomps) {
            cursor.at++;
        }
        cursor.endLine();
        PlainBlock block = new PlainBlock(cursor, folded);
        String text = block.read(parent, chomps ? chomping : ' ');
        return new YamlScalar(
                text, text, folded ? YamlScalar.Style.FOLDED : YamlScalar.Style.LITERAL, origin);
    }
}

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

    /// The first colon from `from` that a blank follows; -1 when there is none before `to`.
    int colon(int from, int to) {
        int colon = cursor.text.indexOf(':', from, to);
        while (colon >= 0 && !Cursor.isBlank(cursor.charAt(colon + 1))) {
            colon = cursor.text.indexOf(':', colon + 1, to);
        }
        return colon;
    }

    /// Where a comment begins, behind the character at `from`; `to` when none does before.
    int comment(int from, int to) {
        int hash = cursor.text.indexOf('#', Math.min(from + 1, to), to);
        while (hash >= 0 && cursor.charAt(hash - 1) != ' ') {
            hash = cursor.text.indexOf('#', hash + 1, to);
        }
        return hash < 0 ? to : hash;
    }

    /// Where the quote that opens here closes in the same line; -1 when it does not.
    int quoteEnd() {
        char quote = cursor.here();
        int end = cursor.lineEnd();
        for (int i = cursor.at + 1; i < end; i++) {
            char c = cursor.charAt(i);
            if (c == quote) {
                if (quote == '"' || cursor.charAt(i + 1) != '\'') {
                    return cursor.isEven(cursor.at, i) ? i : -1;
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
        int line = cursor.lineEnd();
        int comment = comment(start, line);
        if (colon(start, comment) >= 0 || !cursor.isEven(start, comment)) {
            throw new Cursor.Odd();
        }
        int end = comment;
        while (end > start && cursor.charAt(end - 1) == ' ') {
            end--;
        }
        String text = cursor.text.substring(start, end);
        cursor.at = comment == line ? line : end;
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
        int end = flowEnd(start, cursor.lineEnd());
        boolean glued = cursor.charAt(end) == ':' && !Cursor.isBlank(cursor.charAt(end + 1));
        if (glued || !cursor.isEven(start, end) || comment(start, end) < end) {
            throw new Cursor.Odd();
        }
        while (cursor.charAt(end - 1) == ' ') {
            end--;
        }
        String text = cursor.text.substring(start, end);
        cursor.at = end;
        return new YamlScalar(
                Scalars.resolve(text, Dialect.CORE), text, YamlScalar.Style.PLAIN, origin);
    }

    /// Where a text in brackets ends that begins at `from`: at a bracket, a comma, the colon of a
    /// key, or a colon that stands before one of them.
    private int flowEnd(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = cursor.charAt(i);
            boolean colon =
                    c == ':'
                            && (isBracket(cursor.charAt(i + 1))
                                    || Cursor.isBlank(cursor.charAt(i + 1)));
            if (colon || isBracket(c)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isBracket(char c) {
        return switch (c) {
            case ',', '[', ']', '{', '}' -> true;
            default -> false;
        };
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

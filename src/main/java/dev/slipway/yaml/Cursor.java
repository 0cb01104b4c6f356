package dev.slipway.yaml;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;

/// A place in one YAML text for the fast way through it ([PlainYaml]). Anything that is not plain
/// ends the attempt with [Odd].
final class Cursor {
    final String text;
    private final String path;
    private final int lineOffset;

    /// Whether any character is odd, which is asked once a text instead of once a character.
    private final boolean hasOdd;

    private final boolean hasReturns;
    int at;
    private int line;
    private int lineEnd = -1;
    private int lineStart;

    /// Not an error: the thorough way must read this text. Thrown once a text, so without a trace.
    static final class Odd extends RuntimeException {
        private static final long serialVersionUID = 1;

        Odd() {
            super(null, null, false, false);
        }
    }

    Cursor(String path, int lineOffset, String text) {
        this.path = path;
        this.lineOffset = lineOffset;
        this.text = text;
        hasOdd = hasOdd(text);
        hasReturns = text.indexOf('\r') >= 0;
    }

    /// What needs thought inside a text: tabs, and characters that count as two or as line ends
    /// elsewhere.
    private static boolean hasOdd(String text) {
        return text.indexOf('\t') >= 0
                || text.indexOf(0x85) >= 0
                || text.indexOf(0x2028) >= 0
                || text.indexOf(0x2029) >= 0
                || text.indexOf(0xFEFF) >= 0
                || text.codePointCount(0, text.length()) < text.length();
    }

    /// Whether nothing between two places needs thought.
    boolean isEven(int from, int to) {
        return !hasOdd || !hasOdd(text.substring(from, to));
    }

    /// Where the line of the place ends, before its line feed; a carriage return alone in it is
    /// odd.
    int lineEnd() {
        if (lineEnd < at) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            if (hasReturns) {
                int back = text.indexOf('\r', at, end);
                if (back >= 0 && (feed < 0 || back != end - 1)) {
                    throw new Odd();
                }
                end = back < 0 ? end : back;
            }
            lineEnd = end;
        }
        return lineEnd;
    }

    /// The character at `index`; a line feed where the text has ended.
    char charAt(int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }

    char here() {
        return charAt(at);
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /// From 0.
    int column() {
        return at - lineStart;
    }

    Origin origin() {
        return origin(at);
    }

    /// Of another place in the same line.
    Origin origin(int index) {
        return Origin.source(new Where(path, lineOffset + line + 1, index - lineStart + 1));
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /// Whether the line ends at `index`; a carriage return alone is odd.
    boolean isLineEnd(int index) {
        char c = charAt(index);
        if (c == '\r' && charAt(index + 1) != '\n') {
            throw new Odd();
        }
        return c == '\n' || c == '\r';
    }

    void skipSpaces() {
        int to = at;
        while (to < text.length() && text.charAt(to) == ' ') {
            to++;
        }
        at = to;
    }

    /// Past the blanks and the comment that may follow a value, to the start of the next line.
    void endLine() {
        int before = at;
        skipSpaces();
        if (here() == '#' && at > before) {
            skipLine();
        } else if (isLineEnd(at)) {
            nextLine();
        } else {
            throw new Odd();
        }
    }

    /// Whether nothing but blanks and a comment follows in this line; the place stays.
    boolean isRestEmpty() {
        int index = at;
        while (charAt(index) == ' ') {
            index++;
        }
        return isLineEnd(index) || (charAt(index) == '#' && index > at);
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        nextLine();
    }

    /// From a line end to the start of the next line.
    void nextLine() {
        if (here() == '\r') {
            at++;
        }
        at++;
        line++;
        lineStart = at;
    }

    /// From the start of a line to the first character that is no indentation and no comment; false
    /// at the end of the text.
    boolean nextContent() {
        while (!atEnd()) {
            skipSpaces();
            if (atEnd()) {
                return false;
            }
            if (here() == '#') {
                skipLine();
            } else if (here() == '\t') {
                throw new Odd();
            } else if (isLineEnd(at)) {
                nextLine();
            } else {
                return true;
            }
        }
        return false;
    }
}

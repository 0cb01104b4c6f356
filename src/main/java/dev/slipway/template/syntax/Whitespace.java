package dev.slipway.template.syntax;

/// What the two peers call white space; Java's own notions differ from both.
public final class Whitespace {

    private Whitespace() {}

    /// White space of JavaScript's `\s` and `trim`, which is near enough Python's.
    public static boolean is(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || (c >= '\u00a0'
                        && (c == '\u00a0'
                                || c == '\u1680'
                                || (c >= '\u2000' && c <= '\u200a')
                                || c == '\u2028'
                                || c == '\u2029'
                                || c == '\u202f'
                                || c == '\u205f'
                                || c == '\u3000'
                                || c == '\ufeff'));
    }

    static boolean inCode(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0';
    }

    /// The first offset from `from` that is no white space, at most `to`.
    static int skip(String text, int from, int to) {
        int i = from;
        while (i < to && is(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /// The offset after the last character before `to` that is no white space, at least `from`.
    static int skipBack(String text, int from, int to) {
        int i = to;
        while (i > from && is(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    static int skipCode(String text, int from, int to) {
        int i = from;
        while (i < to && inCode(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int skipCodeBack(String text, int from, int to) {
        int i = to;
        while (i > from && inCode(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }
}

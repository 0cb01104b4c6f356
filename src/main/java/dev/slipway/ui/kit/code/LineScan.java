package dev.slipway.ui.kit.code;

import java.util.ArrayList;
import java.util.List;

/// A cursor over one line that collects tokens.
final class LineScan {
    final String line;
    int at;
    private final List<Token> tokens = new ArrayList<>();

    LineScan(String line) {
        this.line = line;
    }

    boolean more() {
        return at < line.length();
    }

    char here() {
        return line.charAt(at);
    }

    boolean sees(String text) {
        return line.startsWith(text, at);
    }

    void skipBlank() {
        while (more() && Character.isWhitespace(here())) {
            at++;
        }
    }

    /// Moves to `end` and colours what was passed.
    void take(int end, Token.Kind kind) {
        int stop = Math.min(end, line.length());
        if (stop > at) {
            tokens.add(new Token(at, stop, kind));
        }
        at = stop;
    }

    void rest(Token.Kind kind) {
        take(line.length(), kind);
    }

    /// The position after the quoted text that starts here; the line's end when it is not closed.
    int afterQuoted() {
        char quote = here();
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += line.charAt(end) == '\\' && quote != '\'' ? 2 : 1;
        }
        return Math.min(end + 1, line.length());
    }

    /// The position after the word of letters, digits, `_`, `-`, `.` and `$` that starts here.
    int afterWord() {
        int end = at;
        while (end < line.length() && isWord(line.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Takes `${…}`, `{{…}}` or `{%…%}` when it starts here.
    boolean placeholder() {
        String close = sees("${{") || sees("{{") ? "}}" : sees("${") ? "}" : sees("{%") ? "%}" : "";
        if (close.isEmpty()) {
            return false;
        }
        int end = line.indexOf(close, at);
        take(end < 0 ? line.length() : end + close.length(), Token.Kind.PLACEHOLDER);
        return true;
    }

    List<Token> done() {
        return List.copyOf(tokens);
    }

    static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}

package dev.slipway.catalog.api;

import java.util.ArrayList;
import java.util.List;

/// The words and signs of a language with braces. Comments are no tokens; one that stands right
/// before a token is its `note`.
final class Tokens {
    private static final String WORD_SIGNS = "_.$@";
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /// A word, a sign, or a text in quotes. Lines and columns count from 1.
    record Token(String text, boolean quoted, String note, int line, int column) {
        static final Token END = new Token("", false, "", 0, 0);

        boolean is(String other) {
            return !quoted && text.equals(other);
        }

        boolean isWord() {
            return !quoted
                    && !text.isEmpty()
                    && (Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '_');
        }
    }

    /// `comment` begins a comment that ends with its line.
    Tokens(String text, String comment) {
        StringBuilder note = new StringBuilder();
        int line = 1;
        int start = 0;
        int at = 0;
        int noted = -1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
                start = at;
                if (noted >= 0 && line > noted + 1) {
                    note.setLength(0);
                }
            } else if (Character.isWhitespace(c) || c == ',') {
                at++;
            } else if (text.startsWith(comment, at)) {
                int end = text.indexOf('\n', at);
                end = end < 0 ? text.length() : end;
                note.append(text, at + comment.length(), end).append('\n');
                noted = line;
                at = end;
            } else if (comment.equals("//") && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                end = end < 0 ? text.length() : end + 2;
                String body = text.substring(at, end);
                note.append(body.replaceAll("/\\*+|\\*+/|(?m)^\\s*\\*", "")).append('\n');
                line += lines(body);
                noted = line;
                start = body.contains("\n") ? at + body.lastIndexOf('\n') + 1 : start;
                at = end;
            } else {
                int end = end(text, at);
                String word = text.substring(at, end);
                boolean quoted = c == '"' || c == '\'';
                tokens.add(
                        new Token(
                                quoted ? inside(word) : word,
                                quoted,
                                note.toString().strip(),
                                line,
                                at - start + 1));
                note.setLength(0);
                line += lines(word);
                at = end;
            }
        }
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static int end(String text, int at) {
        char c = text.charAt(at);
        if (text.startsWith("\"\"\"", at)) {
            int end = text.indexOf("\"\"\"", at + 3);
            return end < 0 ? text.length() : end + 3;
        }
        if (c == '"' || c == '\'') {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != c && text.charAt(end) != '\n') {
                end += text.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(text.length(), end + 1);
        }
        if (!isWord(c)) {
            return at + 1;
        }
        int end = at + 1;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || WORD_SIGNS.indexOf(c) >= 0;
    }

    private static String inside(String word) {
        int quotes = word.startsWith("\"\"\"") ? 3 : 1;
        return word.length() < 2 * quotes
                ? ""
                : word.substring(quotes, word.length() - quotes).stripIndent().strip();
    }

    boolean more() {
        return next < tokens.size();
    }

    Token peek() {
        return more() ? tokens.get(next) : Token.END;
    }

    Token take() {
        return more() ? tokens.get(next++) : Token.END;
    }

    /// Takes the next token if it is `sign`.
    boolean takes(String sign) {
        boolean is = peek().is(sign);
        next += is ? 1 : 0;
        return is;
    }

    /// Goes behind the sign that closes what is open here.
    void skipBlock(String open, String close) {
        int depth = 1;
        while (more() && depth > 0) {
            Token token = take();
            depth += token.is(open) ? 1 : token.is(close) ? -1 : 0;
        }
    }
}

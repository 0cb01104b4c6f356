package dev.slipway.gotemplate;

import dev.slipway.gotemplate.Token.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a template into tokens as Go's `text/template/parse` does, trim markers applied.
final class Lexer {
    private static final Set<String> KEYWORDS =
            Set.of(
                    "block",
                    "break",
                    "continue",
                    "define",
                    "else",
                    "end",
                    "if",
                    "range",
                    "nil",
                    "template",
                    "with");
    private static final String BLANKS = " \t\r\n";
    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int parens;
    private boolean spaced;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) {
        return new Lexer(source).run();
    }

    private List<Token> run() {
        while (at < source.length()) {
            text();
            if (at < source.length()) {
                action();
            }
        }
        tokens.add(new Token(Kind.END, "", at, at, false));
        return tokens;
    }

    private void text() {
        int open = source.indexOf("{{", at);
        int end = open < 0 ? source.length() : open;
        int kept = end;
        if (open >= 0 && leftTrim(open + 2)) {
            while (kept > at && BLANKS.indexOf(source.charAt(kept - 1)) >= 0) {
                kept--;
            }
        }
        if (kept > at) {
            tokens.add(new Token(Kind.TEXT, source.substring(at, kept), at, kept, false));
        }
        at = end;
    }

    private boolean leftTrim(int position) {
        return position + 1 < source.length()
                && source.charAt(position) == '-'
                && BLANKS.indexOf(source.charAt(position + 1)) >= 0;
    }

    private boolean rightTrim() {
        return at + 3 < source.length()
                && BLANKS.indexOf(source.charAt(at)) >= 0
                && source.startsWith("-}}", at + 1);
    }

    private void action() {
        int open = at;
        at += 2;
        if (leftTrim(at)) {
            at += 1;
            int content = at;
            while (content < source.length() && BLANKS.indexOf(source.charAt(content)) >= 0) {
                content++;
            }
            at = source.startsWith("/*", content) ? content : at;
        }
        if (source.startsWith("/*", at)) {
            comment(open);
            return;
        }
        tokens.add(new Token(Kind.OPEN, "{{", open, at, false));
        parens = 0;
        spaced = false;
        while (!closed()) {
            if (at >= source.length()) {
                throw new SyntaxError(open, "unclosed action");
            }
            inside();
        }
    }

    private void comment(int open) {
        int end = source.indexOf("*/", at);
        if (end < 0) {
            throw new SyntaxError(open, "unclosed comment");
        }
        at = end + 2;
        if (source.startsWith("}}", at)) {
            at += 2;
        } else if (rightTrim()) {
            at += 4;
            skipBlanks();
        } else {
            throw new SyntaxError(at, "comment ends before closing delimiter");
        }
    }

    private boolean closed() {
        boolean trim = rightTrim();
        if (!trim && !source.startsWith("}}", at)) {
            return false;
        }
        if (parens > 0) {
            throw new SyntaxError(at, "unclosed left paren");
        }
        int start = at;
        at += trim ? 4 : 2;
        tokens.add(new Token(Kind.CLOSE, "}}", start, at, spaced));
        if (trim) {
            skipBlanks();
        }
        return true;
    }

    private void skipBlanks() {
        while (at < source.length() && BLANKS.indexOf(source.charAt(at)) >= 0) {
            at++;
        }
    }

    private void inside() {
        char c = source.charAt(at);
        if (BLANKS.indexOf(c) >= 0) {
            at++;
            spaced = true;
            return;
        }
        int start = at;
        switch (c) {
            case '=' -> add(Kind.ASSIGN, 1);
            case ':' -> {
                if (!source.startsWith(":=", at)) {
                    throw new SyntaxError(at, "expected :=");
                }
                add(Kind.DECLARE, 2);
            }
            case '|' -> add(Kind.PIPE, 1);
            case ',' -> add(Kind.COMMA, 1);
            case '(' -> {
                parens++;
                add(Kind.LEFT, 1);
            }
            case ')' -> {
                if (--parens < 0) {
                    throw new SyntaxError(at, "unexpected right paren");
                }
                add(Kind.RIGHT, 1);
            }
            case '"' -> quoted('"', Kind.STRING, "unterminated quoted string");
            case '\'' -> quoted('\'', Kind.CHARACTER, "unterminated character constant");
            case '`' -> {
                int end = source.indexOf('`', at + 1);
                if (end < 0) {
                    throw new SyntaxError(start, "unterminated raw quoted string");
                }
                add(Kind.RAW_STRING, end + 1 - at);
            }
            case '$' -> word(1, Kind.VARIABLE);
            case '.' -> dot();
            case '+', '-' -> number();
            default -> {
                if (c >= '0' && c <= '9') {
                    number();
                } else if (isWord(c)) {
                    identifier();
                } else if (c > ' ' && c < 0x7f) {
                    add(Kind.OTHER, 1);
                } else {
                    throw new SyntaxError(
                            at, String.format("unrecognized character in action: U+%04X", (int) c));
                }
            }
        }
    }

    private void add(Kind kind, int length) {
        tokens.add(new Token(kind, source.substring(at, at + length), at, at + length, spaced));
        at += length;
        spaced = false;
    }

    private void quoted(char mark, Kind kind, String unterminated) {
        int end = at + 1;
        while (end < source.length() && source.charAt(end) != mark) {
            if (source.charAt(end) == '\n') {
                throw new SyntaxError(at, unterminated);
            }
            end += source.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= source.length()) {
            throw new SyntaxError(at, unterminated);
        }
        add(kind, end + 1 - at);
    }

    private void dot() {
        char next = at + 1 < source.length() ? source.charAt(at + 1) : ' ';
        if (next >= '0' && next <= '9') {
            number();
        } else if (isWord(next)) {
            word(1, Kind.FIELD);
        } else {
            word(1, Kind.DOT);
        }
    }

    private void identifier() {
        int end = at;
        while (end < source.length() && isWord(source.charAt(end))) {
            end++;
        }
        boolean keyword = KEYWORDS.contains(source.substring(at, end));
        word(0, keyword ? Kind.KEYWORD : Kind.WORD);
    }

    private void word(int prefix, Kind kind) {
        int end = at + prefix;
        while (kind != Kind.DOT && end < source.length() && isWord(source.charAt(end))) {
            end++;
        }
        boolean ended =
                end >= source.length()
                        || (BLANKS + ".,|:)(").indexOf(source.charAt(end)) >= 0
                        || source.startsWith("}}", end);
        if (!ended) {
            int bad = source.codePointAt(end);
            throw new SyntaxError(
                    end, String.format("bad character U+%04X '%s'", bad, Character.toString(bad)));
        }
        add(kind, end - at);
    }

    private void number() {
        int end = at + ("+-".indexOf(source.charAt(at)) >= 0 ? 1 : 0);
        String digits = "0123456789_";
        boolean hex = false;
        if (end + 1 < source.length() && source.charAt(end) == '0') {
            char base = Character.toLowerCase(source.charAt(end + 1));
            hex = base == 'x';
            digits =
                    switch (base) {
                        case 'x' -> "0123456789abcdefABCDEF_";
                        case 'o' -> "01234567_";
                        case 'b' -> "01_";
                        default -> digits;
                    };
            end += "xob".indexOf(base) >= 0 ? 2 : 0;
        }
        end = run(end, digits);
        if (end < source.length() && source.charAt(end) == '.') {
            end = run(end + 1, digits);
        }
        if (end < source.length() && (hex ? "pP" : "eE").indexOf(source.charAt(end)) >= 0) {
            end++;
            end += end < source.length() && "+-".indexOf(source.charAt(end)) >= 0 ? 1 : 0;
            end = run(end, "0123456789_");
        }
        if (end < source.length() && isWord(source.charAt(end))) {
            throw new SyntaxError(
                    at, "bad number syntax: \"" + source.substring(at, end + 1) + "\"");
        }
        add(Kind.NUMBER, end - at);
    }

    private int run(int from, String digits) {
        int end = from;
        while (end < source.length() && digits.indexOf(source.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}

package dev.slipway.template.syntax;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// The tokens of the code in one tag.
final class ExpressionLexer {
    private static final String[] LONG_OPERATORS = {
        "===", "!==", "**", "//", "==", "!=", "<=", ">="
    };
    private static final String NUNJUCKS_OPERATORS = "()[]{}.,:|~+-*/%<>=";
    private static final String JINJA_OPERATORS = "()[]{}.,:;|~+-*/%<>=";
    private static final int REGEX_LENGTH = 16_384;

    private final String source;
    private final boolean jinja;
    private final int to;
    private final List<Token> tokens = new ArrayList<>();
    private int index;

    ExpressionLexer(String source, int from, int to, boolean jinja) {
        this.source = source;
        this.index = from;
        this.to = to;
        this.jinja = jinja;
    }

    List<Token> tokens() {
        while (index < to) {
            char c = source.charAt(index);
            if (jinja ? Whitespace.is(c) : Whitespace.inCode(c)) {
                index++;
            } else if (isNameStart(c) || (digit(c) && !jinja && nameAfterDot())) {
                name();
            } else if (digit(c)) {
                number();
            } else if (c == '"' || c == '\'') {
                string();
            } else {
                operator(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", null, to));
        return tokens;
    }

    static boolean isNameStart(char c) {
        return c == '_'
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c > 127 && Character.isLetter(c));
    }

    static boolean isNamePart(char c) {
        return isNameStart(c) || digit(c);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean afterDot() {
        return !tokens.isEmpty() && tokens.getLast().is(".");
    }

    /// `values.1password`: a name after a dot may begin with digits, as long as a letter follows.
    private boolean nameAfterDot() {
        if (!afterDot()) {
            return false;
        }
        int i = index;
        while (i < to && digit(source.charAt(i))) {
            i++;
        }
        return i < to && isNameStart(source.charAt(i));
    }

    private void name() {
        int start = index;
        while (index < to && isNamePart(source.charAt(index))) {
            index++;
        }
        String name = source.substring(start, index);
        if (!jinja && name.equals("r") && index < to && source.charAt(index) == '/') {
            regex(start);
        } else {
            tokens.add(new Token(Token.Kind.NAME, name, null, start));
        }
    }

    private void regex(int start) {
        int i = start + 2;
        while (i < to && source.charAt(i) != '/') {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= to) {
            throw new SyntaxFault("this regular expression never ends", "add /", start);
        }
        if (i - start > REGEX_LENGTH) {
            throw new SyntaxFault("this regular expression is too long", start);
        }
        String pattern = source.substring(start + 2, i);
        index = i + 1;
        int flags = index;
        while (index < to && isNamePart(source.charAt(index))) {
            char flag = source.charAt(index);
            if ("gimy".indexOf(flag) < 0 || source.indexOf(flag, flags) < index) {
                throw new SyntaxFault(
                        "\"" + flag + "\" is no flag here", "flags are g, i, m and y", index);
            }
            index++;
        }
        tokens.add(new Token(Token.Kind.REGEX, pattern, source.substring(flags, index), start));
    }

    private void number() {
        int start = index;
        if (jinja && !afterDot()) {
            pythonNumber(start);
            return;
        }
        digits();
        if (!jinja && index < to && source.charAt(index) == '.') {
            index++;
            digits();
        }
        if (index < to && isNameStart(source.charAt(index))) {
            throw new SyntaxFault("this is no number and no name", start);
        }
        String text = source.substring(start, index);
        Object value =
                jinja
                        ? (Object) Long.valueOf(text)
                        : (Object) Double.valueOf(text + (text.endsWith(".") ? "0" : ""));
        tokens.add(new Token(Token.Kind.NUMBER, text, value, start));
    }

    private void digits() {
        while (index < to && (digit(source.charAt(index)) || (jinja && underscore()))) {
            index++;
        }
    }

    private boolean underscore() {
        return source.charAt(index) == '_'
                && index + 1 < to
                && Character.digit(source.charAt(index + 1), 16) >= 0;
    }

    private void pythonNumber(int start) {
        int radix = radix(start);
        if (radix != 10) {
            index += 2;
            while (index < to
                    && (Character.digit(source.charAt(index), radix) >= 0 || underscore())) {
                index++;
            }
            number(start, new BigInteger(clean(start + 2), radix));
            return;
        }
        digits();
        boolean real = false;
        if (index + 1 < to && source.charAt(index) == '.' && digit(source.charAt(index + 1))) {
            real = true;
            index++;
            digits();
        }
        if (index < to && (source.charAt(index) | 32) == 'e') {
            int i = index + 1;
            if (i < to && (source.charAt(i) == '+' || source.charAt(i) == '-')) {
                i++;
            }
            if (i < to && digit(source.charAt(i))) {
                real = true;
                index = i;
                digits();
            }
        }
        if (real) {
            tokens.add(
                    new Token(
                            Token.Kind.NUMBER,
                            source.substring(start, index),
                            Double.valueOf(clean(start)),
                            start));
        } else {
            number(start, new BigInteger(clean(start)));
        }
    }

    private int radix(int start) {
        if (source.charAt(start) != '0' || start + 2 >= to) {
            return 10;
        }
        int radix =
                switch (source.charAt(start + 1) | 32) {
                    case 'x' -> 16;
                    case 'o' -> 8;
                    case 'b' -> 2;
                    default -> 10;
                };
        return Character.digit(source.charAt(start + 2), radix) >= 0 ? radix : 10;
    }

    private String clean(int from) {
        return source.substring(from, index).replace("_", "");
    }

    private void number(int start, BigInteger value) {
        Object number = value.bitLength() < 64 ? (Object) value.longValue() : value;
        tokens.add(new Token(Token.Kind.NUMBER, source.substring(start, index), number, start));
    }

    private void string() {
        int start = index;
        int end = CodeEnd.pastString(source, start);
        if (end > to || source.charAt(end - 1) != source.charAt(start) || end == start + 1) {
            throw new SyntaxFault("this string never ends", "add " + source.charAt(start), start);
        }
        String raw = source.substring(start + 1, end - 1);
        index = end;
        String value =
                raw.indexOf('\\') < 0
                        ? raw
                        : jinja ? StringEscapes.python(raw, start) : StringEscapes.nunjucks(raw);
        tokens.add(new Token(Token.Kind.STRING, raw, value, start));
    }

    private void operator(char c) {
        for (String operator : LONG_OPERATORS) {
            if (source.startsWith(operator, index)
                    && index + operator.length() <= to
                    && !(jinja && operator.length() == 3)) {
                add(operator);
                return;
            }
        }
        if ((jinja ? JINJA_OPERATORS : NUNJUCKS_OPERATORS).indexOf(c) < 0) {
            String advice =
                    c == '&' || c == '!' || c == '?'
                            ? "templates write \"and\", \"or\", \"not\" and \"a if b else c\""
                            : "";
            throw new SyntaxFault("\"" + c + "\" cannot stand here", advice, index);
        }
        add(String.valueOf(c));
    }

    private void add(String operator) {
        tokens.add(new Token(Token.Kind.OPERATOR, operator, null, index));
        index += operator.length();
    }
}

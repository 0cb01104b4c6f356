package dev.slipway.gotemplate.value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `encoding/json` reading into `interface{}`: every number is a float64, the last of equal keys
/// wins.
public final class GoJsonReader {
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9]\\d*+)(\\.\\d++)?([eE][-+]?\\d++)?");
    private final String text;
    private final Budget budget;
    private int at;

    private GoJsonReader(String text, Budget budget) {
        this.text = text;
        this.budget = budget;
    }

    /// @throws GoError where the text is not JSON
    public static @Nullable Object read(String text, Budget budget) {
        GoJsonReader reader = new GoJsonReader(text, budget);
        Object value = reader.value();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.unexpected("after top-level value");
        }
        return value;
    }

    private @Nullable Object value() {
        budget.enter();
        blanks();
        char c = at < text.length() ? text.charAt(at) : 0;
        Object value =
                switch (c) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    case 't' -> word("true", true);
                    case 'f' -> word("false", false);
                    case 'n' -> word("null", null);
                    default -> number();
                };
        budget.leave();
        return value;
    }

    private Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        blanks();
        if (eat('}')) {
            return map;
        }
        do {
            blanks();
            if (at >= text.length() || text.charAt(at) != '"') {
                throw unexpected("looking for beginning of object key string");
            }
            String key = string();
            blanks();
            if (!eat(':')) {
                throw unexpected("after object key");
            }
            map.put(key, value());
            blanks();
        } while (eat(','));
        if (!eat('}')) {
            throw unexpected("after object key:value pair");
        }
        return map;
    }

    private List<@Nullable Object> array() {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        blanks();
        if (eat(']')) {
            return list;
        }
        do {
            list.add(value());
            blanks();
        } while (eat(','));
        if (!eat(']')) {
            throw unexpected("after array element");
        }
        return list;
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                budget.spend(out.length());
                return out.toString();
            }
            if (c < ' ') {
                at--;
                throw unexpected("in string literal");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw unexpected("in string literal");
    }

    private char escaped() {
        char kind = at < text.length() ? text.charAt(at++) : ' ';
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > text.length()
                        || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw unexpected("in \\u hexadecimal character escape");
                }
                at += 4;
                yield (char) Integer.parseInt(text, at - 4, at, 16);
            }
            default -> throw unexpected("in string escape code");
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw unexpected("in literal " + word);
        }
        at += word.length();
        return value;
    }

    private Double number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected("looking for beginning of value");
        }
        at = matcher.end();
        return Double.valueOf(matcher.group());
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean eat(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private GoError unexpected(String where) {
        return new GoError(
                at >= text.length()
                        ? "unexpected end of JSON input"
                        : "invalid character "
                                + GoQuote.quote(text.substring(at, at + 1), '\'', false)
                                + " "
                                + where);
    }
}

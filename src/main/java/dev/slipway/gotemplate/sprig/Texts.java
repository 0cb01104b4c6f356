package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoQuote;
import dev.slipway.gotemplate.value.GoText;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/// sprig's `strings.go`: cutting, padding, quoting, splitting. Lengths and positions count bytes of
/// UTF-8, as in Go.
final class Texts {
    private static final int LONGEST = 4_000_000;

    private Texts() {}

    static Functions functions() {
        return Functions.builder()
                .add("hello", 0, c -> "Hello!")
                .add("trim", 1, c -> c.text(0).strip())
                .add("upper", 1, c -> mapped(c.text(0), Character::toUpperCase))
                .add("lower", 1, c -> mapped(c.text(0), Character::toLowerCase))
                .add("trunc", 2, c -> trunc(c.count(0), c.text(1)))
                .add("substr", 3, c -> substring(c.count(0), c.count(1), c.text(2)))
                .add("repeat", 2, Texts::repeat)
                .add("trimAll", 2, c -> trimAll(c.text(1), c.text(0)))
                .alias("trimall", "trimAll")
                .add("trimSuffix", 2, c -> trimSuffix(c.text(1), c.text(0)))
                .add("trimPrefix", 2, c -> trimPrefix(c.text(1), c.text(0)))
                .add("contains", 2, c -> c.text(1).contains(c.text(0)))
                .add("hasPrefix", 2, c -> c.text(1).startsWith(c.text(0)))
                .add("hasSuffix", 2, c -> c.text(1).endsWith(c.text(0)))
                .add("quote", 0, Functions.ANY, Texts::quote)
                .add("squote", 0, Functions.ANY, Texts::squote)
                .add("cat", 0, Functions.ANY, Texts::cat)
                .add("indent", 2, c -> indent(c, c.text(1)))
                .add("nindent", 2, c -> "\n" + indent(c, c.text(1)))
                .add("replace", 3, c -> replace(c, c.text(2), c.text(0), c.text(1)))
                .add("plural", 3, c -> plural(c.text(0), c.text(1), c.integer(2)))
                .add("toString", 1, c -> text(c.any(0), c))
                .add("toStrings", 1, c -> texts(c.any(0), c))
                .add("join", 2, c -> String.join(c.text(0), texts(c.any(1), c)))
                .add("split", 2, c -> numbered(parts(c.text(1), c.text(0), -1)))
                .add("splitn", 3, c -> numbered(parts(c.text(2), c.text(0), c.count(1))))
                .add("splitList", 2, c -> parts(c.text(1), c.text(0), -1))
                .build();
    }

    /// Go maps each character by itself: `ß` has no capital.
    private static String mapped(String text, IntUnaryOperator change) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(change).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String plural(String one, String many, long count) {
        return count == 1 ? one : many;
    }

    /// sprig's `strval`.
    static String text(@Nullable Object value, Call call) {
        return GoText.of(value, call.budget());
    }

    /// sprig's `strslice`: the texts of a list's items without nil.
    static List<String> texts(@Nullable Object value, Call call) {
        return switch (value) {
            case null -> new ArrayList<>();
            case List<?> list ->
                    list.stream()
                            .filter(Objects::nonNull)
                            .map(item -> text(item, call))
                            .collect(Collectors.toCollection(ArrayList::new));
            default -> new ArrayList<>(List.of(text(value, call)));
        };
    }

    private static Object repeat(Call call) {
        int count = call.count(0);
        String text = call.text(1);
        if (count < 0) {
            throw new GoError("strings: negative Repeat count");
        }
        call.budget().spend((long) count * text.length() / 8);
        if ((long) count * text.length() > LONGEST) {
            throw new GoError("strings: Repeat output length overflow");
        }
        return text.repeat(count);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String cut(byte[] bytes, int start, int end) {
        if (start < 0 || start > end || end > bytes.length) {
            throw new GoError(
                    "slice bounds out of range ["
                            + start
                            + ":"
                            + end
                            + "] with length "
                            + bytes.length);
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private static String trunc(int count, String text) {
        byte[] bytes = bytes(text);
        if (count < 0 && bytes.length + count > 0) {
            return cut(bytes, bytes.length + count, bytes.length);
        }
        return count >= 0 && bytes.length > count ? cut(bytes, 0, count) : text;
    }

    private static String substring(int start, int end, String text) {
        byte[] bytes = bytes(text);
        if (start < 0) {
            return cut(bytes, 0, end);
        }
        return cut(bytes, start, end < 0 || end > bytes.length ? bytes.length : end);
    }

    private static String trimAll(String text, String cutset) {
        int[] points = text.codePoints().toArray();
        int start = 0;
        int end = points.length;
        while (start < end && cutset.indexOf(points[start]) >= 0) {
            start++;
        }
        while (end > start && cutset.indexOf(points[end - 1]) >= 0) {
            end--;
        }
        return new String(points, start, end - start);
    }

    private static String trimSuffix(String text, String suffix) {
        return text.endsWith(suffix) ? text.substring(0, text.length() - suffix.length()) : text;
    }

    private static String trimPrefix(String text, String prefix) {
        return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }

    private static String quote(Call call) {
        return call.arguments().stream()
                .filter(Objects::nonNull)
                .map(value -> GoQuote.quote(text(value, call)))
                .collect(Collectors.joining(" "));
    }

    private static String squote(Call call) {
        return call.arguments().stream()
                .filter(Objects::nonNull)
                .map(value -> "'" + text(value, call) + "'")
                .collect(Collectors.joining(" "));
    }

    private static String cat(Call call) {
        return call.arguments().stream()
                .filter(Objects::nonNull)
                .map(value -> text(value, call))
                .collect(Collectors.joining(" "));
    }

    private static String indent(Call call, String text) {
        int spaces = call.count(0);
        if (spaces < 0 || spaces > LONGEST) {
            throw new GoError("strings: negative Repeat count");
        }
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        call.budget().spend(lines * spaces / 8);
        String pad = " ".repeat(spaces);
        return pad + text.replace("\n", "\n" + pad);
    }

    private static String replace(Call call, String text, String old, String replacement) {
        call.budget().spend((long) text.length() * (1 + replacement.length()) / 8);
        return text.replace(old, replacement);
    }

    /// `strings.SplitN`; a negative limit means all, an empty separator every character.
    private static List<@Nullable Object> parts(String text, String separator, int limit) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (limit == 0) {
            return parts;
        }
        if (separator.isEmpty()) {
            int at = 0;
            while (at < text.length()) {
                boolean rest = parts.size() == limit - 1;
                int end = rest ? text.length() : text.offsetByCodePoints(at, 1);
                parts.add(text.substring(at, end));
                at = end;
            }
            return parts;
        }
        int at = 0;
        int found = text.indexOf(separator);
        while (found >= 0 && parts.size() != limit - 1) {
            parts.add(text.substring(at, found));
            at = found + separator.length();
            found = text.indexOf(separator, at);
        }
        parts.add(text.substring(at));
        return parts;
    }

    private static Map<String, @Nullable Object> numbered(List<@Nullable Object> parts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            map.put("_" + i, parts.get(i));
        }
        return map;
    }
}

package dev.slipway.template.js;

import dev.slipway.template.value.Callable;
import dev.slipway.template.value.Growth;
import dev.slipway.template.value.SafeText;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.template.value.Undefined;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `JSON.stringify` (ECMA-262 section 25.5.2): undefined members vanish, undefined items are null,
/// NaN and the infinities are null.
public final class JsJson {
    private static final int DEPTH = 512;

    private final StringBuilder out = new StringBuilder();
    private final String indent;
    private final IdentityHashMap<Object, Boolean> open = new IdentityHashMap<>();

    private JsJson(String indent) {
        this.indent = indent;
    }

    /// The text, or undefined for undefined. `indent` is put once a level; empty = one line.
    public static Object stringify(@Nullable Object value, String indent) {
        if (value instanceof Undefined) {
            return value;
        }
        JsJson json = new JsJson(indent);
        json.value(value, 0);
        return json.out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        Growth.check(out.length());
        switch (value) {
            case null -> out.append("null");
            case Undefined ignored -> out.append("null");
            case String s -> quote(s, out);
            case SafeText safe -> quote(safe.text(), out);
            case Boolean b -> out.append(b);
            case Number n -> number(n.doubleValue());
            case List<?> list -> container(list, list, depth);
            case Map<?, ?> map -> container(map, JsValues.entries(map), depth);
            case Callable ignored -> throw new TemplateFault("a function has no JSON");
            default -> out.append("{}");
        }
    }

    private void number(double d) {
        out.append(Double.isNaN(d) || Double.isInfinite(d) ? "null" : JsNumbers.text(d));
    }

    private void container(Object identity, Collection<?> items, int depth) {
        if (depth > DEPTH || open.put(identity, true) != null) {
            throw new TemplateFault("the value contains itself, which has no JSON");
        }
        boolean map = identity instanceof Map;
        out.append(map ? '{' : '[');
        boolean any = false;
        for (Object item : items) {
            Object value = item instanceof Map.Entry<?, ?> e && map ? e.getValue() : item;
            if (map && value instanceof Undefined) {
                continue;
            }
            out.append(any ? "," : "");
            any = true;
            line(depth + 1);
            if (map && item instanceof Map.Entry<?, ?> e) {
                quote(String.valueOf(e.getKey()), out);
                out.append(indent.isEmpty() ? ":" : ": ");
            }
            value(value, depth + 1);
        }
        if (any) {
            line(depth);
        }
        out.append(map ? '}' : ']');
        open.remove(identity);
    }

    private void line(int depth) {
        if (!indent.isEmpty()) {
            out.append('\n').append(indent.repeat(depth));
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < ' ' || lone(text, i)) {
                        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean lone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}

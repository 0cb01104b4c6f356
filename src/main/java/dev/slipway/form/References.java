package dev.slipway.form;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Finds what a `$ref` inside one schema document means: a JSON pointer, an anchor, or the `$id` of
/// the document or of a definition. Nothing is loaded from elsewhere.
final class References {
    static final Object MISSING = new Object();

    private References() {}

    static @Nullable Object find(@Nullable Object root, String ref) {
        int hash = ref.indexOf('#');
        String document = hash < 0 ? ref : ref.substring(0, hash);
        String fragment = hash < 0 ? "" : ref.substring(hash + 1);
        Object start = document.isEmpty() ? root : byId(root, document, 0);
        if (start == MISSING || fragment.isEmpty()) {
            return start;
        }
        return fragment.startsWith("/") ? pointer(start, fragment) : anchor(start, fragment, 0);
    }

    private static @Nullable Object pointer(@Nullable Object start, String fragment) {
        Object node = start;
        for (String raw : fragment.substring(1).split("/", -1)) {
            String token = unescape(raw);
            if (node instanceof Map<?, ?> map && map.containsKey(token)) {
                node = map.get(token);
            } else if (node instanceof List<?> list
                    && token.matches("\\d{1,6}")
                    && Integer.parseInt(token) < list.size()) {
                node = list.get(Integer.parseInt(token));
            } else {
                return MISSING;
            }
        }
        return node;
    }

    private static String unescape(String raw) {
        String token = raw.replace("~1", "/").replace("~0", "~");
        boolean encoded =
                token.matches(".*%[0-9a-fA-F]{2}.*") && !token.matches(".*%(?![0-9a-fA-F]{2}).*");
        return encoded
                ? URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8)
                : token;
    }

    private static @Nullable Object byId(@Nullable Object node, String id, int depth) {
        if (!(node instanceof Map<?, ?> map) || depth > 8) {
            return MISSING;
        }
        if (map.get("$id") instanceof String own && (own.equals(id) || own.endsWith("/" + id))) {
            return node;
        }
        for (Object value : map.values()) {
            Object found = byId(value, id, depth + 1);
            if (found != MISSING) {
                return found;
            }
        }
        return MISSING;
    }

    private static @Nullable Object anchor(@Nullable Object node, String name, int depth) {
        if (!(node instanceof Map<?, ?> map) || depth > 8) {
            return MISSING;
        }
        if (name.equals(map.get("$anchor")) || ("#" + name).equals(map.get("$id"))) {
            return node;
        }
        for (Object value : map.values()) {
            Object found = anchor(value, name, depth + 1);
            if (found != MISSING) {
                return found;
            }
        }
        return MISSING;
    }
}

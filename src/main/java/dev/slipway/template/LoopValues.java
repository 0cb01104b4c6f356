package dev.slipway.template;

import org.jspecify.annotations.Nullable;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Nunjucks' `loop` of one turn: computed when asked, since most loops never ask.
final class LoopValues extends AbstractMap<String, @Nullable Object> {
    private static final Set<String> NAMES =
            Set.of("index", "index0", "revindex", "revindex0", "first", "last", "length");

    private final int index;
    private final double number;
    private final @Nullable Object length;

    LoopValues(int index, double number, @Nullable Object length) {
        this.index = index;
        this.number = number;
        this.length = length;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String && NAMES.contains(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return switch (String.valueOf(key)) {
            case "index" -> (double) (index + 1);
            case "index0" -> (double) index;
            case "revindex" -> number - index;
            case "revindex0" -> number - index - 1;
            case "first" -> index == 0;
            case "last" -> index == number - 1;
            case "length" -> length;
            default -> null;
        };
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        for (String name :
                new String[] {
                    "index", "index0", "revindex", "revindex0", "first", "last", "length"
                }) {
            all.put(name, get(name));
        }
        return all.entrySet();
    }
}

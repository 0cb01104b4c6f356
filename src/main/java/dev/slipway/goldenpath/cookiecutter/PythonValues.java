package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.template.python.OrderedDict;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// JSON as the values that Cookiecutter works on: objects are `OrderedDict`s, lists can be changed.
final class PythonValues {
    private PythonValues() {}

    static @Nullable Object of(YamlNode node) {
        return switch (node) {
            case YamlMap map -> dict(map);
            case YamlList list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.items().forEach(item -> items.add(of(item)));
                yield items;
            }
            default -> node.value();
        };
    }

    static OrderedDict dict(YamlMap map) {
        OrderedDict dict = new OrderedDict();
        map.entries().forEach(entry -> dict.put(entry.key(), of(entry.value())));
        return dict;
    }

    /// Plain values of any caller, as values that may be changed.
    static @Nullable Object copy(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> copy =
                        map instanceof OrderedDict ? new OrderedDict() : new LinkedHashMap<>();
                map.forEach((key, member) -> copy.put(key, copy(member)));
                yield copy;
            }
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(copy(item)));
                yield copy;
            }
            case Integer whole -> whole.longValue();
            case null -> null;
            default -> value;
        };
    }
}

package dev.slipway.template.jinja;

import dev.slipway.template.python.PyText;
import dev.slipway.template.python.Tuple;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `pprint`: one line where it fits in 80 columns, else one item a line.
final class PrettyPrint {
    private static final int WIDTH = 80;

    private PrettyPrint() {}

    static String print(@Nullable Object value) {
        return print(value, 0, 0);
    }

    private static String print(@Nullable Object value, int indent, int allowance) {
        String flat = PyText.repr(value);
        if (flat.length() <= WIDTH - indent - allowance) {
            return flat;
        }
        if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            entries.sort((a, b) -> PyText.str(a.getKey()).compareTo(PyText.str(b.getKey())));
            for (Map.Entry<?, ?> entry : entries) {
                String key = PyText.repr(entry.getKey());
                parts.add(key + ": " + print(entry.getValue(), indent + key.length() + 3, 1));
            }
            return "{" + joined(parts, indent) + "}";
        }
        if (value instanceof List<?> list) {
            List<String> parts = new ArrayList<>();
            list.forEach(item -> parts.add(print(item, indent + 1, 1)));
            return value instanceof Tuple
                    ? "(" + joined(parts, indent) + (parts.size() == 1 ? ",)" : ")")
                    : "[" + joined(parts, indent) + "]";
        }
        return flat;
    }

    private static String joined(List<String> parts, int indent) {
        return String.join(",\n" + " ".repeat(indent + 1), parts);
    }
}

package dev.slipway.form;

import dev.slipway.base.Where;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A JSON Schema (draft-07 and 2020-12) to check values against. All violations are reported, each
/// with the place of the value. Only references inside the schema itself are followed; an unknown
/// keyword means nothing, as the standard says. Checking is bounded in depth and work.
public final class Schema {
    private final @Nullable Object root;

    private Schema(@Nullable Object root) {
        this.root = root;
    }

    public static Schema of(YamlNode schema) {
        return new Schema(schema.value());
    }

    /// A schema given as plain Java: maps, lists, texts, numbers, booleans.
    public static Schema of(@Nullable Object schema) {
        return schema instanceof YamlNode node ? of(node) : new Schema(schema);
    }

    /// Checks a value that was read, so that each violation has its line.
    public List<Violation> validate(YamlNode value) {
        List<Violation> placed = new ArrayList<>();
        for (Violation violation : validate(value.value())) {
            placed.add(violation.at(place(value, violation)));
        }
        return placed;
    }

    /// Checks a plain value; the violations have no place.
    public List<Violation> validate(@Nullable Object value) {
        if (value instanceof YamlNode node) {
            return validate(node);
        }
        return new SchemaCheck(root).check(root, value);
    }

    /// Whether `value` fits.
    public boolean accepts(@Nullable Object value) {
        return validate(value).isEmpty();
    }

    private static Where place(YamlNode root, Violation violation) {
        YamlNode node = root;
        Where where = root.where();
        String pointer = violation.pointer();
        for (String raw : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String token = raw.replace("~1", "/").replace("~0", "~");
            if (node instanceof YamlMap map && map.entry(token).isPresent()) {
                YamlMap.Entry entry = map.entry(token).get();
                node = entry.value();
                where = pointsAtKey(violation) ? entry.where() : node.where();
            } else if (node instanceof YamlList list
                    && Integer.parseInt(token) < list.items().size()) {
                node = list.items().get(Integer.parseInt(token));
                where = node.where();
            } else {
                break;
            }
        }
        return where;
    }

    /// A name that is wrong, and a mapping that lacks something, are shown at the key.
    private static boolean pointsAtKey(Violation violation) {
        return switch (violation.keyword()) {
            case "additionalProperties", "propertyNames", "unevaluatedProperties", "required" ->
                    true;
            default -> false;
        };
    }
}

package dev.slipway.form;

import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Turns the schema of one property into a [Field].
final class FieldReader {
    private static final int DEPTH = 12;

    private FieldReader() {}

    /// The fields of an object schema without conditions, in the order of `ui:order`.
    static List<Field> fields(Map<?, ?> schema, Function<String, Where> places, int depth) {
        List<Field> fields = new ArrayList<>();
        if (depth > DEPTH || !(schema.get("properties") instanceof Map<?, ?> properties)) {
            return fields;
        }
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        for (String key : order(schema, properties)) {
            if (properties.get(key) instanceof Map<?, ?> property) {
                fields.add(field(key, property, required.contains(key), places, depth));
            }
        }
        return fields;
    }

    private static List<String> order(Map<?, ?> schema, Map<?, ?> properties) {
        List<String> rest =
                new ArrayList<>(properties.keySet().stream().map(String::valueOf).toList());
        if (!(schema.get("ui:order") instanceof List<?> order)) {
            return rest;
        }
        List<String> wanted = new ArrayList<>(order.stream().map(String::valueOf).toList());
        rest.removeAll(wanted);
        int star = wanted.indexOf("*");
        wanted.remove("*");
        wanted.addAll(star < 0 ? wanted.size() : star, rest);
        wanted.retainAll(properties.keySet());
        return wanted;
    }

    private static Field field(
            String key,
            Map<?, ?> schema,
            boolean required,
            Function<String, Where> places,
            int depth) {
        Map<String, @Nullable Object> options = map(schema.get("ui:options"));
        String type = type(schema);
        String wanted = text(schema, "ui:field", text(options, "field", ""));
        Optional<Widget> extension = Widgets.extension(wanted);
        Widget widget = extension.orElseGet(() -> Widgets.of(schema, type));
        String note =
                wanted.isEmpty() || extension.isPresent()
                        ? ""
                        : "The field " + wanted + " is not known here; type its value.";
        return new Field(
                key,
                text(schema, "title", text(schema, "ui:title", key)),
                text(schema, "ui:description", text(schema, "description", "")),
                text(schema, "ui:help", text(options, "help", text(options, "helperText", ""))),
                note,
                type,
                widget,
                required,
                schema.get("default"),
                Widgets.choices(schema, options),
                limits(schema),
                ui(schema, options),
                parts(widget, schema, places, depth),
                places.apply(key));
    }

    private static List<Field> parts(
            Widget widget, Map<?, ?> schema, Function<String, Where> places, int depth) {
        if (widget == Widget.GROUP) {
            return fields(schema, places, depth + 1);
        }
        if (widget == Widget.LIST
                && schema.get("items") instanceof Map<?, ?> item
                && depth < DEPTH) {
            return List.of(field("", item, false, places, depth + 1));
        }
        return List.of();
    }

    static String type(Map<?, ?> schema) {
        if (schema.get("type") instanceof List<?> types) {
            return types.stream()
                    .map(String::valueOf)
                    .filter(t -> !t.equals("null"))
                    .findFirst()
                    .orElse("null");
        }
        if (schema.get("type") instanceof String type) {
            return type;
        }
        return schema.containsKey("properties")
                ? "object"
                : schema.containsKey("items") ? "array" : "string";
    }

    private static Limits limits(Map<?, ?> schema) {
        return new Limits(
                Optional.ofNullable(schema.get("pattern") instanceof String p ? p : null),
                count(schema, "minLength"),
                count(schema, "maxLength"),
                Optional.ofNullable(schema.get("minimum") instanceof Number n ? n : null),
                Optional.ofNullable(schema.get("maximum") instanceof Number n ? n : null),
                count(schema, "minItems"),
                count(schema, "maxItems"));
    }

    private static Optional<Integer> count(Map<?, ?> schema, String key) {
        return schema.get(key) instanceof Number n ? Optional.of(n.intValue()) : Optional.empty();
    }

    private static Field.UiOptions ui(Map<?, ?> schema, Map<String, @Nullable Object> options) {
        List<Map<String, @Nullable Object>> filters = new ArrayList<>();
        Object filter = options.get("catalogFilter");
        for (Object one :
                filter instanceof List<?> many
                        ? many
                        : new ArrayList<>(java.util.Arrays.asList(filter))) {
            if (one instanceof Map<?, ?>) {
                filters.add(map(one));
            }
        }
        return new Field.UiOptions(
                text(schema, "ui:placeholder", text(options, "placeholder", "")),
                flag(schema, options, "autofocus"),
                flag(schema, options, "disabled") || flag(schema, options, "readonly"),
                options.get("rows") instanceof Number rows ? Math.clamp(rows.intValue(), 1, 40) : 3,
                options,
                List.copyOf(filters),
                review(map(map(schema.get("ui:backstage")).get("review"))));
    }

    private static Field.Review review(Map<String, @Nullable Object> review) {
        return new Field.Review(
                !Boolean.FALSE.equals(review.get("show")),
                text(review, "name", ""),
                text(review, "mask", ""),
                !Boolean.FALSE.equals(review.get("explode")));
    }

    private static boolean flag(Map<?, ?> schema, Map<?, ?> options, String key) {
        return Boolean.TRUE.equals(schema.get("ui:" + key))
                || Boolean.TRUE.equals(options.get(key));
    }

    private static String text(Map<?, ?> schema, String key, String otherwise) {
        return schema.get(key) instanceof String text ? text : otherwise;
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> from) {
            from.forEach((key, member) -> map.put(String.valueOf(key), member));
        }
        return map;
    }
}

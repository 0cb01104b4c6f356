package dev.slipway.form;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which widget a schema asks for: `ui:field`, `ui:widget`, `format`, then the type.
final class Widgets {

    private Widgets() {}

    static Optional<Widget> extension(String field) {
        return Optional.ofNullable(
                switch (field) {
                    case "EntityPicker" -> Widget.ENTITY_PICKER;
                    case "OwnerPicker" -> Widget.OWNER_PICKER;
                    case "OwnedEntityPicker" -> Widget.OWNED_ENTITY_PICKER;
                    case "MultiEntityPicker" -> Widget.MULTI_ENTITY_PICKER;
                    case "MyGroupsPicker" -> Widget.MY_GROUPS_PICKER;
                    case "EntityNamePicker" -> Widget.ENTITY_NAME;
                    case "EntityTagsPicker" -> Widget.ENTITY_TAGS;
                    case "RepoUrlPicker" -> Widget.REPO_URL;
                    case "RepoBranchPicker" -> Widget.REPO_BRANCH;
                    case "RepoOwnerPicker" -> Widget.REPO_OWNER;
                    case "Secret" -> Widget.SECRET;
                    default -> null;
                });
    }

    static Widget of(Map<?, ?> schema, String type) {
        Object asked = schema.get("ui:widget");
        if (asked == null && schema.get("ui:options") instanceof Map<?, ?> options) {
            asked = options.get("widget");
            asked = asked == null && type.equals("string") ? options.get("inputType") : asked;
        }
        if (asked instanceof String name) {
            Widget widget = named(name, type);
            if (widget != null) {
                return widget;
            }
        }
        return byType(schema, type);
    }

    private static @Nullable Widget named(String name, String type) {
        return switch (name) {
            case "text" -> Widget.TEXT;
            case "textarea" -> Widget.TEXTAREA;
            case "password" -> Widget.PASSWORD;
            case "email" -> Widget.EMAIL;
            case "url", "uri" -> Widget.URL;
            case "date", "alt-date" -> Widget.DATE;
            case "datetime", "date-time", "alt-datetime" -> Widget.DATE_TIME;
            case "time" -> Widget.TIME;
            case "color" -> Widget.COLOR;
            case "file" -> Widget.FILE;
            case "hidden" -> Widget.HIDDEN;
            case "updown" -> Widget.NUMBER;
            case "range" -> Widget.RANGE;
            case "checkbox" -> Widget.CHECKBOX;
            case "checkboxes" -> Widget.CHECKBOXES;
            case "radio" -> Widget.RADIO;
            case "select" ->
                    switch (type) {
                        case "array" -> Widget.CHECKBOXES;
                        case "boolean" -> Widget.RADIO;
                        default -> Widget.SELECT;
                    };
            default -> null;
        };
    }

    private static Widget byType(Map<?, ?> schema, String type) {
        boolean choices = schema.get("enum") instanceof List || constants(schema).isPresent();
        return switch (type) {
            case "boolean" -> choices ? Widget.RADIO : Widget.CHECKBOX;
            case "number", "integer" -> choices ? Widget.SELECT : Widget.NUMBER;
            case "object" -> Widget.GROUP;
            case "array" ->
                    schema.get("items") instanceof Map<?, ?> item
                                    && item.get("enum") instanceof List
                                    && Boolean.TRUE.equals(schema.get("uniqueItems"))
                            ? Widget.CHECKBOXES
                            : Widget.LIST;
            case "null" -> Widget.NOTE;
            default -> choices ? Widget.SELECT : byFormat(schema);
        };
    }

    private static Widget byFormat(Map<?, ?> schema) {
        return switch (String.valueOf(schema.get("format"))) {
            case "email" -> Widget.EMAIL;
            case "uri" -> Widget.URL;
            case "date" -> Widget.DATE;
            case "date-time" -> Widget.DATE_TIME;
            case "time" -> Widget.TIME;
            case "color" -> Widget.COLOR;
            case "data-url" -> Widget.FILE;
            default -> Widget.TEXT;
        };
    }

    /// `oneOf` of constants is the newer way to write `enum` with names.
    private static Optional<List<?>> constants(Map<?, ?> schema) {
        for (String keyword : List.of("oneOf", "anyOf")) {
            if (schema.get(keyword) instanceof List<?> branches
                    && !branches.isEmpty()
                    && branches.stream()
                            .allMatch(b -> b instanceof Map<?, ?> m && m.containsKey("const"))) {
                return Optional.of(branches);
            }
        }
        return Optional.empty();
    }

    static List<Choice> choices(Map<?, ?> schema, Map<?, ?> options) {
        Map<?, ?> from =
                schema.get("items") instanceof Map<?, ?> item && item.get("enum") instanceof List
                        ? item
                        : schema;
        List<Choice> choices = new ArrayList<>();
        List<?> off =
                options.get("enumDisabled") instanceof List<?> l
                        ? l
                        : list(schema.get("ui:enumDisabled"));
        if (from.get("enum") instanceof List<?> values) {
            List<?> names =
                    from.get("enumNames") instanceof List<?> l
                            ? l
                            : list(schema.get("ui:enumNames"));
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                String label = i < names.size() ? String.valueOf(names.get(i)) : Values.show(value);
                choices.add(new Choice(value, label, off.contains(value)));
            }
            return choices;
        }
        for (Object branch : constants(from).orElse(List.of())) {
            Map<?, ?> one = (Map<?, ?>) branch;
            Object title = one.get("title");
            Object value = one.get("const");
            choices.add(
                    new Choice(
                            value,
                            title == null ? Values.show(value) : title.toString(),
                            off.contains(value)));
        }
        return choices;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}

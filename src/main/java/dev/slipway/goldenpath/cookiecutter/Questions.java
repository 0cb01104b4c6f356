package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Origin;
import dev.slipway.template.python.PyText;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The questions of a template as a JSON Schema, from which the same form is made as for Software
/// Templates. A mapping is asked for as JSON, as cookiecutter does.
final class Questions {
    private final Manifest manifest;

    private Questions(Manifest manifest) {
        this.manifest = manifest;
    }

    /// The page of one template, with `defaults` as far as they are known without answers.
    static YamlMap page(Manifest manifest, String title, Map<String, @Nullable Object> defaults) {
        return new Questions(manifest).page(title, defaults);
    }

    private YamlMap page(String title, Map<String, @Nullable Object> defaults) {
        Origin origin = manifest.json().origin();
        List<YamlMap.Entry> properties = new ArrayList<>();
        List<String> required = new ArrayList<>();
        manifest.asked()
                .forEach(
                        (key, raw) -> {
                            properties.add(
                                    new YamlMap.Entry(
                                            key,
                                            manifest.origin(key),
                                            YamlNode.of(
                                                    property(key, raw, defaults.get(key)),
                                                    manifest.origin(key))));
                            if (!(raw instanceof Boolean)) {
                                required.add(key);
                            }
                        });
        return new YamlMap(
                List.of(
                        entry("title", YamlNode.of(title, origin)),
                        entry("required", YamlNode.of(required, origin)),
                        entry("properties", new YamlMap(properties, origin))),
                origin);
    }

    private static YamlMap.Entry entry(String key, YamlNode value) {
        return new YamlMap.Entry(key, value.origin(), value);
    }

    private Map<String, @Nullable Object> property(
            String key, @Nullable Object raw, @Nullable Object standard) {
        Map<String, @Nullable Object> property = new LinkedHashMap<>();
        Object prompt = manifest.prompt(key);
        property.put("title", title(key, prompt));
        switch (raw) {
            case Boolean ignored -> property.put("type", "boolean");
            case List<?> choices -> choice(property, choices, prompt);
            case Map<?, ?> ignored -> {
                property.put("type", "string");
                property.put("ui:widget", "textarea");
                property.put("ui:help", "A JSON mapping");
            }
            case null, default -> property.put("type", "string");
        }
        Object shown = shown(raw, standard);
        if (shown != null) {
            property.put("default", shown);
        }
        return property;
    }

    /// A value as the form holds it.
    static @Nullable Object shown(@Nullable Object raw, @Nullable Object value) {
        return value instanceof Map<?, ?> map && raw instanceof Map ? Json.print(map) : value;
    }

    private static String title(String key, @Nullable Object prompt) {
        Object question = prompt instanceof Map<?, ?> map ? map.get("__prompt__") : prompt;
        return question instanceof String text && !text.isBlank() ? text : key;
    }

    private static void choice(
            Map<String, @Nullable Object> property, List<?> choices, @Nullable Object prompt) {
        Map<?, ?> labels = prompt instanceof Map<?, ?> map ? map : Map.of();
        List<@Nullable Object> values = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Object choice : choices) {
            String value = PyText.str(choice);
            values.add(value);
            names.add(labels.get(value) instanceof String label ? label : value);
        }
        property.put("type", "string");
        property.put("enum", values);
        property.put("enumNames", names);
    }
}

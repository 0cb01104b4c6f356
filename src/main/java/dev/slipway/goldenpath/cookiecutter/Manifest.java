package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.template.python.OrderedDict;
import dev.slipway.yaml.YamlMap;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The content of one `cookiecutter.json`: the variables in order, each with its place, and what
/// `__prompts__` says about them. `folder` is the template's folder in its repository.
record Manifest(String folder, YamlMap json) {
    static final String FILE = Cookiecutter.FILE;

    String path() {
        return Rendering.within(folder, FILE);
    }

    /// A fresh copy of the values, to be changed.
    OrderedDict values() {
        return PythonValues.dict(json);
    }

    Function<String, Where> places() {
        return key ->
                json.entry(key).map(entry -> valuePlace(entry)).orElse(new Where(path(), 1, 1));
    }

    /// Where the text itself begins: after the quote.
    private static Where valuePlace(YamlMap.Entry entry) {
        Where where = entry.value().where();
        boolean quoted = entry.value().value() instanceof String;
        return quoted ? where.at(where.line(), where.column() + 1) : where;
    }

    Origin origin(String key) {
        return json.entry(key).map(YamlMap.Entry::keyOrigin).orElse(json.origin());
    }

    /// What `__prompts__` says about a variable: a text, or for a choice a mapping.
    @Nullable Object prompt(String key) {
        return json.get(Variables.PROMPTS)
                .flatMap(prompts -> prompts.get(key))
                .map(PythonValues::of)
                .orElse(null);
    }

    /// The template names others to choose from instead of asking for variables.
    boolean isNested() {
        return json.entry("template").isPresent() || json.entry("templates").isPresent();
    }

    /// The variables that are asked for.
    Map<String, @Nullable Object> asked() {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        json.entries().stream()
                .filter(entry -> !entry.key().startsWith("_"))
                .forEach(entry -> asked.put(entry.key(), PythonValues.of(entry.value())));
        return asked;
    }
}

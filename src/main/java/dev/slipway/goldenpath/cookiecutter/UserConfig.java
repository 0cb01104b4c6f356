package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The user's own `.cookiecutterrc`: default values, and short names of places for templates
/// (`gh:owner/repo`).
public record UserConfig(
        Map<String, @Nullable Object> defaultContext, Map<String, String> abbreviations) {

    public static final UserConfig NONE =
            new UserConfig(
                    Map.of(),
                    Map.of(
                            "gh", "https://github.com/{0}.git",
                            "gl", "https://gitlab.com/{0}.git",
                            "bb", "https://bitbucket.org/{0}"));

    public static Outcome<UserConfig> read(String path, String text) {
        if (text.isBlank()) {
            return Outcome.of(NONE);
        }
        Outcome<YamlNode> root = Yaml.readOne(path, text, Dialect.CORE);
        if (root.value().isEmpty()) {
            return Outcome.failed(root.problems());
        }
        if (!(root.value().get() instanceof YamlMap config)) {
            return Outcome.failed(
                    Problem.error(
                            "cookiecutter.config",
                            root.value().get().where(),
                            "the file must hold a mapping"));
        }
        Map<String, String> abbreviations = new LinkedHashMap<>(NONE.abbreviations);
        if (config.get("abbreviations").orElse(null) instanceof YamlMap more) {
            more.entries()
                    .forEach(
                            entry ->
                                    entry.value()
                                            .string()
                                            .ifPresent(to -> abbreviations.put(entry.key(), to)));
        }
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        if (config.get("default_context").orElse(null) instanceof YamlMap given) {
            given.entries().forEach(entry -> defaults.put(entry.key(), value(entry.value())));
        }
        return Outcome.of(new UserConfig(defaults, abbreviations), root.problems());
    }

    /// As PyYAML reads it: `yes`, `no`, `on` and `off` are truths.
    private static @Nullable Object value(YamlNode node) {
        return switch (node) {
            case YamlMap map -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                map.entries().forEach(entry -> members.put(entry.key(), value(entry.value())));
                yield members;
            }
            case YamlList list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.items().forEach(item -> items.add(value(item)));
                yield items;
            }
            case YamlScalar scalar ->
                    scalar.style() != YamlScalar.Style.PLAIN
                            ? scalar.value()
                            : switch (scalar.text()) {
                                case "yes", "Yes", "YES", "on", "On", "ON" -> true;
                                case "no", "No", "NO", "off", "Off", "OFF" -> false;
                                default -> scalar.value();
                            };
        };
    }

    /// The place that `template` names, short names written out.
    public String expanded(String template) {
        if (abbreviations.containsKey(template)) {
            return abbreviations.getOrDefault(template, template);
        }
        int colon = template.indexOf(':');
        String pattern = colon < 0 ? null : abbreviations.get(template.substring(0, colon));
        return pattern == null ? template : pattern.replace("{0}", template.substring(colon + 1));
    }
}

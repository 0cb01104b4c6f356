package dev.slipway.config;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The configuration of a platform: several files merged, the later over the earlier (mappings key
/// by key, everything else as a whole). `{$env: NAME}` reads as `${NAME}`.
public record AppConfig(YamlMap root) {
    public static final String FILE = "app-config.yaml";
    public static final String LOCAL = "app-config.local.yaml";
    public static final AppConfig EMPTY =
            new AppConfig(new YamlMap(List.of(), Origin.source(Where.file(FILE))));

    /// One of `catalog.locations`; `rules` are its own, beside those of the whole catalog.
    public record Location(String type, String target, Where where, List<Rule> rules) {}

    /// One of `catalog.rules`: what it allows, and for which of the configured locations; without
    /// places for all of them.
    public record Rule(List<Allowed> allow, Optional<List<Place>> places) {

        public static Rule anywhere(String... kinds) {
            List<Allowed> allow = Stream.of(kinds).map(kind -> new Allowed(kind, "")).toList();
            return new Rule(allow, Optional.empty());
        }
    }

    /// A kind, of one `spec.type` only unless that is empty.
    public record Allowed(String kind, String specType) {}

    /// The locations that a rule is about; an empty `exact` or `pattern` says nothing.
    public record Place(String type, String exact, String pattern) {}

    /// Reads `app-config.yaml` and, over it, `app-config.local.yaml`; a missing file is empty.
    public static Outcome<AppConfig> read(FileSource files) {
        return read(files, List.of(FILE, LOCAL));
    }

    public static Outcome<AppConfig> read(FileSource files, List<String> paths) {
        List<Problem> problems = new ArrayList<>();
        YamlMap merged = EMPTY.root;
        for (String path : paths) {
            String text = files.text(path).orElse("");
            if (text.isBlank()) {
                continue;
            }
            Outcome<YamlNode> read = Yaml.readOne(path, text, Dialect.CORE);
            problems.addAll(read.problems());
            YamlNode node = read.value().orElse(null);
            if (node instanceof YamlMap map) {
                merged = merge(merged, map);
            } else if (node != null) {
                problems.add(
                        Problem.error(
                                "config.mapping",
                                node.where(),
                                "the configuration must be a mapping, not " + node.kind()));
            }
        }
        return Outcome.of(new AppConfig(merged), problems);
    }

    private static YamlMap merge(YamlMap under, YamlMap over) {
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (YamlMap.Entry entry : under.entries()) {
            YamlMap.Entry other = over.entry(entry.key()).orElse(null);
            if (other == null) {
                entries.add(entry);
            } else if (entry.value() instanceof YamlMap a && other.value() instanceof YamlMap b) {
                entries.add(new YamlMap.Entry(other.key(), other.keyOrigin(), merge(a, b)));
            } else {
                entries.add(other);
            }
        }
        over.entries().stream()
                .filter(entry -> under.entry(entry.key()).isEmpty())
                .forEach(entries::add);
        return new YamlMap(entries, over.origin());
    }

    /// The text of a setting by its path; numbers and booleans as they are written.
    public Optional<ConfigValue> value(String... keys) {
        return root.at(keys).flatMap(AppConfig::value);
    }

    private static Optional<ConfigValue> value(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar when !scalar.isNull() ->
                    Optional.of(new ConfigValue(scalar.text(), scalar.where()));
            case YamlMap map when map.entries().size() == 1 ->
                    map.text("$env").map(n -> new ConfigValue("${" + n + "}", map.where()));
            default -> Optional.empty();
        };
    }

    public List<Location> locations() {
        List<Location> locations = new ArrayList<>();
        for (YamlNode item : items(root.at("catalog", "locations"))) {
            Optional<YamlNode> target = item.get("target");
            Optional<ConfigValue> text = target.flatMap(AppConfig::value);
            text.ifPresent(
                    value ->
                            locations.add(
                                    new Location(
                                            item.text("type").orElse("url"),
                                            value.raw(),
                                            value.where(),
                                            rules(item.get("rules")))));
        }
        return locations;
    }

    /// The `catalog.rules`; empty when the file has none, which in Backstage allows Component, API
    /// and Location.
    public Optional<List<Rule>> rules() {
        Optional<YamlNode> rules = root.at("catalog", "rules");
        return rules.isEmpty() ? Optional.empty() : Optional.of(rules(rules));
    }

    /// The names of the clusters that the file itself lists (`type: config`).
    public List<ConfigValue> clusters() {
        List<ConfigValue> names = new ArrayList<>();
        for (YamlNode method : items(root.at("kubernetes", "clusterLocatorMethods"))) {
            for (YamlNode cluster : items(method.get("clusters"))) {
                cluster.get("name").flatMap(AppConfig::value).ifPresent(names::add);
            }
        }
        return names;
    }

    private static List<Rule> rules(Optional<YamlNode> node) {
        List<Rule> rules = new ArrayList<>();
        for (YamlNode item : items(node)) {
            List<Allowed> allow = new ArrayList<>();
            for (YamlNode kind : items(item.get("allow"))) {
                kind.string()
                        .or(() -> kind.text("kind"))
                        .ifPresent(
                                k -> allow.add(new Allowed(k, kind.text("spec.type").orElse(""))));
            }
            Optional<List<Place>> places =
                    item.get("locations")
                            .map(
                                    list ->
                                            items(Optional.of(list)).stream()
                                                    .map(AppConfig::place)
                                                    .toList());
            rules.add(new Rule(List.copyOf(allow), places));
        }
        return rules;
    }

    private static Place place(YamlNode node) {
        return new Place(
                node.text("type").orElse(""),
                node.text("exact").orElse(""),
                node.text("pattern").orElse(""));
    }

    private static List<YamlNode> items(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlList list ? list.items() : List.of();
    }
}

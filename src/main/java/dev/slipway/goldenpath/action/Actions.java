package dev.slipway.goldenpath.action;

import dev.slipway.form.Schema;
import dev.slipway.form.Violation;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The actions that are known: what runs here, what Backstage's dry run would call, the inputs that
/// are checked and the outputs that an action gives which does not run. The facts about actions
/// stand in `actions.yaml` (scaffolder-backend 4.2.0 and its modules).
public final class Actions {

    /// How a known action runs here.
    public enum Kind {
        /// As on the server, also in a dry run.
        HERE,
        /// In a local form, for people only; a dry run leaves it out.
        LOCAL_FORM,
        /// Not at all.
        ELSEWHERE
    }

    private static final Map<String, Action> HERE =
            Map.ofEntries(
                    Map.entry("fetch:template", FetchTemplate::run),
                    Map.entry("fetch:template:file", call -> FetchTemplate.file(call, false)),
                    Map.entry("workspace:template", FetchTemplate::ofWorkspace),
                    Map.entry("workspace:template:file", call -> FetchTemplate.file(call, true)),
                    Map.entry("fetch:plain", FileActions::plain),
                    Map.entry("fetch:plain:file", FileActions::plainFile),
                    Map.entry("fs:delete", FileActions::delete),
                    Map.entry("fs:rename", FileActions::rename),
                    Map.entry("fs:readdir", FileActions::readdir),
                    Map.entry("debug:log", SmallActions::log),
                    Map.entry("catalog:write", SmallActions::catalogWrite),
                    Map.entry("catalog:fetch", SmallActions::catalogFetch),
                    Map.entry("roadiehq:utils:fs:write", RoadieActions::write),
                    Map.entry("roadiehq:utils:fs:append", RoadieActions::append),
                    Map.entry("roadiehq:utils:fs:replace", RoadieActions::replace),
                    Map.entry("roadiehq:utils:fs:parse", RoadieActions::parse),
                    Map.entry("roadiehq:utils:serialize:yaml", RoadieActions::serializeYaml),
                    Map.entry("roadiehq:utils:serialize:json", RoadieActions::serializeJson),
                    Map.entry("roadiehq:utils:sleep", SmallActions::waiting));

    private static final Map<String, Action> LOCAL_FORM =
            Map.ofEntries(
                    Map.entry("publish:github", PublishActions::publish),
                    Map.entry("publish:gitlab", PublishActions::publish),
                    Map.entry("publish:azure", PublishActions::publish),
                    Map.entry("publish:bitbucketCloud", PublishActions::publish),
                    Map.entry("publish:bitbucketServer", PublishActions::publish),
                    Map.entry("publish:gitea", PublishActions::publish),
                    Map.entry("publish:gerrit", PublishActions::publish),
                    Map.entry("catalog:register", PublishActions::register),
                    Map.entry("debug:wait", SmallActions::waiting));

    private record Facts(Optional<Schema> input, Map<String, @Nullable Object> examples) {}

    private final Map<String, Facts> facts;

    private Actions(Map<String, Facts> facts) {
        this.facts = facts;
    }

    /// The actions that come with the program.
    public static Actions bundled() {
        return new Actions(Bundled.FACTS);
    }

    public Kind kind(String id) {
        return HERE.containsKey(id)
                ? Kind.HERE
                : LOCAL_FORM.containsKey(id) ? Kind.LOCAL_FORM : Kind.ELSEWHERE;
    }

    /// What runs the action, empty for [Kind#ELSEWHERE].
    public Optional<Action> find(String id) {
        return Optional.ofNullable(HERE.getOrDefault(id, LOCAL_FORM.get(id)));
    }

    /// How the input breaks the action's schema.
    public List<Violation> check(String id, Map<String, @Nullable Object> input) {
        Facts known = facts.get(id);
        return known == null || known.input().isEmpty()
                ? List.of()
                : known.input().get().validate(input);
    }

    /// What a dry run gives as the outputs of an action that it does not call.
    public Map<String, @Nullable Object> examples(String id) {
        Facts known = facts.get(id);
        return known == null ? Map.of() : known.examples();
    }

    /// The ids of all known actions.
    public List<String> known() {
        return facts.keySet().stream().sorted().toList();
    }

    private static final class Bundled {
        static final Map<String, Facts> FACTS = load();

        private Bundled() {}

        private static Map<String, Facts> load() {
            try (InputStream in = Actions.class.getResourceAsStream("actions.yaml")) {
                if (in == null) {
                    throw new IllegalStateException("actions.yaml is missing in this build");
                }
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                YamlNode root =
                        Yaml.readOne("actions.yaml", text, Dialect.CORE).value().orElseThrow();
                Map<String, Facts> facts = new LinkedHashMap<>();
                for (YamlMap.Entry entry : ((YamlMap) root).entries()) {
                    facts.put(entry.key(), facts(entry.value()));
                }
                return facts;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Facts facts(YamlNode node) {
            Map<String, @Nullable Object> examples = new LinkedHashMap<>();
            if (node.get("output").orElse(null) instanceof YamlMap outputs) {
                for (YamlMap.Entry output : outputs.entries()) {
                    examples.put(output.key(), example(String.valueOf(output.value().value())));
                }
            }
            return new Facts(node.get("input").map(Schema::of), examples);
        }

        private static Object example(String type) {
            return switch (type) {
                case "number" -> 0L;
                case "boolean" -> false;
                case "list" -> List.of();
                case "object" -> Map.of();
                default -> "<example>";
            };
        }
    }
}

package dev.slipway.score.provision;

import dev.slipway.base.Digests;
import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.TextPlace;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Target;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A read provisioner file with its templates parsed: made once for a text and kept. `version`
/// changes with the text.
public record ProvisionerFile(String path, String version, List<Provisioner> provisioners) {
    static final List<String> COMMON = List.of("init", "state", "shared", "outputs");
    private static final Set<String> PLAIN =
            Set.of(
                    "uri",
                    "type",
                    "class",
                    "id",
                    "description",
                    "supported_params",
                    "expected_outputs");

    private static final int VERSION_DIGITS = 12;
    private static final Set<String> COMMAND = Set.of("args", "params", "outputs");

    public ProvisionerFile {
        provisioners = List.copyOf(provisioners);
    }

    /// The sections that a target's provisioners have besides the common ones.
    static List<String> sections(Target target) {
        return switch (target) {
            case KUBERNETES -> List.of("manifests");
            case COMPOSE ->
                    List.of(
                            "directories",
                            "files",
                            "networks",
                            "services",
                            "volumes",
                            "models",
                            "info_logs");
        };
    }

    /// Reads `text` for `target`. A broken entry is told and left out; the others stay.
    public static Outcome<ProvisionerFile> parse(String path, String text, Target target) {
        Problems problems = new Problems();
        List<Provisioner> found = new ArrayList<>();
        Optional<YamlNode> tree = problems.take(Yaml.readOne(path, text, Dialect.GO));
        if (tree.isPresent() && tree.get() instanceof YamlList list) {
            Reading reading = new Reading(text.lines().toList(), target, problems);
            for (YamlNode item : list.items()) {
                reading.provisioner(item).ifPresent(found::add);
            }
        } else if (tree.isPresent()) {
            problems.error(
                    "score.provisioner",
                    tree.get().where(),
                    "a provisioner file must be a list, not " + tree.get().kind(),
                    "begin each provisioner with \"- uri: template://...\"");
        }
        return Outcome.of(new ProvisionerFile(path, version(text), found), problems.sorted());
    }

    private static String version(String text) {
        return Digests.hex(text.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
    }

    private record Reading(List<String> lines, Target target, Problems problems) {

        Optional<Provisioner> provisioner(YamlNode item) {
            if (!(item instanceof YamlMap map)) {
                problems.error(
                        "score.provisioner", item.where(), "a provisioner must be a mapping", "");
                return Optional.empty();
            }
            String uri = required(map, "uri");
            boolean command = uri.startsWith("cmd://");
            boolean environment = uri.startsWith("local-env://");
            String type =
                    environment && map.get("type").isEmpty()
                            ? "environment"
                            : required(map, "type");
            Set<String> sections = new TreeSet<>();
            if (uri.startsWith("template://")) {
                sections.addAll(COMMON);
                sections.addAll(sections(target));
            }
            Map<String, GoTemplate> templates = new LinkedHashMap<>();
            for (YamlMap.Entry entry : map.entries()) {
                String key = entry.key();
                if (sections.contains(key)) {
                    template(entry).ifPresent(template -> templates.put(key, template));
                } else if (!(PLAIN.contains(key) || (command && COMMAND.contains(key)))
                        || (environment && key.equals("id"))) {
                    unknown(entry, sections);
                }
            }
            String schemes = target == Target.COMPOSE ? "template|cmd|local-env" : "template|cmd";
            if (!uri.isEmpty() && !uri.matches("(?s)(" + schemes + ")://.*")) {
                problems.error(
                        "score.provisioner",
                        map.get("uri").map(YamlNode::where).orElse(map.where()),
                        "the uri \"" + uri + "\" has no scheme known here",
                        target == Target.COMPOSE
                                ? "template://, cmd:// and local-env:// are known"
                                : "template:// and cmd:// are known; local-env:// is for Compose");
                return Optional.empty();
            }
            if (uri.isEmpty() || type.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Provisioner(
                            uri,
                            map.where(),
                            new Provisioner.Match(type, map.text("class"), map.text("id")),
                            new Provisioner.Listing(
                                    map.text("description").orElse(""),
                                    texts(map.get("supported_params")),
                                    texts(map.get("expected_outputs"))),
                            templates,
                            texts(map.get("args"))));
        }

        private String required(YamlMap map, String key) {
            Optional<String> text = map.text(key).filter(t -> !t.isEmpty());
            if (text.isEmpty()) {
                problems.error(
                        "score.provisioner",
                        map.where(),
                        "a provisioner needs \"" + key + "\"",
                        "add \"" + key + "\" here");
            }
            return text.orElse("");
        }

        private void unknown(YamlMap.Entry entry, Set<String> sections) {
            Set<String> known = new TreeSet<>(sections);
            known.addAll(PLAIN);
            problems.error(
                    "score.provisioner",
                    entry.where(),
                    "\"" + entry.key() + "\" is not a field of a provisioner for " + target.tool(),
                    Similar.nearest(entry.key(), known)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("known here: " + String.join(", ", known)));
        }

        private Optional<GoTemplate> template(YamlMap.Entry entry) {
            if (entry.value().isNull()) {
                return Optional.empty();
            }
            if (!(entry.value() instanceof YamlScalar scalar)
                    || !(scalar.value() instanceof String text)) {
                problems.error(
                        "score.provisioner",
                        entry.value().where(),
                        "\"" + entry.key() + "\" must be a template text",
                        "write it as a block: \"" + entry.key() + ": |\"");
                return Optional.empty();
            }
            String prefix = text.substring(0, text.length() - text.stripLeading().length());
            if (text.isBlank()) {
                return Optional.empty();
            }
            TextPlace place =
                    TextPlace.of(scalar, indent(scalar.where()), Origin.Step.PROVISIONER)
                            .after(prefix);
            return problems.take(GoTemplate.parse(place, text.strip(), Rendered.functions(target)));
        }

        /// How deep the lines of a block scalar stand, told by the first that is not blank.
        private int indent(Where where) {
            for (int i = where.line(); i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank()) {
                    return line.length() - line.stripLeading().length();
                }
            }
            return 0;
        }

        private static List<String> texts(Optional<YamlNode> node) {
            return node.isPresent() && node.get() instanceof YamlList list
                    ? list.items().stream().flatMap(item -> item.string().stream()).toList()
                    : List.of();
        }
    }

    /// The functions a provisioner's templates may call are those of its target's tool.
    public static Functions functions(Target target) {
        return Rendered.functions(target);
    }
}

package dev.slipway.catalog.api;

import dev.slipway.base.Problem;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Definitions in YAML or JSON. Where the text breaks, the smallest block around the mistake is
/// left out (its lines stay, empty, so that all others keep their numbers), and the rest is read.
final class Documents {
    private static final int MENDED = 8;
    private static final Set<String> OPENAPI = Set.of("openapi");
    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    private Documents(String path) {
        this.path = path;
    }

    static ApiDefinition read(
            String type, String path, String text, Function<String, Optional<String>> files) {
        Documents documents = new Documents(path);
        Optional<YamlMap> root = documents.root(text);
        List<Problem> broken = documents.problems;
        if (root.isEmpty()) {
            boolean wanted = Set.of("openapi", "asyncapi", "crd").contains(lower(type));
            return ApiDefinition.OTHER.with(wanted ? broken : List.of());
        }
        YamlMap map = root.get();
        if (has(map, "openapi") || has(map, "swagger")) {
            return new OpenApi(map, new Refs(path, map, files), broken).read();
        }
        if (has(map, "asyncapi")) {
            return new AsyncApi(map, new Refs(path, map, files), broken).read();
        }
        if (map.text("kind").filter("CustomResourceDefinition"::equals).isPresent()) {
            return new CustomResource(map, new Refs(path, map, files), broken).read();
        }
        return undeclared(lower(type), map, broken, new Refs(path, map, files));
    }

    /// The text does not say what it is; the entity's type does.
    private static ApiDefinition undeclared(
            String type, YamlMap map, List<Problem> broken, Refs refs) {
        if (!OPENAPI.contains(type) && !type.equals("asyncapi")) {
            return ApiDefinition.OTHER;
        }
        String key = type.equals("openapi") ? "openapi: 3.1.0" : "asyncapi: 3.0.0";
        broken.add(
                Problem.error(
                                "api.version",
                                map.where(),
                                "the definition does not say which version it is written in")
                        .advise("begin it with a line such as " + key));
        return type.equals("openapi")
                ? new OpenApi(map, refs, broken).read()
                : new AsyncApi(map, refs, broken).read();
    }

    private Optional<YamlMap> root(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i <= MENDED; i++) {
            List<YamlDocument> read =
                    Yaml.read(path, String.join("\n", lines), Dialect.CORE).stream()
                            .limit(1)
                            .toList();
            if (read.isEmpty()) {
                return Optional.empty();
            }
            List<Problem> found = read.getFirst().content().problems();
            problems.addAll(found);
            Optional<YamlNode> value = read.getFirst().content().value();
            if (value.isPresent()) {
                return value.filter(YamlMap.class::isInstance).map(YamlMap.class::cast);
            }
            int line = found.isEmpty() ? 0 : found.getFirst().where().line();
            if (line < 1 || !leaveOut(lines, line)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Empties the block that holds `line` (from 1): from the nearest line above it with less
    /// indentation to the next that is no deeper than that.
    private static boolean leaveOut(String[] lines, int line) {
        int at = Math.min(line, lines.length) - 1;
        while (at > 0 && lines[at].isBlank()) {
            at--;
        }
        int depth = indent(lines[at]);
        int from = at;
        while (from > 0 && (lines[from].isBlank() || indent(lines[from]) >= depth)) {
            from--;
        }
        if (indent(lines[from]) == 0 && depth <= 2) {
            // a member of the top: only its own lines go
            from = at;
        }
        int end = from + 1;
        while (end < lines.length
                && (lines[end].isBlank() || indent(lines[end]) > indent(lines[from]))) {
            end++;
        }
        boolean something = !String.join("", Arrays.copyOfRange(lines, from, end)).isBlank();
        Arrays.fill(lines, from, end, "");
        return something && end - from < lines.length;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean has(YamlMap map, String key) {
        return map.get(key).isPresent();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

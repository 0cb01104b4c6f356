package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.kubernetes.Manifest;
import dev.slipway.kubernetes.ManifestDiff;
import dev.slipway.kubernetes.ManifestDiff.FieldChange;
import dev.slipway.kubernetes.ManifestDiff.ObjectChange;
import dev.slipway.kubernetes.Manifests;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway manifest diff`: what differs between two sets of manifests as Kubernetes sees them.
@Command(
        name = "diff",
        description = {
            "Compares manifests object by object and field by field; order and layout do not"
                    + " count. Values of Secrets are not shown.",
            "Exit 0 when they are the same, 1 when not.",
        })
final class ManifestDiffVerb extends Common.Verb implements Callable<Integer> {
    private static final int SHOWN = 100;

    @Parameters(index = "0", paramLabel = "OLD", description = "A file, a folder, or -.")
    String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "A file, a folder, or -.")
    String after = "";

    @Override
    public Integer call() {
        List<Problem> problems = new ArrayList<>();
        List<Manifest> old = read(before, problems);
        List<Manifest> now = read(after, problems);
        if (problems.stream().anyMatch(Problem::isError)) {
            common.tell(problems);
            return Exit.FAILURE;
        }
        List<ObjectChange> changes = ManifestDiff.of(old, now);
        common.print(changes.stream().map(ManifestDiffVerb::values).toList(), text(changes));
        return changes.isEmpty() ? Exit.OK : Exit.FINDINGS;
    }

    private List<Manifest> read(String name, List<Problem> problems) {
        List<Manifest> manifests = new ArrayList<>();
        ManifestFiles.of(List.of(name), common)
                .forEach(
                        (file, text) -> {
                            Outcome<List<Manifest>> read = Manifests.read(file, text);
                            problems.addAll(read.problems());
                            read.value().ifPresent(manifests::addAll);
                        });
        return manifests;
    }

    private static String text(List<ObjectChange> changes) {
        StringBuilder out = new StringBuilder();
        for (ObjectChange change : changes) {
            out.append(sign(change.change())).append(' ').append(change.identity()).append('\n');
            for (FieldChange field : change.fields()) {
                out.append("    ").append(sign(field.change())).append(' ').append(field.path());
                out.append(
                        switch (field.change()) {
                            case ADDED -> ": " + shown(field.after(), field.secret());
                            case REMOVED -> ": " + shown(field.before(), field.secret());
                            case CHANGED ->
                                    ": "
                                            + shown(field.before(), field.secret())
                                            + " -> "
                                            + shown(field.after(), field.secret());
                        });
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static char sign(ManifestDiff.Change change) {
        return switch (change) {
            case ADDED -> '+';
            case REMOVED -> '-';
            case CHANGED -> '~';
        };
    }

    private static String shown(Optional<YamlNode> node, boolean secret) {
        if (secret || node.isEmpty()) {
            return secret ? "(secret)" : "(none)";
        }
        String text =
                node.get() instanceof YamlScalar scalar
                        ? String.valueOf(scalar.value())
                        : Json.print(node.get().value());
        String line = text.replaceAll("\\s*\\R\\s*", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static Map<String, Object> values(ObjectChange change) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("change", change.change().name().toLowerCase(Locale.ROOT));
        map.put("group", change.identity().group());
        map.put("kind", change.identity().kind());
        map.put("namespace", change.identity().namespace());
        map.put("name", change.identity().name());
        map.put("fields", change.fields().stream().map(ManifestDiffVerb::values).toList());
        return map;
    }

    private static Map<String, Object> values(FieldChange field) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("change", field.change().name().toLowerCase(Locale.ROOT));
        map.put("path", field.path());
        field.before().ifPresent(node -> map.put("before", value(node, field.secret())));
        field.after().ifPresent(node -> map.put("after", value(node, field.secret())));
        return map;
    }

    private static Object value(YamlNode node, boolean secret) {
        Object value = node.value();
        return secret || value == null ? "(secret)" : value;
    }
}

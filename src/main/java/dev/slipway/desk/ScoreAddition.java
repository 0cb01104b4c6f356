package dev.slipway.desk;

import dev.slipway.base.Traced;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.score.model.Target;
import dev.slipway.yaml.YamlEdit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// New files that an open Score file could do with, to be shown before they are written.
///
/// @param folder where the plan's paths count from
/// @param prefix what stands before those paths on screens
public record ScoreAddition(String title, Path folder, String prefix, FilePlan plan) {
    private static final List<String> ENVIRONMENTS = List.of("dev", "staging", "prod");

    /// The files as a change of texts: all of them are new.
    public TextChange change() {
        return new TextChange(
                title,
                plan.files().stream()
                        .map(
                                file ->
                                        new TextChange.FileText(
                                                prefix + file.path(),
                                                "",
                                                file.traced().map(Traced::text).orElse("")))
                        .toList());
    }

    /// The path of the first file, as screens show it.
    public String first() {
        return prefix + plan.files().getFirst().path();
    }

    private static Change.Write file(String path, String text) {
        return Change.Write.text(path, Traced.source(path, text));
    }

    /// One file of overrides for each usual environment that has none, beside the Score file.
    static ScoreAddition environments(Path folder, String prefix, String score, FileSource there) {
        List<Change> files = new ArrayList<>();
        for (String environment : ENVIRONMENTS) {
            String name = "overrides." + environment + ".yaml";
            if (!there.exists(name)) {
                files.add(
                        file(
                                name,
                                "# Laid over "
                                        + score
                                        + " for "
                                        + environment
                                        + ": only what differs there, for example\n"
                                        + "# containers:\n"
                                        + "#   main:\n"
                                        + "#     variables:\n"
                                        + "#       LOG_LEVEL: info\n"));
            }
        }
        return new ScoreAddition("Create the overrides", folder, prefix, new FilePlan(files));
    }

    /// Provisioners to begin with for resources of `type`, which nothing makes on `targets`: what
    /// placeholders ask of it (`outputs`) comes from the resource's params until the templates say
    /// better.
    static ScoreAddition provisioner(
            Path platform,
            String prefix,
            FileSource there,
            String type,
            List<String> outputs,
            List<Target> targets) {
        List<Change> files = new ArrayList<>();
        for (Target target : targets) {
            String folder = target == Target.KUBERNETES ? "score/k8s/" : "score/compose/";
            String path = free(there, prefix, folder, type);
            files.add(file(path, stub(target, type, outputs)));
        }
        return new ScoreAddition(
                "Create a provisioner of type " + type, platform, prefix, new FilePlan(files));
    }

    /// The entry around `line` of a provisioner file, in a file of the platform.
    static Optional<ScoreAddition> own(
            Path platform, String prefix, FileSource there, String path, String text, int line) {
        List<String> lines = text.lines().toList();
        int first = Math.min(line, lines.size());
        while (first > 0 && !lines.get(first - 1).startsWith("- ")) {
            first--;
        }
        if (first == 0) {
            return Optional.empty();
        }
        int last = new YamlEdit(path, text).lastLine(first);
        List<String> entry = lines.subList(first - 1, last);
        Optional<String> type =
                entry.stream()
                        .filter(one -> one.matches("(- | {2})type: *\\S+ *"))
                        .map(one -> one.replaceFirst(".*type: *", "").strip())
                        .findFirst();
        String folder = path.contains("compose") ? "score/compose/" : "score/k8s/";
        return type.map(
                name -> {
                    String file = free(there, prefix, folder, name);
                    String copy =
                            "# Taken from what comes with Slipway, to be changed here.\n"
                                    + String.join("\n", entry)
                                    + "\n";
                    return new ScoreAddition(
                            "Copy the provisioner into the platform",
                            platform,
                            prefix,
                            new FilePlan(List.of(file(file, copy))));
                });
    }

    private static String free(FileSource there, String prefix, String folder, String type) {
        int number = 50;
        while (there.exists(prefix + folder + number + "-" + type + ".provisioners.yaml")) {
            number++;
        }
        return folder + number + "-" + type + ".provisioners.yaml";
    }

    private static String stub(Target target, String type, List<String> outputs) {
        boolean kubernetes = target == Target.KUBERNETES;
        StringBuilder text = new StringBuilder();
        text.append("# Makes resources of type ").append(type).append(" on ");
        text.append(kubernetes ? "Kubernetes" : "Compose").append(".\n");
        text.append("- uri: template://platform/").append(type).append('\n');
        text.append("  type: ").append(type).append('\n');
        text.append("  description: A resource of type ").append(type).append('\n');
        List<String> names = outputs.isEmpty() ? List.of("name") : outputs;
        text.append("  expected_outputs:\n");
        names.forEach(name -> text.append("    - ").append(name).append('\n'));
        text.append("  state: |\n");
        text.append("    name: {{ dig \"name\" (print \"")
                .append(type)
                .append("-\" (randAlphaNum 6 | lower)) .State | quote }}\n");
        text.append("  # what a placeholder gets: here the param of that name, else the name\n");
        text.append("  outputs: |\n");
        names.forEach(
                name ->
                        text.append("    ")
                                .append(name)
                                .append(": {{ dig \"")
                                .append(name)
                                .append("\" .State.name .Params | quote }}\n"));
        if (kubernetes) {
            text.append("  manifests: |\n");
            text.append("    - apiVersion: v1\n");
            text.append("      kind: ConfigMap\n");
            text.append("      metadata:\n");
            text.append("        name: {{ .State.name }}\n");
            text.append("        annotations:\n");
            text.append("          k8s.score.dev/resource-uid: {{ .Uid }}\n");
        }
        return text.toString();
    }

    static Optional<Path> platformFolder(Roots roots) {
        return roots.places().stream().findFirst().map(Roots.Place::folder);
    }
}

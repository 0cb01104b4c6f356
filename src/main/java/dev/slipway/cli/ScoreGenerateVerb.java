package dev.slipway.cli;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreRun;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FolderSource;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.ResourceUid;
import dev.slipway.score.model.Target;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.KyamlWriter;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `slipway score generate`.
@Command(
        name = "generate",
        description = {
            "Makes Kubernetes manifests or a Compose file, as score-k8s and score-compose do.",
            "A state folder of theirs (.score-k8s, .score-compose) is read and kept; without"
                    + " one nothing is remembered.",
        })
final class ScoreGenerateVerb extends ScoreVerb {
    private final Desk desk;
    private final Map<String, String> environment;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "Score files of one project (default: the workloads of the state, else"
                            + " score.yaml).")
    List<Path> files = List.of();

    @Option(
            names = {"-C", "--dir"},
            paramLabel = "DIR",
            description = "A platform folder whose provisioners and patches come first.")
    @Nullable Path platform;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "The file to write, - for standard output (default: manifests.yaml or"
                            + " compose.yaml).")
    @Nullable String output;

    @Option(
            names = "--overrides-file",
            paramLabel = "FILE",
            description = "A YAML file that is merged over the Score file.")
    @Nullable Path overridesFile;

    @Option(
            names = "--override-property",
            paramLabel = "PATH=VALUE",
            description = "Sets one property, an empty value removes it; repeat for more.")
    List<String> overrideProperties = List.of();

    @Option(
            names = {"-i", "--image"},
            paramLabel = "IMAGE",
            description = "The image of containers that leave it open with '.'.")
    @Nullable String image;

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description = "The namespace of all manifests (Kubernetes).")
    String namespace = "";

    @Option(names = "--generate-namespace", description = "Makes the namespace, too (Kubernetes).")
    boolean generateNamespace;

    @Option(
            names = "--build",
            paramLabel = "CONTAINER=CONTEXT",
            description =
                    "Builds a container from a folder, or from a build mapping as JSON"
                            + " (Compose).")
    List<String> builds = List.of();

    @Option(
            names = {"-p", "--publish"},
            paramLabel = "HOST:REF:PORT",
            description = "Publishes a port on this computer (Compose).")
    List<String> publish = List.of();

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Also writes a file with the variables that the project reads (Compose).")
    @Nullable Path envFile;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "yaml (default) or kyaml (Kubernetes).")
    String format = "yaml";

    @Option(
            names = "--allow-command",
            paramLabel = "FILE@VERSION",
            description =
                    "Runs the commands that the cmd:// provisioners of this file name, in this"
                            + " version; repeat for more. Without it the run says which there are.")
    List<String> allowCommands = List.of();

    ScoreGenerateVerb(Desk desk, Map<String, String> environment) {
        this.desk = desk;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (platform != null) {
            if (!Files.isDirectory(platform)) {
                throw mistake("there is no folder " + platform);
            }
            desk.read(platform.toAbsolutePath().normalize(), Progress.NONE);
        }
        Project project = project();
        checkFlags(project.target);
        ScoreRun run =
                new ScoreRun(
                        project.folder,
                        List.copyOf(project.typed.keySet()),
                        project.target,
                        options(),
                        new LinkedHashSet<>(allowCommands));
        Outcome<ScoreRun.Result> made = desk.score().generate(run, environment, Progress.NONE);
        List<Problem> problems =
                new ArrayList<>(made.problems().stream().map(project::shown).toList());
        made.value()
                .filter(result -> !made.hasErrors())
                .ifPresent(result -> write(result, project, problems));
        return tell(problems);
    }

    private void checkFlags(Target chosen) {
        if (!format.equals("yaml") && !format.equals("kyaml")) {
            throw mistake(
                    "invalid --format value \"" + format + "\", expected \"yaml\" or \"kyaml\"");
        }
        if (chosen == Target.COMPOSE && format.equals("kyaml")) {
            throw mistake("--format is for Kubernetes");
        }
        if (chosen == Target.KUBERNETES && envFile != null) {
            throw mistake("--env-file is for Compose");
        }
        if (output != null && output.isEmpty()) {
            throw mistake("no output file specified");
        }
    }

    /// The project's folder and its Score files: path in the folder, and as it was typed.
    private record Project(Path folder, Map<String, String> typed, Target target) {
        Problem shown(Problem problem) {
            String name = typed.get(problem.where().path());
            return name == null ? problem : problem.at(problem.where().in(name));
        }
    }

    /// The current folder where all files are in it, else the folder of the files.
    private Project project() {
        Path here = home();
        Path folder = here;
        for (Path file : files) {
            Path parent = here.resolve(file).normalize().getParent();
            if (parent != null && !parent.startsWith(here)) {
                folder = parent;
            }
        }
        FolderSource source = new FolderSource(folder);
        Map<String, String> typed = new LinkedHashMap<>();
        for (Path file : files) {
            Path absolute = here.resolve(file).normalize();
            if (!absolute.startsWith(folder)) {
                throw mistake("the Score files must be below one folder, as " + folder);
            }
            typed.put(slashed(folder.relativize(absolute)), file.toString());
        }
        Target chosen = target(source);
        if (typed.isEmpty() && !source.exists(ScoreRun.stateFile(chosen))) {
            if (!source.exists("score.yaml")) {
                throw mistake(
                        "name a Score file: there is no score.yaml here, and no state directory"
                                + " (\"slipway score init\" makes both)");
            }
            typed.put("score.yaml", "score.yaml");
        }
        return new Project(folder, typed, chosen);
    }

    private Options options() {
        Optional<FileText> overrides =
                Optional.ofNullable(overridesFile)
                        .map(file -> new FileText(file.toString(), read(file)));
        Options options =
                Options.NONE
                        .withOverrides(new Options.Overrides(overrides, overrideProperties))
                        .withNamespace(new Options.Namespace(namespace, generateNamespace))
                        .withCompose(new Options.ComposeOptions("", builds(), publish))
                        .withEnvironment(environment);
        return image == null ? options : options.withImage(image);
    }

    private Map<String, YamlNode> builds() {
        Origin origin = new Origin(Origin.Step.OVERRIDE, Where.file("--build"));
        Map<String, YamlNode> all = new LinkedHashMap<>();
        for (String build : builds) {
            int cut = build.indexOf('=');
            if (cut < 1) {
                throw mistake("--build " + build + ": write CONTAINER=CONTEXT");
            }
            String context = build.substring(cut + 1);
            Optional<YamlNode> mapping =
                    context.strip().startsWith("{")
                            ? Yaml.readOne("--build", context, Dialect.GO).value()
                            : Optional.empty();
            all.put(
                    build.substring(0, cut),
                    YamlNode.of(mapping.isPresent() ? mapping.get().value() : context, origin));
        }
        return all;
    }

    private void write(ScoreRun.Result result, Project project, List<Problem> problems) {
        String usual = project.target == Target.COMPOSE ? "compose.yaml" : "manifests.yaml";
        String name = output == null ? usual : output;
        Generated generated = result.generated();
        Traced text =
                format.equals("kyaml")
                        ? KyamlWriter.documents(generated.documents())
                        : generated.output();
        boolean keeps = result.beside().file(ScoreRun.stateFile(project.target)).isPresent();
        boolean standardOutput = name.equals("-");
        if (standardOutput && !keeps && !result.beside().changes().isEmpty()) {
            problems.add(
                    Problem.info(
                                    "score.not-written",
                                    Where.file("--output -"),
                                    "the files that services mount were not written")
                            .advise("give --output a file to have them beside it"));
        }
        if (!standardOutput || keeps) {
            apply(project.folder, result.beside(), problems);
        }
        if (standardOutput) {
            out().print(text.text());
            out().flush();
        } else {
            write(name, text, problems);
            log("Wrote manifests to '" + name + "'");
        }
        if (envFile != null) {
            String lines =
                    String.join("", generated.environment().stream().map(v -> v + "=\n").toList());
            write(envFile.toString(), Traced.source(envFile.toString(), lines), problems);
            log("Wrote env var file to '" + envFile + "'");
        }
        Set<ResourceUid> stale = generated.state().stale();
        if (keeps && !stale.isEmpty()) {
            log(
                    "The state keeps "
                            + Common.count(stale.size(), "resource", "resources")
                            + " that no workload asks for: see \"slipway score resources prune\"");
        }
    }

    private void write(String name, Traced text, List<Problem> problems) {
        Path file = home().resolve(name).normalize();
        Path parent = file.getParent();
        if (parent == null || file.getFileName() == null) {
            throw mistake("--output " + name + " is no file");
        }
        apply(
                parent,
                new FilePlan(List.of(Change.Write.text(file.getFileName().toString(), text))),
                problems);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}

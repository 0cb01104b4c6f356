package dev.slipway.cli;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreRun;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FolderSource;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Target;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway score`: the peers' commands with the peers' flags, for both targets.
@Command(name = "score", description = "Turns Score files into what runs.")
final class ScoreVerbs {
    private final Desk desk;
    private final Map<String, String> environment;

    ScoreVerbs(Desk desk, Map<String, String> environment) {
        this.desk = desk;
        this.environment = environment;
    }

    List<Object> verbs() {
        return List.of(new GenerateVerb(desk, environment));
    }

    @Command(
            name = "generate",
            description = {
                "Makes Kubernetes manifests or a Compose file, as score-k8s and score-compose do.",
                "A state folder of theirs (.score-k8s, .score-compose) is read and kept; without"
                        + " one nothing is remembered.",
            })
    static final class GenerateVerb implements Callable<Integer> {
        private final Desk desk;
        private final Map<String, String> environment;

        @Spec CommandSpec spec = CommandSpec.create();

        @Parameters(
                arity = "0..*",
                paramLabel = "FILE",
                description =
                        "Score files of one project (default: the workloads of the state, else"
                                + " score.yaml).")
        List<Path> files = List.of();

        @Option(
                names = {"-t", "--target"},
                paramLabel = "TARGET",
                description =
                        "kubernetes or compose (default: by the state folder, else kubernetes).")
        @Nullable Target target;

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

        @Option(
                names = "--generate-namespace",
                description = "Makes the namespace, too (Kubernetes).")
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
                names = "--allow-commands",
                description = "Runs the commands that cmd:// provisioners name.")
        boolean allowCommands;

        GenerateVerb(Desk desk, Map<String, String> environment) {
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
            ScoreRun run =
                    new ScoreRun(
                            project.folder,
                            List.copyOf(project.typed.keySet()),
                            project.target,
                            options(),
                            allowCommands);
            Outcome<ScoreRun.Result> made = desk.score().generate(run, environment, Progress.NONE);
            List<Problem> problems =
                    new ArrayList<>(made.problems().stream().map(project::shown).toList());
            made.value()
                    .filter(result -> !made.hasErrors())
                    .ifPresent(result -> write(result, project, problems));
            return tell(problems);
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
            Path here = Path.of("").toAbsolutePath().normalize();
            Path folder = here;
            for (Path file : files) {
                Path parent = file.toAbsolutePath().normalize().getParent();
                if (parent != null && !parent.startsWith(here)) {
                    folder = parent;
                }
            }
            FolderSource source = new FolderSource(folder);
            Map<String, String> typed = new LinkedHashMap<>();
            for (Path file : files) {
                Path absolute = file.toAbsolutePath().normalize();
                if (!absolute.startsWith(folder)) {
                    throw mistake("the Score files must be below one folder, as " + folder);
                }
                typed.put(slashed(folder.relativize(absolute)), file.toString());
            }
            Target chosen =
                    Optional.ofNullable(target)
                            .or(() -> ScoreRun.targetOf(source))
                            .orElse(Target.KUBERNETES);
            if (typed.isEmpty() && source.read(ScoreRun.stateFile(chosen)).isEmpty()) {
                if (source.read("score.yaml").isEmpty()) {
                    throw mistake("name a Score file: there is no score.yaml here");
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
            String text = result.generated().output().text();
            if (name.equals("-")) {
                out().print(text);
                out().flush();
                if (result.beside().file(ScoreRun.stateFile(project.target)).isPresent()) {
                    apply(project.folder, result.beside(), problems);
                } else if (!result.beside().changes().isEmpty()) {
                    problems.add(
                            Problem.info(
                                            "score.not-written",
                                            Where.file("--output -"),
                                            "the files that services mount were not written")
                                    .advise("give --output a file to have them beside it"));
                }
                return;
            }
            Path file = Path.of(name).toAbsolutePath().normalize();
            Path parent = file.getParent();
            if (parent == null || file.getFileName() == null) {
                throw mistake("--output " + name + " is no file");
            }
            apply(project.folder, result.beside(), problems);
            apply(
                    parent,
                    new FilePlan(
                            List.of(
                                    Change.Write.text(
                                            file.getFileName().toString(),
                                            result.generated().output()))),
                    problems);
        }

        private static void apply(Path folder, FilePlan plan, List<Problem> problems) {
            if (!plan.changes().isEmpty()) {
                problems.addAll(plan.applyTo(folder, Progress.NONE).problems());
            }
        }

        private int tell(List<Problem> problems) {
            PrintWriter err = spec.commandLine().getErr();
            problems.stream().sorted(Problem.WORST_FIRST).forEach(err::println);
            err.flush();
            return problems.stream().anyMatch(Problem::isError) ? Exit.FINDINGS : Exit.OK;
        }

        private PrintWriter out() {
            return spec.commandLine().getOut();
        }

        private String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw mistake(file + " cannot be read");
            }
        }

        private ParameterException mistake(String message) {
            return new ParameterException(spec.commandLine(), message);
        }

        private static String slashed(Path path) {
            return path.toString().replace('\\', '/');
        }
    }
}

package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FileSource;
import dev.slipway.score.Score;
import dev.slipway.score.ScoreProject;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.StateFile;
import dev.slipway.score.model.Target;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.ProvisionerFile;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One recorded run of score-k8s or score-compose: its folder read, its flags understood, the same
/// run made through the front door.
record ScoreCase(Path folder, JsonNode about) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The cases of `tool`, those that end in an error or the others.
    static List<ScoreCase> find(Path golden, String tool, boolean failing) throws IOException {
        List<ScoreCase> cases = new ArrayList<>();
        Path home = golden.resolve(tool);
        if (!Files.isDirectory(home)) {
            return cases;
        }
        try (Stream<Path> folders = Files.list(home)) {
            for (Path folder : folders.sorted().toList()) {
                Path about = folder.resolve("case.json");
                if (Files.isRegularFile(about)) {
                    JsonNode read = JSON.readTree(about.toFile());
                    if (read.hasNonNull("expectError") == failing) {
                        cases.add(new ScoreCase(folder, read));
                    }
                }
            }
        }
        return cases;
    }

    String name() {
        return folder.getFileName().toString();
    }

    Target target() {
        return about.path("tool").asText().equals("score-k8s") ? Target.KUBERNETES : Target.COMPOSE;
    }

    Path expectedOutput() {
        return folder.resolve("expected").resolve(about.path("outputFile").asText());
    }

    /// The same run here.
    Outcome<Generated> run() throws IOException {
        List<Problem> problems = new ArrayList<>();
        Flags flags = new Flags();
        flags.read(about.path("generate"));
        flags.project(about.path("init"));
        List<FileText> files = new ArrayList<>();
        for (String file : flags.files) {
            files.add(new FileText(file, text(file)));
        }
        List<ProvisionerFile> provisioners = new ArrayList<>();
        for (JsonNode each : about.path("provisionersInOrder")) {
            String path = each.asText();
            if (path.equals("<defaults>")) {
                provisioners.add(Bundled.defaults(target()));
            } else {
                keep(ProvisionerFile.parse(path, text(path), target()), problems)
                        .ifPresent(provisioners::add);
            }
        }
        List<PatchTemplate> patches = new ArrayList<>();
        for (JsonNode each : about.path("patchTemplatesInOrder")) {
            String path = each.asText();
            keep(PatchTemplate.parse(path, text(path)), problems).ifPresent(patches::add);
        }
        problems.addAll(flags.problems);
        if (problems.stream().anyMatch(Problem::isError)) {
            return Outcome.failed(problems);
        }
        ScoreProject project =
                new ScoreProject(
                        files,
                        new Input(folder.resolve("input")),
                        provisioners,
                        patches,
                        state(),
                        flags.options(),
                        new Seed(1),
                        ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        CommandRunner.NOT_RUN);
        return Score.generate(project, target(), Progress.NONE);
    }

    private static <T> Optional<T> keep(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    private State state() throws IOException {
        Path file = folder.resolve("state/state.yaml");
        return Files.isRegularFile(file)
                ? StateFile.read("state.yaml", Files.readString(file)).value().orElseThrow()
                : State.empty();
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve("input").resolve(path));
    }

    /// The project's files.
    private record Input(Path root) implements FileSource {

        Input {
            root = root.normalize();
        }

        @Override
        public Optional<byte[]> read(String path) {
            Path file = root.resolve(path).normalize();
            try {
                return file.startsWith(root) && Files.isRegularFile(file)
                        ? Optional.of(Files.readAllBytes(file))
                        : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> list(String below) {
            try (Stream<Path> files = Files.walk(root.resolve(below))) {
                return files.filter(Files::isRegularFile)
                        .map(file -> root.relativize(file).toString())
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The flags of the recorded command lines.
    private final class Flags {
        private final List<String> files = new ArrayList<>();
        private final List<String> properties = new ArrayList<>();
        private final List<String> publish = new ArrayList<>();
        private final Map<String, YamlNode> builds = new HashMap<>();
        private final List<Problem> problems = new ArrayList<>();
        private Optional<FileText> overrides = Optional.empty();
        private Optional<String> image = Optional.empty();
        private String namespace = "";
        private boolean generateNamespace;
        private String project = "project";

        private void read(JsonNode words) throws IOException {
            boolean flags = true;
            for (int i = 1; i < words.size(); i++) {
                String word = words.get(i).asText();
                if (!flags || !word.startsWith("-")) {
                    files.add(word);
                } else if (word.equals("--")) {
                    flags = false;
                } else if (word.equals("--generate-namespace")) {
                    generateNamespace = true;
                } else {
                    int equals = word.startsWith("--") ? word.indexOf('=') : -1;
                    String name = equals < 0 ? word : word.substring(0, equals);
                    flag(name, equals < 0 ? words.get(++i).asText() : word.substring(equals + 1));
                }
            }
        }

        private void flag(String name, String value) throws IOException {
            switch (name) {
                case "-o", "--output", "--env-file" -> {}
                case "-i", "--image" -> image = Optional.of(value);
                case "-n", "--namespace" -> namespace = value;
                case "-p", "--publish" -> publish.add(value);
                case "--override-property" -> properties.add(value);
                case "--overrides-file" ->
                        overrides = Optional.of(new FileText(value, text(value)));
                case "--build" -> {
                    String[] parts = value.split("=", 2);
                    builds.put(
                            parts[0],
                            keep(Yaml.readOne("--build", parts[1], Dialect.GO), problems)
                                    .orElseThrow());
                }
                case "--format" -> {
                    if (!value.equals("yaml")) {
                        problems.add(
                                Problem.error("score.flag", Where.file(name), "unknown format"));
                    }
                }
                default ->
                        problems.add(Problem.error("score.flag", Where.file(name), "unknown flag"));
            }
        }

        private void project(JsonNode words) {
            for (int i = 1; i < words.size(); i++) {
                if (List.of("-p", "--project").contains(words.get(i - 1).asText())) {
                    project = words.get(i).asText();
                }
            }
        }

        private Options options() {
            return new Options(
                    image,
                    new Options.Overrides(overrides, properties),
                    new Options.Namespace(namespace, generateNamespace),
                    new Options.ComposeOptions(project, builds, publish),
                    Map.of());
        }
    }
}

package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FileSource;
import dev.slipway.gotemplate.Limits;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.score.compose.ComposeTarget;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.StateFile;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
import dev.slipway.score.patch.PatchTemplate;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.Provisioned;
import dev.slipway.score.provision.ProvisionerFile;
import dev.slipway.score.provision.Provisioning;
import dev.slipway.score.provision.Request;
import dev.slipway.score.read.ScoreReader;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Whole runs of score-compose: the same project and the same mounted files.
final class ScoreComposeCases implements ConformanceArea {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    @Override
    public String name() {
        return "score-compose";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("score/golden/score-compose");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(data(corpus))) {
            for (Path folder : folders.sorted().toList()) {
                JsonNode one = JSON.readTree(folder.resolve("case.json").toFile());
                if (!one.has("expectError")) {
                    cases.add(new Case(folder.getFileName().toString(), () -> run(folder, one)));
                }
            }
        }
        return cases;
    }

    private static Verdict run(Path folder, JsonNode one) throws IOException {
        Problems problems = new Problems();
        Generated ours = generate(folder, one, problems);
        if (problems.hasErrors()) {
            return Verdict.disagree("problems: " + problems.sorted());
        }
        String expected =
                Files.readString(
                        folder.resolve("expected").resolve(one.path("outputFile").asText()));
        Object expectedValue = value(expected);
        Object oursValue = value(ours.output().text());
        if (!expectedValue.equals(oursValue)) {
            return Verdict.disagree("expected:\n" + expected + "\nours:\n" + ours.output().text());
        }
        Map<String, String> expectedMounts = mounts(folder.resolve("expected/mounts"));
        Map<String, String> oursMounts = new TreeMap<>();
        ours.mounts().forEach((path, bytes) -> oursMounts.put(path, latin(bytes)));
        if (!expectedMounts.equals(oursMounts)) {
            return Verdict.disagree(
                    "expected mounts:\n" + expectedMounts + "\nours:\n" + oursMounts);
        }
        boolean bytes = expected.equals(ours.output().text());
        return new Verdict(Kind.AGREE, bytes ? "" : "the bytes differ");
    }

    private static Object value(String yaml) {
        return Yaml.read("out", yaml, Dialect.GO).stream()
                .map(document -> document.content().value().map(YamlNode::value).orElseThrow())
                .toList();
    }

    private static Map<String, String> mounts(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(folder.relativize(file).toString(), latin(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static Generated generate(Path folder, JsonNode one, Problems problems)
            throws IOException {
        Path input = folder.resolve("input");
        State state =
                problems.take(
                                StateFile.read(
                                        "state.yaml",
                                        Files.readString(folder.resolve("state/state.yaml"))))
                        .orElseThrow();
        Arguments arguments = Arguments.of(one.path("generate"));
        Options options =
                Options.NONE
                        .withOverrides(
                                new Options.Overrides(Optional.empty(), arguments.properties()))
                        .withEnvironment(System.getenv())
                        .withCompose(
                                new Options.ComposeOptions(
                                        "", arguments.builds(), arguments.publish()));
        Map<String, WorkloadState> workloads = new TreeMap<>(state.workloads());
        for (String file : arguments.files()) {
            String text = Files.readString(input.resolve(file));
            Workload workload =
                    problems.take(ScoreReader.read(new FileText(file, text), options.overrides()))
                            .map(w -> withImage(w, arguments.image()))
                            .orElseThrow(() -> new IllegalStateException("" + problems.sorted()));
            YamlMap builds =
                    Trees.map(
                            Optional.of(
                                    YamlNode.of(
                                            plain(arguments.builds()),
                                            dev.slipway.base.Origin.TARGET)));
            workloads.put(workload.name(), new WorkloadState(workload, Optional.empty(), builds));
        }
        List<ProvisionerFile> provisioners = new ArrayList<>();
        for (JsonNode file : one.path("provisionersInOrder")) {
            provisioners.add(
                    file.asText().equals("<defaults>")
                            ? Bundled.defaults(Target.COMPOSE)
                            : problems.take(
                                            ProvisionerFile.parse(
                                                    file.asText(),
                                                    Files.readString(input.resolve(file.asText())),
                                                    Target.COMPOSE))
                                    .orElseThrow());
        }
        List<PatchTemplate> patches = new ArrayList<>();
        for (JsonNode file : one.path("patchTemplatesInOrder")) {
            String text = Files.readString(input.resolve(file.asText()));
            patches.add(problems.take(PatchTemplate.parse(file.asText(), text)).orElseThrow());
        }
        Request.Surroundings surroundings =
                new Request.Surroundings(new Seed(1), NOW, CommandRunner.NOT_RUN, Progress.NONE);
        Provisioned provisioned =
                Provisioning.run(
                        new Request(
                                Target.COMPOSE,
                                state.withWorkloads(workloads),
                                provisioners,
                                options,
                                surroundings),
                        problems);
        Rendering rendering =
                new Rendering(
                        PatchTemplate.FUNCTIONS,
                        Limits.DEFAULT,
                        new Seed(1).forUse("patch"),
                        NOW,
                        Progress.NONE);
        return ComposeTarget.convert(
                provisioned,
                new ComposeTarget.Inputs(options, new Folder(input), patches, rendering),
                problems);
    }

    private static Map<String, Object> plain(Map<String, YamlNode> nodes) {
        Map<String, Object> values = new LinkedHashMap<>();
        nodes.forEach((name, node) -> values.put(name, node.value()));
        return values;
    }

    private static Workload withImage(Workload workload, Optional<String> image) {
        if (image.isEmpty()) {
            return workload;
        }
        YamlMap containers = Trees.map(workload.spec().get("containers"));
        for (YamlMap.Entry e : containers.entries()) {
            if (e.value().text("image").filter("."::equals).isPresent()) {
                YamlMap changed =
                        Trees.with(
                                (YamlMap) e.value(),
                                "image",
                                e.keyOrigin(),
                                YamlNode.of(image.get(), e.keyOrigin()));
                containers = Trees.with(containers, e.key(), e.keyOrigin(), changed);
            }
        }
        return Workload.of(
                workload.file(),
                Trees.with(workload.spec(), "containers", workload.spec().origin(), containers));
    }

    private record Arguments(
            List<String> files,
            Optional<String> image,
            Map<String, YamlNode> builds,
            List<String> properties,
            List<String> publish) {

        static Arguments of(JsonNode words) {
            List<String> files = new ArrayList<>();
            List<String> properties = new ArrayList<>();
            List<String> publish = new ArrayList<>();
            Map<String, YamlNode> builds = new LinkedHashMap<>();
            Optional<String> image = Optional.empty();
            for (int i = 1; i < words.size(); i++) {
                String word = words.get(i).asText();
                switch (word) {
                    case "--" -> {}
                    case "--image", "-i" -> image = Optional.of(words.get(++i).asText());
                    case "-o", "--output", "--env-file" -> i++;
                    case "--override-property" -> properties.add(words.get(++i).asText());
                    case "--publish", "-p" -> publish.add(words.get(++i).asText());
                    case "--build" -> {
                        String[] parts = words.get(++i).asText().split("=", 2);
                        builds.put(parts[0], build(parts[1]));
                    }
                    default -> files.add(word);
                }
            }
            return new Arguments(files, image, builds, properties, publish);
        }

        private static YamlNode build(String text) {
            return text.startsWith("{")
                    ? Yaml.readOne("--build", text, Dialect.GO).value().orElseThrow()
                    : YamlNode.of(Map.of("context", text), dev.slipway.base.Origin.TARGET);
        }
    }

    private record Folder(Path root) implements FileSource {

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
        public List<String> list(String folder) {
            return List.of();
        }
    }
}

package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.git.GitFolder;
import dev.slipway.git.RemoteTree;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class ScoreVerbsTest {
    private static final String SCORE =
            """
            apiVersion: score.dev/v1b1
            metadata:
              name: shop
            containers:
              main:
                image: .
                variables:
                  CACHE: ${resources.cache.host}
            service:
              ports:
                web: {port: 80, targetPort: 8080}
            resources:
              cache:
                type: redis
            """;
    private static final String COMMAND =
            """
            - uri: cmd://./maker
              type: redis
            """;

    @TempDir Path folder;
    private Path project = Path.of("");
    private String score = "";

    @BeforeEach
    void makeAProject() throws IOException {
        project = Files.createDirectories(folder.resolve("shop"));
        score = Files.writeString(project.resolve("score.yaml"), SCORE).toString();
    }

    @Test
    void writesManifestsForKubernetes() throws IOException {
        Path out = project.resolve("manifests.yaml");

        CommandLineRun made =
                run("generate", score, "-i", "shop:1", "-o", out.toString(), "-n", "web");

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(Files.readString(out))
                .contains("kind: Deployment", "image: shop:1", "namespace: web", "kind: Secret");
        assertThat(names()).containsExactly("manifests.yaml", "score.yaml");
    }

    @Test
    void standardOutputWritesNothing() throws IOException {
        CommandLineRun made =
                run("generate", score, "-t", "compose", "--build", "main=.", "-o", "-");

        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out())
                .startsWith("name: shop\n")
                .contains("context: .", "source: .score-compose/mounts/redis-");
        assertThat(made.err()).contains("were not written");
        assertThat(names()).containsExactly("score.yaml");
    }

    @Test
    void mountedFilesStandBesideTheComposeFile() throws IOException {
        Path out = project.resolve("compose.yaml");

        CommandLineRun made =
                run("generate", score, "-t", "compose", "-i", "shop:1", "-o", out.toString());

        assertThat(made.code()).as(made.err()).isZero();
        try (Stream<Path> mounts = Files.walk(project.resolve(".score-compose/mounts"))) {
            assertThat(mounts.filter(Files::isRegularFile).map(Path::getFileName))
                    .extracting(Path::toString)
                    .containsExactly("redis.conf");
        }
    }

    @Test
    void aStateFolderDecidesTheTargetAndKeepsItsRandomValues() throws IOException {
        state();
        Path out = project.resolve("out.yaml");
        String[] line = {"generate", score, "-i", "shop:1", "-o", out.toString()};

        assertThat(run(line).code()).isZero();
        String first = Files.readString(out);
        assertThat(run(line).code()).isZero();

        assertThat(first).startsWith("name: kept\n").contains("shop-main");
        assertThat(Files.readString(out)).isEqualTo(first);
        assertThat(project.resolve(".score-compose/state.yaml"))
                .content()
                .contains("redis.default#shop.cache", "compose_project: kept", "password:");
    }

    @Test
    void overridesChangeTheFile() throws IOException {
        Path file = folder.resolve("more.yaml");
        Files.writeString(file, "containers: {main: {variables: {LEVEL: debug}}}\n");

        CommandLineRun made =
                run(
                        "generate",
                        score,
                        "-o",
                        "-",
                        "-i",
                        "shop:1",
                        "--overrides-file",
                        file.toString(),
                        "--override-property",
                        "metadata.name=\"store\"");

        assertThat(made.out()).contains("name: LEVEL", "value: debug", "name: store");
    }

    @Test
    void theFaultsAreToldAsTheFileWasNamed() {
        String faulty = "assets/sample-platform/faulty/score.yaml";

        CommandLineRun made = run("generate", faulty, "-o", "-");

        assertThat(made.code()).isEqualTo(Exit.FINDINGS);
        assertThat(made.out()).isEmpty();
        assertThat(made.err())
                .contains(faulty + ":20:5: error: ", faulty + ":60:5: error: ")
                .contains("\"ports\" is not a field of a container");
    }

    @Test
    void mistakesOfUsageAreTold() {
        assertThat(run("generate", score, "--targe", "compose").code()).isEqualTo(Exit.FINDINGS);
        assertThat(run("generate", score, "-t", "helm").code()).isEqualTo(Exit.FINDINGS);
        assertThat(run("generate", score, "--build", "main").code()).isEqualTo(Exit.FINDINGS);
        assertThat(run("generate", folder.resolve("no.yaml").toString()).code())
                .isEqualTo(Exit.FINDINGS);
        assertThat(run("generate", score, "-o", "-").err())
                .contains(score + ":6:12: error: ", "give one with --image");
    }

    @Test
    void aCommandRunsOnlyWhenItIsAllowed() throws IOException {
        Path maker = project.resolve("maker");
        Files.writeString(
                maker,
                """
                #!/bin/sh
                cat > asked.json
                echo '{"resource_outputs": {"host": "made-by-command"}, "manifests": []}'
                """);
        assertThat(maker.toFile().setExecutable(true)).isTrue();
        Path platform = Files.createDirectories(folder.resolve("platform/score/k8s"));
        Files.writeString(platform.resolve("10-cache.provisioners.yaml"), COMMAND);
        List<String> line = new ArrayList<>(List.of("generate", score, "-o", "-", "-i", "shop:1"));
        line.addAll(List.of("-C", folder.resolve("platform").toString()));

        CommandLineRun without = run(line.toArray(String[]::new));
        assertThat(without.out()).doesNotContain("made-by-command");
        assertThat(without.err()).contains("was not run");
        assertThat(project.resolve("asked.json")).doesNotExist();

        Matcher flag = Pattern.compile("--allow-command \\S+@[0-9a-f]{12}").matcher(without.err());
        assertThat(flag.find()).as(without.err()).isTrue();
        line.addAll(List.of(flag.group().split(" ")));
        CommandLineRun with = run(line.toArray(String[]::new));
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(with.out()).contains("value: made-by-command");
        assertThat(project.resolve("asked.json")).content().contains("redis.default#shop.cache");

        Files.writeString(maker, "#!/bin/sh\necho '{}'\n");
        assertThat(run(line.toArray(String[]::new)).err()).contains("was not run");
    }

    @Test
    void aProjectIsBegunReadBackListedAndTidied() throws IOException {
        Path home = folder.resolve("begun");
        Path own = Files.createDirectories(home.resolve("own"));
        Files.writeString(
                own.resolve("a.provisioners.yaml"),
                """
                - uri: template://own/cache
                  type: redis
                  description: A cache
                  expected_outputs: [host, port]
                  outputs: |
                    host: {{ .Id }}
                    port: 6379
                """);
        CommandLineRun begun =
                in(home, "init", "-t", "compose", "-p", "shop", "--provisioners", "own");
        assertThat(begun.code()).as(begun.err()).isZero();
        assertThat(begun.err()).contains("INFO: Writing new state directory '.score-compose'");
        assertThat(home.resolve("score.yaml")).content().contains("name: hello-world");
        assertThat(home.resolve(".score-compose/state.yaml"))
                .content()
                .isEqualTo(
                        """
                        workloads: {}
                        resources: {}
                        shared_state: {}
                        compose_project: shop
                        mounts_directory: .score-compose/mounts
                        patching_templates: []
                        """);
        assertThat(home.resolve(".score-compose/zz-default.provisioners.yaml")).exists();
        assertThat(in(home, "provisioners", "list").out())
                .contains("| redis", "A cache", "host, port")
                .startsWith("+----");

        Files.writeString(home.resolve("score.yaml"), SCORE);
        CommandLineRun made = in(home, "generate", "score.yaml", "-i", "shop:1");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(home.resolve("compose.yaml")).content().contains("CACHE: shop.cache");
        assertThat(in(home, "resources", "list", "--format", "json").out())
                .isEqualTo(
                        """
                        [
                          {
                            "UID": "redis.default#shop.cache",
                            "Outputs": [
                              "host",
                              "port"
                            ]
                          }
                        ]
                        """);
        String uid = "redis.default#shop.cache";
        assertThat(in(home, "resources", "get-outputs", uid, "-f", "{{ .host }}:{{ .port }}").out())
                .isEqualTo("shop.cache:6379\n");
        assertThat(in(home, "resources", "get-outputs", uid, "-f", "yaml").out())
                .isEqualTo("host: shop.cache\nport: 6379\n");
        assertThat(in(home, "resources", "get-outputs", "redis.default#x.y").code()).isEqualTo(1);

        Files.writeString(
                home.resolve("score.yaml"),
                """
                apiVersion: score.dev/v1b1
                metadata: {name: shop}
                containers: {main: {image: shop}}
                """);
        assertThat(in(home, "generate", "score.yaml").err())
                .contains("1 resource that no workload");
        assertThat(in(home, "resources", "list", "--stale").out()).contains(uid);
        assertThat(in(home, "resources", "prune", "--dry-run").out()).isEqualTo(uid + "\n");
        assertThat(in(home, "resources", "prune").out()).isEqualTo(uid + "\n");
        assertThat(home.resolve(".score-compose/state.yaml")).content().contains("resources: {}");
    }

    @Test
    void newlyInstalledProvisionersComeFirstAndReplaceTheirOlderCopy() throws IOException {
        Path home = Files.createDirectories(folder.resolve("twice"));
        String entry = "- uri: template://%s\n  type: redis\n  outputs: 'host: %s'\n";
        Files.writeString(home.resolve("a.yaml"), entry.formatted("a", "a"));
        Files.writeString(home.resolve("b.yaml"), entry.formatted("b", "b"));
        Files.writeString(home.resolve("score.yaml"), SCORE);
        for (String file : List.of("a.yaml", "b.yaml", "a.yaml")) {
            assertThat(in(home, "init", "--provisioners", file).code()).isZero();
        }
        assertThat(home.resolve(".score-k8s").toFile().list()).hasSize(4);
        assertThat(in(home, "generate", "score.yaml", "-i", "x", "-o", "-").out())
                .contains("value: a");
        Files.writeString(home.resolve("broken.yaml"), "- uri: template://x\n");
        CommandLineRun broken = in(home, "init", "--provisioners", "broken.yaml");
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("broken.yaml:1:3: error: a provisioner needs \"type\"");
        assertThat(home.resolve(".score-k8s").toFile().list()).hasSize(4);
    }

    @Test
    void nothingIsFetchedWithoutConsent() {
        CommandLineRun made =
                in(project, "init", "--provisioners", "https://example.invalid/p.yaml");

        assertThat(made.code()).isEqualTo(1);
        assertThat(made.err()).contains("--allow-network fetches it");
        assertThat(project.resolve(".score-k8s")).doesNotExist();
    }

    @Test
    void filesComeFromAPathInARepository() throws Exception {
        Path repository = folder.resolve("remote");
        Files.writeString(
                Files.createDirectories(repository.resolve("score"))
                        .resolve("cache.provisioners.yaml"),
                "- uri: template://remote\n  type: redis\n  outputs: 'host: remote'\n");
        GitFolder.commitAll(repository, "main", "first", GitFolder.Identity.SLIPWAY);
        String url = repository.toUri().toString();

        assertThat(
                        RemoteTree.of(url, Map.of(), Progress.NONE)
                                .value()
                                .orElseThrow()
                                .text("score/cache.provisioners.yaml"))
                .get()
                .asString()
                .contains("template://remote");
    }

    @Test
    void validateTellsAllFaultsAtOnce() throws IOException {
        Path file = project.resolve("bad.yaml");
        Files.writeString(
                file,
                SCORE.replace("image: .", "image: ''").replace("port: 80,", "port: 0,")
                        + "extra: 1\n");

        CommandLineRun text = in(project, "validate", "bad.yaml");
        assertThat(text.code()).isEqualTo(1);
        assertThat(text.err().lines().filter(line -> line.contains("error:"))).hasSize(3);
        assertThat(in(project, "validate", "bad.yaml", "-f", "json").out())
                .contains("\"rule\"", "score.unknown-field");
        assertThat(in(project, "validate", "score.yaml", "-t", "kubernetes").code()).isZero();
    }

    @Test
    void theEnvironmentIsListedAndKyamlWritten() throws IOException {
        Files.writeString(
                project.resolve("env.yaml"),
                """
                apiVersion: score.dev/v1b1
                metadata: {name: env}
                containers:
                  main:
                    image: x
                    variables: {A: "${resources.env.B}", C: "${resources.env.D}"}
                resources: {env: {type: environment}}
                """);
        CommandLineRun compose =
                in(project, "generate", "env.yaml", "-t", "compose", "--env-file", "some.env");
        assertThat(compose.code()).as(compose.err()).isZero();
        assertThat(project.resolve("some.env")).hasContent("B=\nD=\n");
        assertThat(in(project, "generate", score, "-i", "x", "--format", "kyaml", "-o", "-").out())
                .startsWith("---\n{\n  apiVersion: \"v1\",\n  ")
                .contains("containers: [{\n");
        assertThat(in(project, "generate", score, "-i", "x", "--format", "toml").code())
                .isEqualTo(1);
    }

    private CommandLineRun in(Path home, String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.addAll(List.of("--in", home.toString()));
        return run(line.toArray(String[]::new));
    }

    private void state() throws IOException {
        Path state = Files.createDirectories(project.resolve(".score-compose"));
        Files.writeString(
                state.resolve("state.yaml"),
                """
                workloads: {}
                resources: {}
                shared_state: {}
                compose_project: kept
                mounts_directory: .score-compose/mounts
                """);
        String name = "score-compose.provisioners.yaml";
        Files.copy(
                Path.of("src/main/resources/dev/slipway/score/provisioners", name),
                state.resolve("zz-default.provisioners.yaml"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(project)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private CommandLineRun run(String... words) {
        List<String> line = new ArrayList<>(List.of("score"));
        line.addAll(List.of(words));
        return CommandLineRun.of(
                folder, Map.of("PATH", System.getenv("PATH")), line.toArray(String[]::new));
    }
}

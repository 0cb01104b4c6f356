package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        assertThat(run("generate", score, "--targe", "compose").code()).isEqualTo(Exit.USAGE);
        assertThat(run("generate", score, "-t", "helm").code()).isEqualTo(Exit.USAGE);
        assertThat(run("generate", score, "--build", "main").code()).isEqualTo(Exit.USAGE);
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

        line.add("--allow-commands");
        CommandLineRun with = run(line.toArray(String[]::new));
        assertThat(with.code()).as(with.err()).isZero();
        assertThat(with.out()).contains("value: made-by-command");
        assertThat(project.resolve("asked.json")).content().contains("redis.default#shop.cache");
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

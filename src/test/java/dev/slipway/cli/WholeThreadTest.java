package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.desk.Samples;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;

import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The program's main job by command line: from the list of golden paths to manifests of the new
/// service.
class WholeThreadTest {
    @TempDir Path folder;
    private String platform = "";
    private Path repos = Path.of("");

    @BeforeEach
    void copyTheSample() throws IOException {
        platform = Samples.copy(folder).toString();
        repos = folder.resolve("repos");
    }

    @Test
    void aServiceComesIntoBeing() throws Exception {
        CommandLineRun list = run("template", "list", "-C", platform);
        assertThat(list.out()).contains("template:default/nodejs-service", "Node.js Microservice");

        CommandLineRun dry = run(answered("--dry-run"));
        assertThat(dry.code()).isZero();
        assertThat(dry.out())
                .contains("would make " + repos.resolve("gift-cards"))
                .contains(".slipway/argocd/gift-cards.yaml", "score.yaml")
                .contains("Deployment/gift-cards", "Service/elasticmq");
        assertThat(repos).doesNotExist();

        CommandLineRun made = run(answered());
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("registered component:default/gift-cards");
        try (Git git = Git.open(repos.resolve("gift-cards").toFile())) {
            assertThat(git.log().call()).hasSize(1);
            assertThat(git.status().call().isClean()).isTrue();
        }

        CommandLineRun catalog = run("catalog", "list", "-C", platform, "gift-cards");
        assertThat(catalog.out()).contains("component:default/gift-cards");

        String score = repos.resolve("gift-cards/score.yaml").toString();
        for (String target : List.of("kubernetes", "compose")) {
            CommandLineRun manifests =
                    run("score", "generate", score, "-C", platform, "-t", target, "-o", "-");
            assertThat(manifests.code()).as(manifests.err()).isZero();
            List<YamlDocument> documents = Yaml.read(target, manifests.out(), Dialect.GO);
            assertThat(documents).hasSize(target.equals("compose") ? 1 : 10);
            assertThat(documents).flatExtracting(d -> d.content().problems()).isEmpty();
        }
        assertThat(run("template", "run", "nodejs-service", "-C", platform).code()).isEqualTo(1);
    }

    @Test
    void theDryRunSaysTheSameToScripts() {
        CommandLineRun dry = run(answered("--dry-run", "-o", "json"));

        Map<String, Object> plan = Json.object(dry.out());
        assertThat(plan)
                .containsEntry("template", Samples.NODE)
                .containsEntry("target", repos.resolve("gift-cards").toString());
        assertThat((List<?>) plan.get("steps")).hasSize(4).first().asString().contains("done");
        assertThat((List<?>) plan.get("files")).hasSize(21);
        assertThat(String.valueOf(plan.get("kubernetes"))).contains("kind: Deployment");
    }

    @Test
    void theSecondTimeTheFolderIsLeftAlone() throws IOException {
        assertThat(run(answered()).code()).isZero();
        Path readme = repos.resolve("gift-cards/README.md");
        Files.writeString(readme, "mine");

        CommandLineRun again = run(answered());

        assertThat(again.code()).isEqualTo(Exit.FINDINGS);
        assertThat(again.err()).contains("is already there and is not empty");
        assertThat(readme).hasContent("mine");
    }

    private String[] answered(String... more) {
        List<String> words =
                new java.util.ArrayList<>(
                        List.of("template", "run", "nodejs-service", "-C", platform));
        words.addAll(List.of("--into", repos.toString(), "--set", "name=gift-cards"));
        words.addAll(List.of("--set", "owner=team-commerce", "--set", "system=commerce-platform"));
        words.addAll(List.of("--set", "database=postgres", "--set", "cacheLayer=redis"));
        words.addAll(List.of("--set", "queue=aws-sqs"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(folder, Map.of(), arguments);
    }
}

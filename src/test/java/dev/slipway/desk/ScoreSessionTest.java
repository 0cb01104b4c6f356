package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.files.FolderSource;
import dev.slipway.score.model.Target;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ScoreSessionTest {
    private static final String FAULTY = "faulty/score.yaml";
    private static final String ORDERS = "repos/orders-service/score.yaml";
    private static final String SMALL =
            """
            apiVersion: score.dev/v1b1
            metadata:
              name: small
            containers:
              main:
                image: nginx
                variables:
                  HOST: ${resources.db.host}
                  LEVEL: info
            resources:
              db:
                type: postgres
            """;
    @TempDir Path top;
    private Desk desk = new Desk(new SettingsFile(Path.of("x")), FolderSource::new, Path.of("x"));

    @AfterEach
    void close() {
        desk.close();
    }

    private void sample() throws IOException {
        desk.close();
        desk = Samples.open(top);
    }

    private void folder(Map<String, String> files) throws IOException {
        desk.close();
        Path folder = Files.createDirectories(top.resolve("small"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.writeString(place, file.getValue());
        }
        desk = new Desk(new SettingsFile(top.resolve("s.json")), FolderSource::new, top);
        desk.read(folder, Progress.NONE);
    }

    private ScoreView view(String path, Map<String, String> texts, String overrides) {
        try (ScoreSession session = desk.score().session(path).orElseThrow()) {
            return session.view(texts, overrides, Progress.NONE);
        }
    }

    private static int lineOf(Traced text, String words) {
        List<String> lines = text.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(words)) {
                return i + 1;
            }
        }
        throw new AssertionError(words + " is not in\n" + text.text());
    }

    private static List<String> rules(ScoreView view) {
        return view.problems().stream().map(Problem::rule).toList();
    }

    @Test
    void aFaultyFileShowsWhatIsRightInItAndEverythingThatIsNot() throws IOException {
        sample();

        ScoreView view = view(FAULTY, Map.of(), "");

        assertThat(view.problems())
                .filteredOn(Problem::isError)
                .extracting(problem -> problem.where().line())
                .containsExactly(20, 42, 51, 56, 60);
        assertThat(view.leftOut()).isEqualTo(5);
        assertThat(view.lost()).extracting(ScoreView.Lost::target).containsOnly("Compose");
        Traced manifests = view.kubernetes().orElseThrow().text();
        Origin port = manifests.originOf(lineOf(manifests, "value: \"3000\""));
        assertThat(port.where().path()).isEqualTo(FAULTY);
        assertThat(port.where().line()).isEqualTo(12);
        assertThat(view.compose().orElseThrow().text().text()).contains("PORT: \"3000\"");
    }

    @Test
    void aResourceThatNothingMakesIsToldOnceAndLeftOutWithWhatUsesIt() throws IOException {
        folder(Map.of("score.yaml", SMALL.replace("postgres", "aws-sqs")));

        ScoreView view = view("score.yaml", Map.of(), "");

        assertThat(rules(view)).containsExactly("score.no-provisioner");
        assertThat(view.problems().getFirst().where().line()).isEqualTo(11);
        assertThat(view.kubernetes().orElseThrow().text().text())
                .contains("LEVEL")
                .doesNotContain("HOST");
    }

    @Test
    void whatIsTypedCountsAndNotWhatIsOnTheDisk() throws IOException {
        folder(Map.of("score.yaml", SMALL));

        ScoreView view =
                view("score.yaml", Map.of("score.yaml", SMALL.replace("info", "debug")), "");

        assertThat(view.kubernetes().orElseThrow().text().text()).contains("value: debug");
        assertThat(view.offers())
                .extracting(ScoreView.Offer::reference)
                .contains("resources.db.host", "resources.db.password", "metadata.name");
    }

    @Test
    void overridesAreFoundBesideTheFileAndNamedAsOrigin() throws IOException {
        folder(
                Map.of(
                        "score.yaml", SMALL,
                        "overrides.prod.yaml", "containers: {main: {variables: {LEVEL: warn}}}\n",
                        "overrides/dev.yaml", "containers: {main: {variables: {LEVEL: trace}}}\n"));

        try (ScoreSession session = desk.score().session("score.yaml").orElseThrow()) {
            assertThat(session.overrides())
                    .containsExactly(
                            new ScoreFile.Overrides("dev", "overrides/dev.yaml"),
                            new ScoreFile.Overrides("prod", "overrides.prod.yaml"));
        }
        ScoreView prod = view("score.yaml", Map.of(), "overrides.prod.yaml");
        Traced manifests = prod.kubernetes().orElseThrow().text();
        assertThat(manifests.originOf(lineOf(manifests, "value: warn")).where().path())
                .isEqualTo("overrides.prod.yaml");
    }

    @Test
    void anEditedProvisionerMakesTheOutputAtOnce() throws IOException {
        sample();
        String path = "score/k8s/30-redis.provisioners.yaml";
        String text = desk.source(path).orElseThrow();
        ScoreView before = view(ORDERS, Map.of(), "");
        assertThat(before.resources())
                .filteredOn(resource -> resource.name().equals("cache"))
                .first()
                .satisfies(
                        cache ->
                                assertThat(cache.kubernetes().orElseThrow().where().path())
                                        .isEqualTo(path));

        ScoreView view = view(ORDERS, Map.of(path, text.replace("6379", "6380")), "");

        assertThat(view.kubernetes().orElseThrow().text().text()).contains("6380");
        assertThat(before.kubernetes().orElseThrow().text().text()).doesNotContain("6380");
    }

    @Test
    void listsTheScoreFilesOfThePlatform() throws IOException {
        sample();

        List<ScoreFile> files = desk.score().files(Progress.NONE);

        assertThat(files)
                .extracting(ScoreFile::workload)
                .contains("orders-service", "inventory-service");
        assertThat(files)
                .filteredOn(file -> file.path().equals(ORDERS))
                .first()
                .satisfies(
                        file ->
                                assertThat(file.resources())
                                        .containsExactly(
                                                "aws-sqs", "dns", "postgres", "redis", "route"));
    }

    @Test
    void environmentsAreComparedByWhatDiffers() throws IOException {
        folder(
                Map.of(
                        "score.yaml",
                        SMALL,
                        "overrides.prod.yaml",
                        "containers: {main: {variables: {LEVEL: warn}}}\n"));

        try (ScoreSession session = desk.score().session("score.yaml").orElseThrow()) {
            ScoreComparison found = session.compare(Map.of(), Target.KUBERNETES, Progress.NONE);

            assertThat(found.environments()).containsExactly("base", "prod");
            ScoreComparison.Row row = found.rows().getFirst();
            assertThat(found.rows()).hasSize(1);
            assertThat(row.document()).isEqualTo("Deployment small");
            assertThat(row.path()).endsWith("env[LEVEL].value");
            assertThat(row.cells().get(0).orElseThrow().text()).isEqualTo("info");
            assertThat(row.cells().get(1).orElseThrow().text()).isEqualTo("warn");
            assertThat(row.cells().get(1).orElseThrow().origin().where().path())
                    .isEqualTo("overrides.prod.yaml");
        }
    }

    @Test
    void kubernetesOwnVerdictStandsAtTheLineOfTheProvisioner() throws IOException {
        folder(
                Map.of(
                        "score.yaml",
                        SMALL.replace("postgres", "thing").replace("host", "name"),
                        "score/k8s/10-thing.provisioners.yaml",
                        """
                        - uri: template://x/thing
                          type: thing
                          outputs: |
                            name: x
                          manifests: |
                            - apiVersion: v1
                              kind: Service
                              metadata:
                                name: x
                              spec:
                                ports:
                                - port: "80"
                        """));

        ScoreView view = view("score.yaml", Map.of(), "");

        assertThat(view.problems())
                .filteredOn(problem -> problem.where().path().startsWith("score/k8s/"))
                .first()
                .satisfies(problem -> assertThat(problem.where().line()).isEqualTo(12));
    }
}

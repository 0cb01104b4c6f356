package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.EntityRef;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Broken input is told with file, line, column and a sentence; everything else keeps working.
class BadInputTest {
    private static final String SKELETON = "templates/nodejs-service/skeleton/";
    @TempDir Path folder;
    private Path platform;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        desk = Samples.open(folder);
        platform = folder.resolve("platform");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aBrokenCatalogDocumentHidesNoOther() throws IOException {
        int entities = desk.workspace().get().catalog().entities().size();
        String path = "catalog/org/groups.yaml";
        String before = Files.readString(platform.resolve(path));
        int line = (int) before.lines().count() + 3;
        append(path, "---\nkind: Group\nmetadata: {name: [broken\n");

        Workspace next = desk.read(platform, Progress.NONE);

        assertThat(next.catalog().entities()).hasSize(entities);
        assertThat(next.problems())
                .anySatisfy(
                        problem -> {
                            assertThat(problem.isError()).isTrue();
                            assertThat(problem.where().path()).isEqualTo(path);
                            assertThat(problem.where().line()).isBetween(line, line + 1);
                            assertSentence(problem);
                        });
    }

    @Test
    void aBrokenSkeletonFileLeavesTheOthers() throws IOException {
        int files = preview().files().size();
        append(SKELETON + "README.md", "\n{% if values.database %}\nnever closed\n");
        desk.read(platform, Progress.NONE);

        Preview preview = preview();

        Problem problem = onlyError(preview.problems());
        assertThat(problem.where().path()).isEqualTo(SKELETON + "README.md");
        assertThat(problem.where().line()).isPositive();
        assertSentence(problem);
        assertThat(preview.files()).hasSize(files - 1);
        assertThat(preview.kubernetes()).isPresent();
        assertThat(preview.compose()).isPresent();
    }

    @Test
    void aBrokenSkeletonIsNotCreated() throws IOException {
        append(SKELETON + "README.md", "\n${{ values.name | }}\n");
        desk.read(platform, Progress.NONE);
        Path parent = folder.resolve("repos");

        try (WizardSession session = Samples.wizard(desk)) {
            Outcome<Created> made =
                    session.create(
                            parent, Samples.answers("gift-cards"), Consent.NONE, Progress.NONE);

            assertThat(made.value()).isEmpty();
            assertThat(made.problems())
                    .extracting(p -> p.where().path())
                    .containsExactly(SKELETON + "README.md");
        }
        assertThat(parent).doesNotExist();
    }

    @Test
    void theFiveFaultsOfAScoreFileAreAllTold() throws IOException {
        Files.copy(
                platform.resolve("faulty/score.yaml"),
                platform.resolve(SKELETON + "score.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        desk.read(platform, Progress.NONE);

        Preview preview = preview();

        List<Problem> errors = preview.problems().stream().filter(Problem::isError).toList();
        assertThat(errors)
                .extracting(p -> p.where().toString())
                .containsExactly(
                        "score.yaml:20:5",
                        "score.yaml:42:5",
                        "score.yaml:51:5",
                        "score.yaml:56:5",
                        "score.yaml:60:5");
        assertThat(errors).allSatisfy(BadInputTest::assertSentence);
        assertThat(preview.files()).extracting(Preview.File::path).contains("README.md");
        assertThat(preview.kubernetes()).isEmpty();
        assertThat(preview.compose()).isEmpty();
    }

    @Test
    void aBrokenProvisionerIsToldAndTheOthersProvide() throws IOException {
        append("score/k8s/50-dns.provisioners.yaml", "- uri: template://myorg/x\n  typ: dns\n");

        Workspace next = desk.read(platform, Progress.NONE);
        Preview preview = preview();

        assertThat(next.problems())
                .filteredOn(Problem::isError)
                .isNotEmpty()
                .allSatisfy(
                        problem -> {
                            assertThat(problem.where().path())
                                    .isEqualTo("score/k8s/50-dns.provisioners.yaml");
                            assertThat(problem.where().line()).isPositive();
                            assertSentence(problem);
                        });
        assertThat(preview.kubernetes()).isPresent();
    }

    @Test
    void aBrokenTemplateHidesNoOther() throws IOException {
        append(
                "templates/all-templates.yaml",
                """
                ---
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata: {name: broken}
                spec: {type: service, steps: [{name: no action}]}
                """);
        desk.read(platform, Progress.NONE);

        assertThat(desk.workspace().get().goldenPaths()).hasSize(6);
        assertThat(desk.goldenPaths().wizard("broken").problems())
                .extracting(Problem::rule)
                .contains("goldenpath.step-action");
        assertThat(preview().kubernetes()).isPresent();
    }

    @Test
    void aRegisteredFileThatIsGoneIsTold() throws IOException {
        Path registered = desk.registered(platform).file();
        Files.createDirectories(registered.getParent());
        Files.writeString(
                registered,
                "kind: Location\nspec:\n  targets:\n    - /nowhere/at/all/catalog-info.yaml\n");

        Workspace next = desk.read(platform, Progress.NONE);

        assertThat(next.problems()).extracting(Problem::rule).contains("desk.registered");
        assertThat(next.catalog().entity(ref("component:default/orders-service"))).isPresent();
    }

    @Test
    void aRegistrationThatComesWithAPlatformIsNotFollowed() throws IOException {
        Path secret = Files.createDirectories(platform.resolveSibling("secret"));
        Files.writeString(
                secret.resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: Group
                metadata: {name: secret}
                spec: {type: team, children: []}
                """);
        Files.createDirectories(platform.resolve(".slipway"));
        Files.writeString(
                platform.resolve(".slipway/registered.yaml"),
                "kind: Location\nspec:\n  targets:\n    - "
                        + secret.resolve("catalog-info.yaml")
                        + "\n");

        Workspace next = desk.read(platform, Progress.NONE);

        assertThat(next.catalog().entity(ref("group:default/secret"))).isEmpty();
        assertThat(next.catalog().files()).noneMatch(file -> file.contains("secret"));
    }

    private static EntityRef ref(String text) {
        return EntityRef.parse(text).orElseThrow();
    }

    private Preview preview() {
        try (WizardSession session = Samples.wizard(desk)) {
            return session.preview(Samples.answers("gift-cards"), Progress.NONE);
        }
    }

    private static Problem onlyError(List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        assertThat(errors).hasSize(1);
        return errors.getFirst();
    }

    private static void assertSentence(Problem problem) {
        assertThat(problem.where().column()).isPositive();
        assertThat(problem.message()).contains(" ").doesNotContain("Exception", "null");
    }

    private void append(String path, String text) throws IOException {
        Path file = platform.resolve(path);
        Files.writeString(file, Files.readString(file) + text);
    }
}

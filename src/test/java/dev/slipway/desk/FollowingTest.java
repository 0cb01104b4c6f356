package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;
import dev.slipway.git.CommitSource;
import dev.slipway.git.GitFolder;

import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A generated repository follows its golden path: on real repositories, both with and without the
/// platform's own history.
class FollowingTest {
    @TempDir Path folder;
    private Path platform;
    private Path skeleton;
    private Path repos;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        platform = Samples.copy(folder);
        skeleton = platform.resolve("templates/nodejs-service/skeleton");
        repos = folder.resolve("repos");
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"));
        desk.read(platform, Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Path create(String name) {
        try (WizardSession session =
                desk.goldenPaths().wizard(Samples.NODE).value().orElseThrow()) {
            Outcome<Created> made =
                    session.create(repos, Samples.everything(name), Consent.NONE, Progress.NONE);
            assertThat(made.problems()).isEmpty();
            return made.value().orElseThrow().repository();
        }
    }

    private static void replace(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }

    private static void commit(Path repository, String message) {
        assertThat(
                        GitFolder.commitAll(repository, "main", message, GitFolder.Identity.SLIPWAY)
                                .value())
                .isPresent();
    }

    private Updated update(Path repository, boolean dryRun) {
        desk.read(platform, Progress.NONE);
        Outcome<Updated> done =
                desk.goldenPaths().update(repository, Map.of(), dryRun, Progress.NONE);
        assertThat(done.problems()).isEmpty();
        return done.value().orElseThrow();
    }

    private static String on(Path repository, String commit, String path) {
        return CommitSource.of(repository, commit).orElseThrow().text(path).orElse("(absent)");
    }

    @Test
    void aRepositoryRemembersWhatItWasMadeFromButNoSecret() throws IOException {
        Path file = platform.resolve("templates/nodejs-service/template.yaml");
        replace(
                file,
                "        costCenter:\n",
                "        token:\n          title: Token\n          type: string\n"
                        + "          ui:field: Secret\n        phrase:\n          title: Phrase\n"
                        + "          type: string\n          ui:widget: password\n"
                        + "        costCenter:\n");
        desk.read(platform, Progress.NONE);
        Map<String, Object> answers = new LinkedHashMap<>(Samples.everything("gift-cards"));
        answers.put("token", "t0p-secret");
        answers.put("phrase", "open-sesame");
        try (WizardSession session =
                desk.goldenPaths().wizard(Samples.NODE).value().orElseThrow()) {
            Path made =
                    session.create(repos, answers, Consent.NONE, Progress.NONE)
                            .value()
                            .orElseThrow()
                            .repository();
            assertThat(Files.readString(made.resolve(".slipway/golden-path.yaml")))
                    .contains(
                            "template: template:default/nodejs-service",
                            "path: templates/nodejs-service/template.yaml",
                            "name: gift-cards",
                            "database: postgres",
                            "- token",
                            "- phrase")
                    .doesNotContain("t0p-secret", "open-sesame");
        }
    }

    @Test
    void whatTheGoldenPathChangedArrivesAsABranch() throws IOException, GitAPIException {
        Path repository = create("gift-cards");
        replace(repository.resolve("README.md"), "## Work on it", "## Work on it, please");
        commit(repository, "Mine");
        assertThat(desk.goldenPaths().followers())
                .extracting(Lagging::state)
                .containsOnly(Lagging.State.CURRENT);
        assertThat(update(repository, false).current()).isTrue();

        replace(skeleton.resolve("Dockerfile"), "EXPOSE 3000", "EXPOSE 3000 9090");
        Files.writeString(skeleton.resolve("SECURITY.md"), "Report to ${{ values.team }}.\n");
        Files.delete(skeleton.resolve(".dockerignore"));
        desk.read(platform, Progress.NONE);
        assertThat(desk.goldenPaths().followers())
                .extracting(one -> one.entity().toString(), Lagging::state)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "component:default/gift-cards", Lagging.State.OUTDATED));

        Updated dry = update(repository, true);
        assertThat(dry.commit()).isEmpty();
        assertThat(dry.files())
                .filteredOn(file -> file.path().equals("SECURITY.md"))
                .allSatisfy(
                        file -> {
                            assertThat(file.before()).isEmpty();
                            assertThat(file.after().orElseThrow())
                                    .asString()
                                    .isEqualTo("Report to team-commerce.\n");
                        })
                .hasSize(1);
        Updated taken = update(repository, false);
        assertThat(desk.goldenPaths().undo(taken).problems()).isEmpty();
        assertThat(desk.goldenPaths().undo(taken).problems())
                .extracting(Problem::message)
                .containsExactly("the branch " + taken.branch() + " is not there any more");
        Updated done = update(repository, false);
        assertThat(done.conflicts()).isEmpty();
        assertThat(done.changed())
                .containsExactly(
                        ".dockerignore", ".slipway/golden-path.yaml", "Dockerfile", "SECURITY.md")
                .isEqualTo(dry.changed());
        assertThat(on(repository, done.commit(), "Dockerfile")).contains("EXPOSE 3000 9090");
        assertThat(on(repository, done.commit(), "SECURITY.md"))
                .isEqualTo("Report to team-commerce.\n");
        assertThat(on(repository, done.commit(), ".dockerignore")).isEqualTo("(absent)");
        assertThat(on(repository, done.commit(), "README.md")).contains("Work on it, please");
        assertThat(repository.resolve("SECURITY.md")).doesNotExist();
        try (Git git = Git.open(repository.toFile())) {
            assertThat(git.status().call().isClean()).isTrue();
            assertThat(git.getRepository().getBranch()).isEqualTo("main");
            git.merge().include(git.getRepository().resolve(done.branch())).call();
        }
        assertThat(update(repository, false).current()).isTrue();
    }

    @Test
    void whereBothChangedTheSameLinesBothAreShown() throws IOException {
        Path repository = create("gift-cards");
        replace(repository.resolve("Dockerfile"), "EXPOSE 3000", "EXPOSE 4000");
        Files.delete(repository.resolve("docs/runbook.md"));
        commit(repository, "Mine");
        replace(skeleton.resolve("Dockerfile"), "EXPOSE 3000", "EXPOSE 3000 9090");
        replace(skeleton.resolve("docs/runbook.md"), "# Runbook", "# What to do");

        Updated done = update(repository, false);

        assertThat(done.conflicts())
                .extracting(c -> c.path(), c -> c.why())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Dockerfile", "changed on both sides"),
                        org.assertj.core.groups.Tuple.tuple(
                                "docs/runbook.md", "changed by the template, deleted here"));
        String dockerfile = on(repository, done.commit(), "Dockerfile");
        assertThat(dockerfile)
                .contains(
                        "<<<<<<< yours\nEXPOSE 4000\n=======\nEXPOSE 3000 9090\n>>>>>>> golden"
                                + " path\n");
        int line = done.conflicts().getFirst().lines().getFirst();
        assertThat(dockerfile.lines().toList().get(line - 1)).startsWith("<<<<<<<");
        Outcome<Updated> again =
                desk.goldenPaths().update(repository, Map.of(), false, Progress.NONE);
        assertThat(again.problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("has a branch golden-path/");
    }

    @Test
    void withThePlatformsHistoryNoCommitOfTheRepositoryIsNeeded() throws Exception {
        commit(platform, "The platform");
        desk.read(platform, Progress.NONE);
        Path repository = create("gift-cards");
        assertThat(Files.readString(repository.resolve(".slipway/golden-path.yaml")))
                .containsPattern("revision: [0-9a-f]{40}");
        replace(repository.resolve("Dockerfile"), "NODE_ENV=production", "NODE_ENV=prod");
        try (Git git = Git.open(repository.toFile())) {
            git.add().addFilepattern(".").call();
            git.commit().setAmend(true).setMessage("Squashed").setSign(false).call();
        }
        replace(skeleton.resolve("Dockerfile"), "EXPOSE 3000", "EXPOSE 3000 9090");
        commit(platform, "Another port");

        Updated done = update(repository, false);

        assertThat(done.conflicts()).isEmpty();
        assertThat(on(repository, done.commit(), "Dockerfile"))
                .contains("NODE_ENV=prod\n", "EXPOSE 3000 9090");
        assertThat(ObjectId.isId(done.commit())).isTrue();
    }

    @Test
    void withoutAnyHistoryItSaysWhatIsMissing() throws Exception {
        Path repository = create("gift-cards");
        try (Git git = Git.open(repository.toFile())) {
            git.commit().setAmend(true).setMessage("Squashed").setSign(false).call();
        }
        replace(skeleton.resolve("Dockerfile"), "EXPOSE 3000", "EXPOSE 3000 9090");
        desk.read(platform, Progress.NONE);

        Outcome<Updated> done =
                desk.goldenPaths().update(repository, Map.of(), false, Progress.NONE);

        assertThat(done.problems())
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.message())
                                        .contains("cannot be followed", "no revision"));
    }

    @Test
    void aNewQuestionMustBeAnswered() throws IOException {
        Path repository = create("gift-cards");
        Path file = platform.resolve("templates/nodejs-service/template.yaml");
        replace(
                file,
                "        - system\n      properties:",
                "        - system\n"
                        + "        - tier\n"
                        + "      properties:\n"
                        + "        tier:\n"
                        + "          title: Tier\n"
                        + "          type: string");
        desk.read(platform, Progress.NONE);

        assertThat(desk.goldenPaths().update(repository, Map.of(), true, Progress.NONE).problems())
                .extracting(p -> p.where().path())
                .containsExactly("tier");
        assertThat(
                        desk.goldenPaths()
                                .update(repository, Map.of("tier", "1"), true, Progress.NONE)
                                .value())
                .isPresent();
    }

    @Test
    void anotherFolderIsRefused() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        assertThat(desk.goldenPaths().update(other, Map.of(), false, Progress.NONE).problems())
                .extracting(Problem::rule)
                .isEqualTo(List.of("desk.update"));
    }
}

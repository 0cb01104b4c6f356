package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.base.Subscription;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

class WizardSessionTest {
    @TempDir Path folder;
    private Desk desk;
    private WizardSession session;

    @BeforeEach
    void open() throws IOException {
        desk = Samples.open(folder);
        session = Samples.wizard(desk);
    }

    @AfterEach
    void close() {
        session.close();
        desk.close();
    }

    @Test
    void answersGiveFilesManifestsAndACompose() {
        Preview preview = session.preview(Samples.everything("gift-cards"), Progress.NONE);

        assertThat(preview.files()).extracting(Preview.File::path).contains("Dockerfile");
        assertThat(preview.scorePath()).contains("score.yaml");
        assertThat(documents(preview.kubernetes().orElseThrow()))
                .contains("Deployment gift-cards", "Service gift-cards")
                .anyMatch(name -> name.startsWith("ApplicationQueue sqs-gift-cards-"))
                .anyMatch(name -> name.startsWith("StatefulSet pg-gift-cards-"));
        assertThat(documents(preview.compose().orElseThrow()))
                .contains("Service gift-cards-main", "Service elasticmq");
        assertThat(preview.steps())
                .extracting(Preview.Step::fate)
                .containsExactly(
                        Preview.Fate.DONE,
                        Preview.Fate.LOCAL,
                        Preview.Fate.LOCAL,
                        Preview.Fate.LOCAL);
        assertThat(preview.problems()).noneMatch(Problem::isError);
    }

    @Test
    void documentsBeginAtTheirLines() {
        Preview preview = session.preview(Samples.everything("gift-cards"), Progress.NONE);

        Preview.Output kubernetes = preview.kubernetes().orElseThrow();
        List<String> lines = kubernetes.text().text().lines().toList();
        assertThat(kubernetes.documents())
                .allSatisfy(
                        part -> {
                            assertThat(lines.get(part.firstLine() - 2)).isEqualTo("---");
                            assertThat(lines.get(part.firstLine() - 1)).startsWith("apiVersion:");
                        });
        Preview.Output compose = preview.compose().orElseThrow();
        List<String> project = compose.text().text().lines().toList();
        assertThat(compose.documents())
                .allSatisfy(
                        part ->
                                assertThat(project.get(part.firstLine() - 1))
                                        .isEqualTo("  " + part.name() + ":"));
    }

    @Test
    void anAnswerIsPreviewedInTheBackground() throws InterruptedException {
        session.answer(Samples.answers("gift"));
        session.answer(Samples.answers("gift-c"));
        session.answer(Samples.answers("gift-cards"));

        Preview preview = await(shown -> score(shown).contains("name: gift-cards\n"));

        assertThat(preview.took().toMillis()).isPositive();
        assertThat(session.target(folder)).isEqualTo(folder.resolve("gift-cards"));
    }

    @Test
    void aWrongAnswerKeepsWhatTheLastRightOneMade() {
        session.preview(Samples.answers("gift-cards"), Progress.NONE);
        Map<String, Object> slip = Samples.answers("gift-cards-");
        slip.put("description", "Sells cards");

        Preview preview = session.preview(slip, Progress.NONE);

        assertThat(score(preview)).contains("name: gift-cards\n");
        assertThat(text(preview, "README.md")).contains("Sells cards");
        assertThat(preview.kubernetes()).isPresent();
    }

    @Test
    void whatFollowsFromMissingAnswersIsNotTold() {
        Preview preview = session.preview(Map.of(), Progress.NONE);

        assertThat(preview.problems()).filteredOn(Problem::isError).isEmpty();
        assertThat(preview.kubernetes()).isEmpty();
        assertThat(preview.files()).isNotEmpty();
    }

    @Test
    void typingTheNameChangesNoOtherRandomValue() {
        Preview before = session.preview(Samples.everything("gift"), Progress.NONE);
        Preview after = session.preview(Samples.everything("gifts"), Progress.NONE);

        assertThat(changed(before.kubernetes().orElseThrow(), after.kubernetes().orElseThrow()))
                .isNotEmpty()
                .allMatch(line -> line.contains("gifts"));
        assertThat(changed(before.compose().orElseThrow(), after.compose().orElseThrow()))
                .isNotEmpty()
                .allMatch(line -> line.contains("gifts"));
    }

    @Test
    void twoSessionsDoNotShareTheirRandomValues() {
        Preview one = session.preview(Samples.everything("gift"), Progress.NONE);
        try (WizardSession other = Samples.wizard(desk)) {
            Preview two = other.preview(Samples.everything("gift"), Progress.NONE);
            assertThat(two.kubernetes().orElseThrow().text().text())
                    .isNotEqualTo(one.kubernetes().orElseThrow().text().text());
        }
    }

    @Test
    void readingThePlatformAgainRefreshesThePreview() throws Exception {
        session.answer(Samples.answers("gift-cards"));
        await(shown -> shown.kubernetes().isPresent());
        Path platform = folder.resolve("platform");
        Path readme = platform.resolve("templates/nodejs-service/skeleton/README.md");
        Files.writeString(readme, Files.readString(readme) + "\nRewritten.\n");

        desk.read(platform, Progress.NONE);

        assertThat(text(await(p -> text(p, "README.md").contains("Rewritten")), "README.md"))
                .endsWith("Rewritten.\n");
    }

    @Test
    void everyOriginHasItsText() {
        session.answer(Samples.everything("gift-cards"));
        Preview preview = session.preview(Samples.everything("gift-cards"), Progress.NONE);

        assertThat(session.source("templates/nodejs-service/skeleton/score.yaml"))
                .hasValueSatisfying(text -> assertThat(text).contains("${{ values.name }}"));
        assertThat(session.source("score/k8s/10-postgres.provisioners.yaml")).isPresent();
        assertThat(session.source("bundled:score-compose.provisioners.yaml")).isPresent();
        assertThat(session.source("bundled:../secrets")).isEmpty();
        assertThat(session.source("../settings.json")).isEmpty();
        assertThat(preview.scorePath()).isPresent();
    }

    @Test
    void theCommandSaysOnlyWhatWasAnswered() throws InterruptedException {
        Map<String, Object> answers = Samples.answers("gift-cards");
        answers.put("database", "none");
        answers.put("description", "It's a shop");
        session.answer(answers);
        await(preview -> true);

        assertThat(session.command(folder.resolve("my repos"), Consent.NONE))
                .startsWith("slipway template run template:default/nodejs-service -C ")
                .contains(" --set name=gift-cards ", "--set 'description=It'\\''s a shop'")
                .contains("--into '" + folder.resolve("my repos") + "'")
                .doesNotContain("database");
    }

    @Test
    void anUnknownTemplateIsAProblem() {
        assertThat(desk.goldenPaths().wizard("template:default/nothing").problems())
                .extracting(Problem::rule, Problem::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("desk.template", Severity.ERROR));
        assertThat(desk.goldenPaths().wizard("component:default/orders-service").value()).isEmpty();
    }

    private Preview await(Predicate<Preview> wanted) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        List<Preview> found = new ArrayList<>();
        try (Subscription listening =
                session.preview()
                        .listen(
                                shown ->
                                        shown.filter(wanted)
                                                .ifPresent(
                                                        preview -> {
                                                            found.add(preview);
                                                            done.countDown();
                                                        }))) {
            assertThat(listening).isNotNull();
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        return found.getFirst();
    }

    private static List<String> changed(Preview.Output before, Preview.Output after) {
        Set<String> old = new LinkedHashSet<>(before.text().text().lines().toList());
        return after.text().text().lines().filter(line -> !old.contains(line)).toList();
    }

    private static List<String> documents(Preview.Output output) {
        return output.documents().stream().map(d -> d.kind() + " " + d.name()).toList();
    }

    private static String score(Preview preview) {
        return text(preview, "score.yaml");
    }

    private static String text(Preview preview, String path) {
        return preview.files().stream()
                .filter(file -> file.path().equals(path))
                .map(file -> file.content().text())
                .findFirst()
                .orElse("");
    }
}

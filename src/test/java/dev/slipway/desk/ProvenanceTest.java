package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Origin;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Every line of what is previewed says what made it, and the place it names is really there.
class ProvenanceTest {
    @TempDir static Path folder;
    private static Desk desk;
    private static WizardSession session;

    @BeforeAll
    static void open() throws IOException {
        desk = Samples.open(folder);
        session = Samples.wizard(desk);
    }

    @AfterAll
    static void close() {
        session.close();
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "postgres", "mysql"})
    void everyLineOfTheManifestsHasAnOrigin(String database) {
        Preview preview = preview(database);
        check(preview, preview.kubernetes().orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "postgres", "mysql"})
    void everyLineOfTheComposeFileHasAnOrigin(String database) {
        Preview preview = preview(database);
        check(preview, preview.compose().orElseThrow().text());
    }

    @Test
    void theDeploymentComesFromScorePatchAndTarget() {
        Preview preview = preview("postgres");
        Preview.Output output = preview.kubernetes().orElseThrow();
        int first =
                output.documents().stream()
                        .filter(part -> part.kind().equals("Deployment"))
                        .findFirst()
                        .orElseThrow()
                        .firstLine();
        Set<Origin.Step> steps = EnumSet.noneOf(Origin.Step.class);
        for (int line = first; line <= output.text().origins().size(); line++) {
            steps.add(output.text().originOf(line).step());
        }
        assertThat(steps)
                .containsExactlyInAnyOrder(
                        Origin.Step.SCORE, Origin.Step.PATCH, Origin.Step.TARGET);
    }

    @Test
    void everyLineOfAFileComesFromItsSkeletonLine() {
        for (Preview.File file : preview("postgres").files()) {
            if (file.path().startsWith(".slipway/")) {
                continue; // made by Slipway and by a step, from the answers
            }
            List<String> lines = file.content().text().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                Origin origin = file.content().originOf(i + 1);
                assertThat(origin.step()).as(file.path()).isEqualTo(Origin.Step.TEMPLATE);
                assertPlausible(file.path(), lines.get(i), named(origin), "{");
            }
        }
    }

    @Test
    void theLinesOfABlockKeepTheirOwnLines() {
        Traced compose = preview("postgres").compose().orElseThrow().text();
        List<String> lines = compose.text().lines().toList();
        int line = 1 + lines.indexOf("        cd /db-scripts");
        assertThat(line).isPositive();
        assertThat(named(compose.originOf(line)).strip()).isEqualTo("cd /db-scripts");
    }

    private static Preview preview(String database) {
        Map<String, Object> answers = Samples.everything("gift-cards");
        answers.put("database", database);
        return session.preview(answers, Progress.NONE);
    }

    private static void check(Preview preview, Traced output) {
        List<String> lines = output.text().lines().toList();
        assertThat(output.origins()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            Origin origin = output.originOf(i + 1);
            String line = lines.get(i);
            switch (origin.step()) {
                case TARGET ->
                        assertThat(origin.where().toString()).isEqualTo("added by the target");
                case SCORE -> assertPlausible("SCORE", line, score(preview, origin), "${");
                case PROVISIONER -> {
                    assertThat(origin.where().path()).endsWith(".provisioners.yaml");
                    assertPlausible("PROVISIONER", line, named(origin), "{{");
                }
                case PATCH -> {
                    assertThat(origin.where().path()).endsWith(".tpl");
                    assertPlausible("PATCH", line, named(origin), "{{");
                }
                default -> assertThat(origin.step()).as(line).isNull();
            }
        }
    }

    /// The line of the Score file, whose own origin must be a line of the skeleton.
    private static String score(Preview preview, Origin origin) {
        assertThat(origin.where().path()).isEqualTo("score.yaml");
        Preview.File file =
                preview.files().stream()
                        .filter(f -> f.path().equals(origin.where().path()))
                        .findFirst()
                        .orElseThrow();
        Origin behind = file.content().originOf(origin.where().line());
        assertThat(behind.step()).isEqualTo(Origin.Step.TEMPLATE);
        assertThat(behind.where().path()).isEqualTo("templates/nodejs-service/skeleton/score.yaml");
        assertThat(named(behind)).isNotBlank();
        return line(file.content().text(), origin.where().line());
    }

    private static String named(Origin origin) {
        Optional<String> text = desk.source(origin.where().path());
        assertThat(text).as(origin.toString()).isPresent();
        return line(text.orElseThrow(), origin.where().line());
    }

    private static String line(String text, int number) {
        List<String> lines = text.lines().toList();
        assertThat(number).isBetween(1, lines.size());
        return lines.get(number - 1);
    }

    /// The source line has the value, or what computes it (`mark`), or a name that the value was
    /// made of; a line that only opens a mapping or list has no value.
    private static void assertPlausible(String what, String line, String source, String mark) {
        String value = value(line);
        String made = value(source);
        assertThat(
                        value.isEmpty()
                                || source.contains(value)
                                || source.contains(mark)
                                || (!made.isEmpty() && value.contains(made)))
                .as("%s: \"%s\" from \"%s\"", what, line, source)
                .isTrue();
    }

    private static String value(String line) {
        String text = line.strip().replaceFirst("^- ", "");
        String rest =
                text.endsWith(":") || text.matches(".*: [|>].?")
                        ? ""
                        : text.replaceFirst("^[^\" ]+: ", "");
        return rest.matches("[|>\\[{-].{0,2}") ? "" : rest.replaceAll("^[\"']|[\"']$", "");
    }
}

package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.base.Traced;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ExplanationTest {
    @TempDir Path folder;
    private Desk desk;
    private WizardSession session;

    @BeforeEach
    void open() throws Exception {
        desk = Samples.open(folder);
        session = Samples.wizard(desk);
    }

    @AfterEach
    void close() {
        session.close();
        desk.close();
    }

    private Preview preview(String ref, Map<String, Object> more) {
        session.close();
        session = desk.goldenPaths().wizard(ref).value().orElseThrow();
        Map<String, Object> answers = Samples.answers("orders");
        answers.putAll(more);
        return session.preview(answers, Progress.NONE);
    }

    private List<Reason> reasons(Traced text, String words) {
        List<String> lines = text.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return session.explain(text.originOf(i + 1));
            }
        }
        throw new AssertionError(words + " is in none of\n" + text.text());
    }

    private static Traced file(Preview preview, String path) {
        return preview.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    void aFilesLineLeadsToTemplateLineStepValueAndAnswer() {
        Preview preview = preview("nodejs-service", Map.of());
        List<Reason> reasons = reasons(file(preview, "package.json"), "\"name\"");
        assertThat(reasons)
                .extracting(Reason::kind)
                .containsExactly(
                        Reason.Kind.TEMPLATE,
                        Reason.Kind.VALUE,
                        Reason.Kind.ANSWER,
                        Reason.Kind.STEP);
        assertThat(reasons.getFirst().where().path()).endsWith("skeleton/package.json");
        assertThat(reasons.getFirst().line()).contains("values.name");
        assertThat(reasons.get(1).line()).isEqualTo("name: ${{ parameters.name }}");
        assertThat(reasons.get(2).line()).isEqualTo("orders");
        assertThat(reasons.get(2).key()).isEqualTo("name");
        assertThat(reasons.get(2).where().path()).endsWith("nodejs-service/template.yaml");
        assertThat(reasons.getLast().line()).startsWith("fetch:template");
    }

    @Test
    void aManifestsLineGoesThroughTheScoreFile() {
        Preview preview = preview("nodejs-service", Map.of());
        Traced manifests = preview.kubernetes().orElseThrow().text();
        List<Reason> reasons = reasons(manifests, "image: myorg.azurecr.io/commerce-platform");
        assertThat(reasons.getFirst().kind()).isEqualTo(Reason.Kind.SCORE);
        assertThat(reasons.getFirst().where().path()).isEqualTo("score.yaml");
        assertThat(reasons).extracting(Reason::key).contains("name", "system");
        assertThat(reasons(manifests, "strategy: {}"))
                .extracting(Reason::kind)
                .containsExactly(Reason.Kind.TARGET);
    }

    @Test
    void aProvisionersLineNamesTheResourceAndTheConditionAroundIt() {
        Preview preview = preview("nodejs-service", Map.of("database", "postgres"));
        List<Reason> reasons =
                reasons(preview.kubernetes().orElseThrow().text(), "containerPort: 5432");
        assertThat(reasons.getFirst().kind()).isEqualTo(Reason.Kind.PROVISIONER);
        assertThat(reasons.get(1).kind()).isEqualTo(Reason.Kind.SCORE);
        assertThat(reasons).extracting(Reason::kind).contains(Reason.Kind.BLOCK);
        assertThat(reasons).extracting(Reason::key).contains("database");
    }

    @Test
    void aCookiecutterLineLeadsToItsQuestion() {
        Preview preview = preview("static-site", Map.of());
        List<Reason> reasons = reasons(file(preview, "mkdocs.yml"), "site_name");
        assertThat(reasons.getFirst().line()).contains("cookiecutter.");
        assertThat(reasons).extracting(Reason::kind).contains(Reason.Kind.ANSWER);
        assertThat(reasons.getLast().kind()).isEqualTo(Reason.Kind.STEP);
    }
}

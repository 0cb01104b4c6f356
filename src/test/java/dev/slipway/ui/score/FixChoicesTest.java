package dev.slipway.ui.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreSession;
import dev.slipway.desk.ScoreView;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FixChoicesTest {
    private static final String TEXT =
            """
            apiVersion: score.dev/v1b1
            metadata:
              name: small
            containers:
              main:
                image: nginx
                variables:
                  QUEUE: ${resources.sqs.queue_url}
                  PORT: 8080
                  LEVEL: 3
            resources:
              sqs:
                type: aws-sqs
              db:
                type: postgres
            """;
    @TempDir Path top;

    private ScoreView view() throws IOException {
        Files.writeString(top.resolve("score.yaml"), TEXT);
        try (Desk desk = new Desk(new SettingsFile(top.resolve("s")), FolderSource::new, top)) {
            desk.read(top, Progress.NONE);
            try (ScoreSession session = desk.score().session("score.yaml").orElseThrow()) {
                return session.view(Map.of(), "", Progress.NONE);
            }
        }
    }

    private static List<FixChoice> of(ScoreView view, String rule) {
        Problem problem =
                view.problems().stream()
                        .filter(one -> one.rule().equals(rule))
                        .findFirst()
                        .orElseThrow();
        return FixChoices.of(problem, view, Map.of("score.yaml", TEXT));
    }

    @Test
    void oneFixComesBeforeAllOfThem() throws IOException {
        List<FixChoice> choices = of(view(), "score.type");

        assertThat(choices)
                .extracting(FixChoice::title)
                .containsExactly("Put it in quotes", "Apply all 2, diff first…");
        assertThat(choices.getFirst())
                .isInstanceOfSatisfying(
                        FixChoice.Edit.class,
                        edit ->
                                assertThat(edit.text())
                                        .contains("PORT: \"8080\"")
                                        .contains("LEVEL: 3"));
        assertThat(choices.getLast())
                .isInstanceOfSatisfying(
                        FixChoice.All.class,
                        all ->
                                assertThat(all.text())
                                        .contains("PORT: \"8080\"")
                                        .contains("LEVEL: \"3\""));
    }

    @Test
    void aResourceThatNothingMakesGoesWithTheLinesThatUseIt() throws IOException {
        List<FixChoice> choices = of(view(), "score.no-provisioner");

        assertThat(choices.getFirst())
                .isEqualTo(new FixChoice.Stub("Create a provisioner of type aws-sqs", "aws-sqs"));
        assertThat(choices.get(1))
                .isInstanceOfSatisfying(
                        FixChoice.Edit.class,
                        edit -> {
                            assertThat(edit.title())
                                    .isEqualTo(
                                            "Remove the resource \"sqs\" and the line that uses"
                                                    + " it");
                            assertThat(edit.text())
                                    .doesNotContain("sqs")
                                    .contains("PORT: 8080")
                                    .contains("type: postgres");
                        });
    }

    @Test
    void anUnusedResourceCanBeRemoved() throws IOException {
        List<FixChoice> choices = of(view(), "score.unused-resource");

        assertThat(choices)
                .singleElement()
                .isInstanceOfSatisfying(
                        FixChoice.Edit.class,
                        edit ->
                                assertThat(edit.text())
                                        .doesNotContain("postgres")
                                        .contains("aws-sqs"));
    }
}

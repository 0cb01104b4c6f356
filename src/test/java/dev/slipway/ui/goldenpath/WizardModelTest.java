package dev.slipway.ui.goldenpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Created;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Preview;
import dev.slipway.desk.WizardSession;
import dev.slipway.ui.preview.Shown;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

class WizardModelTest {
    @TempDir Path folder;
    private Desk desk;
    private WizardSession session;
    private WizardModel model;

    @BeforeEach
    void open() throws IOException {
        desk = Wizards.desk(folder);
        session = desk.goldenPaths().wizard(Wizards.NODE).value().orElseThrow();
        model = new WizardModel(session, (path, then) -> {}, folder.resolve("projects"));
    }

    @AfterEach
    void close() {
        session.close();
        desk.close();
    }

    private Shown previewOfTheAnswers() {
        Preview preview = session.preview(model.form().answers(), Progress.NONE);
        return Shown.of(preview, null);
    }

    private void answerAll(String name) {
        Wizards.answers(name).forEach(model::answer);
    }

    @Test
    void saysWhichAnswersThePreviewWaitsFor() {
        model.show(previewOfTheAnswers(), System.nanoTime());
        assertThat(model.preview().waitingProperty().get())
                .isEqualTo(
                        "Nothing to show before Service Name, Owner Team and System are answered.");
        answerAll("orders");
        model.show(previewOfTheAnswers(), System.nanoTime());
        assertThat(model.preview().waitingProperty().get()).isEmpty();
    }

    @Test
    void aPreviewOfOlderAnswersDoesNotSettleIt() {
        answerAll("orders");
        Shown shown = previewOfTheAnswers();
        model.show(shown, System.nanoTime() - Duration.ofMinutes(1).toNanos());
        assertThat(model.pendingProperty().get()).isTrue();
        model.show(shown, System.nanoTime());
        assertThat(model.pendingProperty().get()).isFalse();
        assertThat(model.statusProperty().get()).startsWith("refreshed in ");
    }

    @Test
    void thePlanComesOnlyWhenAllAnswersAreRight() {
        answerAll("Not A Name");
        assertThat(model.plan()).isFalse();
        assertThat(model.form().shown("name")).isPresent();

        model.answer("name", "orders");
        assertThat(model.plan()).isTrue();
        assertThat(model.stageProperty().get()).isEqualTo(WizardModel.Stage.PLAN);
        model.back();
        assertThat(model.stageProperty().get()).isEqualTo(WizardModel.Stage.FORM);
    }

    @Test
    void createsAndTellsWhatWasMade() throws InterruptedException {
        answerAll("orders");
        model.plan();
        finish(model.create());

        assertThat(model.stageProperty().get()).isEqualTo(WizardModel.Stage.DONE);
        Created created = Optional.ofNullable(model.createdProperty().get()).orElseThrow();
        assertThat(created.repository().resolve("score.yaml")).isRegularFile();
        assertThat(created.entityRef()).contains("component:default/orders");
        model.startOver();
        assertThat(model.form().answers()).containsEntry("name", "orders");
    }

    @Test
    void aTargetThatIsThereIsSaidInThePlan() throws Exception {
        answerAll("orders");
        Files.createDirectories(folder.resolve("projects/orders/kept"));
        model.plan();
        finish(model.create());
        assertThat(model.stageProperty().get()).isEqualTo(WizardModel.Stage.PLAN);
        assertThat(model.failureProperty().get()).contains("is already there");
    }

    private void finish(Job<Created> job) throws InterruptedException {
        while (!job.status().get().ended()) {
            Thread.sleep(10);
        }
        model.ended(job.status().get());
    }
}

package dev.slipway.ui.goldenpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Reason;
import dev.slipway.desk.Route;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.kit.code.CodeView;
import dev.slipway.ui.preview.PreviewModel;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

@ExtendWith(ApplicationExtension.class)
class WizardScreenTest {
    private static final long PATIENCE = 60;

    @TempDir static Path folder;
    private final Wizards.Places places = new Wizards.Places();
    private Desk desk;
    private WizardScreen wizard;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        Looks.loadFonts();
        desk = Wizards.desk(Files.createTempDirectory(folder, "desk"));
        wizard = new WizardScreen(desk, places);
        scene = new Scene(wizard.node(), 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        wizard.show(new Route.Wizard(Wizards.NODE));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() throws Exception {
        await(() -> WaitForAsyncUtils.asyncFx(wizard::settled).get());
    }

    /// Looked up on the window's thread: it may be laying the scene out right now.
    @SuppressWarnings("unchecked")
    private <N extends Node> N node(String id) {
        return Platform.isFxApplicationThread()
                ? (N) scene.lookup("#" + id)
                : (N) WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.lookup("#" + id));
    }

    private String error(String key) {
        Node error = node("field-" + key + "-error");
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> error.isVisible() ? error.lookupAll("Text").toString() : "");
    }

    private PreviewModel preview() {
        return wizard.model().orElseThrow().preview();
    }

    private void answerAll(FxRobot robot, String name) {
        robot.interact(() -> Wizards.answers(name).forEach(wizard::answer));
    }

    @Test
    void thePreviewFollowsWhatIsTyped(FxRobot robot) throws Exception {
        settle();
        answerAll(robot, "orders");
        settle();
        TextField name = node("field-name");
        robot.interact(name::requestFocus);
        robot.interact(() -> name.end());
        robot.write("-two");
        settle();
        assertThat(preview().page(PreviewModel.KUBERNETES).orElseThrow().code().text())
                .contains("name: orders-two");
        assertThat(scene.getFocusOwner()).isSameAs(name);
    }

    @Test
    void aWrongNameIsSaidOnLeavingTheFieldAndGoesWhileTyping(FxRobot robot) throws Exception {
        settle();
        TextField name = node("field-name");
        robot.interact(name::requestFocus);
        robot.write("Bad");
        settle();
        assertThat(error("name")).isEmpty();
        robot.interact(() -> node("field-description").requestFocus());
        assertThat(error("name")).contains("lower-case");
        robot.interact(() -> name.setText("good"));
        assertThat(error("name")).isEmpty();
    }

    @Test
    void anOwnerIsFoundByTyping(FxRobot robot) throws Exception {
        settle();
        TextField owner = node("field-owner");
        robot.interact(owner::requestFocus);
        robot.write("invent");
        robot.interact(() -> key(owner, KeyCode.ENTER));
        assertThat(wizard.model().orElseThrow().form().answers())
                .containsEntry("owner", "group:default/team-inventory");
        assertThat(owner.getText()).isEqualTo("team-inventory");
    }

    @Test
    void nextPutsTheFocusIntoTheFirstWrongField(FxRobot robot) throws Exception {
        settle();
        robot.interact(() -> wizard.answer("name", "orders"));
        robot.interact(command("wizard.next"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(scene.getFocusOwner().getId()).isEqualTo("field-owner");
        assertThat(error("owner")).contains("Needs an answer");
    }

    @Test
    void aLineOfTheDeploymentLeadsToItsOrigin(FxRobot robot) throws Exception {
        settle();
        answerAll(robot, "orders");
        settle();
        CodeView text = node("text-kubernetes");
        int line = lineOf("image: myorg.azurecr.io/commerce-platform/orders");
        robot.interact(
                () -> {
                    text.jumpTo(line);
                    key(text, KeyCode.ENTER);
                });
        assertThat(preview().tabProperty().get()).isEqualTo(PreviewModel.SCORE);
        CodeView score = node("text-score");
        String made = score.text().lines().get(score.selectedLineProperty().get() - 1);
        assertThat(made).contains("image: myorg.azurecr.io/commerce-platform/orders");
    }

    @Test
    void aLineSaysWhatMadeItAndAnAnswerLeadsToItsQuestion(FxRobot robot) throws Exception {
        settle();
        answerAll(robot, "orders");
        settle();
        CodeView text = node("text-kubernetes");
        int line = lineOf("image: myorg.azurecr.io/commerce-platform/orders");
        robot.interact(() -> text.jumpTo(line));
        robot.interact(command("wizard.why"));
        ListView<Reason> why = node("why-list");
        await(() -> why.getItems().stream().anyMatch(r -> r.key().equals("system")));
        assertThat(why.getItems().getFirst().kind()).isEqualTo(Reason.Kind.SCORE);
        robot.interact(
                () -> {
                    why.getSelectionModel().select(0);
                    key(why, KeyCode.ENTER);
                });
        assertThat(preview().tabProperty().get()).isEqualTo(PreviewModel.SCORE);
        robot.interact(
                () -> {
                    why.getItems().stream()
                            .filter(r -> r.key().equals("system"))
                            .forEach(why.getSelectionModel()::select);
                    key(why, KeyCode.ENTER);
                });
        assertThat(scene.getFocusOwner().getId()).isEqualTo("field-system");
    }

    @Test
    void answersAreKeptUnderANameAndFilledInAgain(FxRobot robot) throws Exception {
        settle();
        answerAll(robot, "orders");
        WizardModel model = wizard.model().orElseThrow();
        AnswersMenu menu = new AnswersMenu(desk, places, model);
        robot.interact(() -> menu.keep("My set"));
        await(() -> !menu.kept().isEmpty());
        robot.interact(() -> wizard.answer("name", "other"));
        robot.interact(() -> wizard.answer("description", "Gone again."));
        robot.interact(() -> menu.take(menu.kept().getFirst()));
        await(() -> "orders".equals(model.form().answers().get("name")));
        assertThat(model.form().answers()).doesNotContainKey("description");
        robot.interact(() -> menu.forget(menu.kept().getFirst()));
        await(() -> menu.kept().isEmpty());
    }

    private int lineOf(String words) {
        var lines = preview().page(PreviewModel.KUBERNETES).orElseThrow().code().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i + 1;
            }
        }
        throw new AssertionError(words);
    }

    @Test
    void createsTheRepositoryAndLeadsIntoTheCatalog(FxRobot robot) throws Exception {
        settle();
        answerAll(robot, "orders");
        settle();
        Path projects = Files.createTempDirectory(folder, "projects");
        robot.interact(() -> wizard.create(projects));
        await(() -> wizard.model().orElseThrow().stageProperty().get() == WizardModel.Stage.DONE);
        Labeled title = node("result-title");
        assertThat(title.getText()).isEqualTo("orders was created");
        assertThat(projects.resolve("orders/.git")).isDirectory();

        robot.interact(() -> ((javafx.scene.control.Button) node("result-open")).fire());
        assertThat(places.routes)
                .containsExactly(new Route.EntityPage("component:default/orders", ""));
    }

    private static void key(Node target, KeyCode code) {
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private Runnable command(String id) {
        return wizard.commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run();
    }

    @Test
    void whatRunsBeforeTheQuestionsIsAskedAboutFirst() throws Exception {
        Path platform = desk.workspace().get().folder().orElseThrow();
        Path it = Files.createDirectories(platform.resolve("prompted"));
        Files.createDirectories(it.resolve("{{cookiecutter.slug}}"));
        Files.createDirectories(it.resolve("hooks"));
        Files.writeString(it.resolve("cookiecutter.json"), "{\"slug\": \"a\"}");
        Files.writeString(
                it.resolve("hooks/pre_prompt.sh"),
                "#!/bin/sh\necho '{\"slug\": \"a\", \"region\": \"n\"}' > cookiecutter.json\n");
        settle();
        desk.read(platform, Progress.NONE);
        Fx.later(() -> wizard.show(new Route.Wizard("cookiecutter:prompted")));
        await(() -> node("beforehand-run") != null);
        assertThat(wizard.model()).isEmpty();

        Button run = node("beforehand-run");
        Fx.later(run::fire);
        await(() -> wizard.model().isPresent());

        assertThat(wizard.model().orElseThrow().form().view().pages().getFirst().fields())
                .extracting(field -> field.key())
                .containsExactly("slug", "region");
    }
}

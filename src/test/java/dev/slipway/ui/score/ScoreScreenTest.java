package dev.slipway.ui.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreView;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.kit.code.CodePane;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// Opens the faulty file of the source design in a folder of its own, and takes it to clean output.
@ExtendWith(ApplicationExtension.class)
class ScoreScreenTest {
    private static final long PATIENCE = 60;
    private static final String SCORE = "score.yaml";

    @TempDir static Path top;
    private final Recorder navigator = new Recorder();
    private Path folder;
    private Desk desk;
    private ScoreScreen screen;
    private Scene scene;

    @Start
    void start(Stage stage) throws Exception {
        Looks.loadFonts();
        folder = Files.createTempDirectory(top, "orders");
        Files.copy(Path.of("assets/sample-platform/faulty/score.yaml"), folder.resolve(SCORE));
        desk = new Desk(new SettingsFile(folder.resolve("s/s.json")), FolderSource::new, top);
        desk.read(folder, Progress.NONE);
        screen = new ScoreScreen(desk, navigator);
        scene = new Scene(screen.node(), 1072, 728);
        Looks.apply(scene, Theme.LIGHT);
        stage.setScene(scene);
        stage.show();
        screen.show(new Route.Score(SCORE, 0));
    }

    @AfterEach
    void close() {
        run(() -> screen.present().ifPresent(OpenScore::close));
        desk.close();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static <T> T on(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        await(() -> on(() -> screen.present().isPresent() && screen.settled()));
    }

    private ScoreModel model() {
        return screen.present().orElseThrow().model();
    }

    private ScoreView view() {
        return on(() -> model().view().orElseThrow());
    }

    private List<Problem> errors() {
        return view().problems().stream().filter(Problem::isError).toList();
    }

    private void verb(String id) {
        run(
                () ->
                        screen.commands().stream()
                                .filter(command -> command.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .run()
                                .run());
    }

    @SuppressWarnings("unchecked")
    private ListView<FixChoice> fixes() {
        return (ListView<FixChoice>) on(() -> scene.lookup("#fix-list"));
    }

    private void openFixes(Problem problem) throws Exception {
        run(() -> model().open(problem.where().path(), problem.where().line()));
        settle();
        verb("score.fix");
        await(() -> on(() -> scene.lookup("#fix-popup").getParent().isVisible()));
    }

    private static void press(Node target, KeyCode code) {
        run(
                () ->
                        target.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        code,
                                        false,
                                        false,
                                        false,
                                        false)));
    }

    private int lineOf(Side side, String words) {
        List<String> lines =
                on(
                        () ->
                                model().shownProperty()
                                        .get()
                                        .flatMap(shown -> shown.page(side))
                                        .orElseThrow()
                                        .code()
                                        .lines());
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(words)) {
                return i + 1;
            }
        }
        throw new AssertionError(words + " is not in " + String.join("\n", lines));
    }

    private CodePane code(String path) {
        return on(() -> screen.present().orElseThrow().source(path).code());
    }

    @Test
    void theFaultySampleIsMendedStepByStepAndItsLinesLeadToTheirOrigin() throws Exception {
        settle();
        assertThat(errors())
                .extracting(problem -> problem.where().line())
                .containsExactly(20, 42, 51, 56, 58, 60);

        for (int left = 5; left > 0; left--) {
            Problem next =
                    errors().stream().filter(p -> p.fix().isPresent()).findFirst().orElseThrow();
            openFixes(next);
            press(fixes(), KeyCode.ENTER);
            int expected = left;
            await(() -> errors().size() == expected);
            settle();
        }
        Problem sqs = errors().getFirst();
        assertThat(sqs.rule()).isEqualTo("score.no-provisioner");
        openFixes(sqs);
        assertThat(on(() -> fixes().getItems().stream().map(FixChoice::title).toList()))
                .containsExactly(
                        "Create a provisioner of type aws-sqs", "Remove the resource \"sqs\"");
        run(() -> fixes().getSelectionModel().select(1));
        await(() -> errors().isEmpty());
        assertThat(code(SCORE).text().text()).as("only tried out yet").contains("aws-sqs");
        press(fixes(), KeyCode.ENTER);
        settle();
        assertThat(errors()).isEmpty();
        assertThat(code(SCORE).text().text()).doesNotContain("aws-sqs").contains("type: dns");
        assertThat(view().leftOut()).isZero();
        assertThat(view().kubernetes().orElseThrow().documents()).hasSize(8);

        follow(Side.KUBERNETES, "value: \"3000\"", SCORE, "PORT: \"3000\"");
        follow(Side.COMPOSE, "PORT: \"3000\"", SCORE, "PORT: \"3000\"");
        run(() -> model().follow(Side.KUBERNETES, lineOf(Side.KUBERNETES, "kind: StatefulSet")));
        settle();
        assertThat(on(() -> model().tabProperty().get())).startsWith("bundled:");
        String made = on(() -> model().tabProperty().get());
        CodePane provisioner = code(made);
        await(() -> on(() -> provisioner.selectedLineProperty().get()) > 1);
        assertThat(provisioner.text().lines().get(provisioner.selectedLineProperty().get() - 1))
                .contains("kind: StatefulSet");
    }

    private void follow(Side side, String words, String path, String line) throws Exception {
        run(() -> model().follow(side, lineOf(side, words)));
        settle();
        assertThat(on(() -> model().tabProperty().get())).isEqualTo(path);
        CodePane code = code(path);
        int selected = on(() -> code.selectedLineProperty().get());
        assertThat(code.text().lines().get(selected - 1).strip()).isEqualTo(line);
    }

    @Test
    void leavingTheFixesLeavesEverythingAsItWas() throws Exception {
        settle();
        String before = code(SCORE).text().text();
        openFixes(errors().getFirst());
        await(() -> errors().size() == 5);

        press(fixes(), KeyCode.ESCAPE);

        await(() -> errors().size() == 6);
        assertThat(code(SCORE).text().text()).isEqualTo(before);
        assertThat(on(() -> model().tryingProperty().get())).isFalse();
    }

    @Test
    void aMissingProvisionerIsBegunAndEditedBesideWhatItMakes() throws Exception {
        settle();
        Problem sqs =
                errors().stream()
                        .filter(p -> p.rule().equals("score.no-provisioner"))
                        .findFirst()
                        .orElseThrow();
        openFixes(sqs);
        press(fixes(), KeyCode.ENTER);
        await(() -> on(() -> scene.lookup(".sheet-foot .button.primary") != null));
        run(() -> ((Button) scene.lookup(".sheet-foot .button.primary")).fire());

        String path = "score/k8s/50-aws-sqs.provisioners.yaml";
        await(() -> on(() -> model().tabProperty().get()).equals(path));
        await(() -> errors().stream().noneMatch(p -> p.rule().equals("score.no-provisioner")));
        assertThat(folder.resolve("score/compose/50-aws-sqs.provisioners.yaml")).exists();
        settle();
        assertThat(view().kubernetes().orElseThrow().text().text())
                .contains("k8s.score.dev/resource-uid: aws-sqs.default#orders-service.sqs");

        String broken = code(path).text().text().replace(".State.name .Params", ".State.name (");
        run(() -> model().text(path, broken + "\n"));
        await(() -> errors().stream().anyMatch(p -> p.where().path().equals(path)));
        Problem told =
                errors().stream().filter(p -> p.where().path().equals(path)).findFirst().get();
        assertThat(broken.lines().toList().get(told.where().line() - 1)).contains("dig");
    }

    @Test
    void exportShowsThePlanWithSecretsMaskedAndCanBeUndone() throws Exception {
        Files.writeString(
                folder.resolve(SCORE),
                """
                apiVersion: score.dev/v1b1
                metadata:
                  name: orders
                containers:
                  main:
                    image: nginx
                    variables:
                      DB_PASSWORD: ${resources.db.password}
                resources:
                  db:
                    type: postgres
                """);
        desk.read(folder, Progress.NONE);
        settle();
        await(() -> errors().isEmpty());

        verb("score.export-compose");
        await(() -> on(() -> scene.lookup(".sheet-foot .button.primary") != null));
        assertThat(folder.resolve("compose.yaml")).doesNotExist();
        String plan =
                on(
                        () ->
                                scene.lookup(".sheet-body").lookupAll(".code-line").stream()
                                        .map(n -> ((javafx.scene.control.Label) n).getText())
                                        .reduce("", (a, b) -> a + "\n" + b));
        assertThat(plan).contains("DB_PASSWORD: masked");
        run(() -> ((Button) scene.lookup(".sheet-foot .button.primary")).fire());
        await(() -> Files.exists(folder.resolve("compose.yaml")));
        assertThat(Files.readString(folder.resolve("compose.yaml")))
                .contains("DB_PASSWORD: ")
                .doesNotContain("masked");

        await(() -> navigator.offered().isPresent());
        navigator.offered().orElseThrow().run();
        await(() -> !Files.exists(folder.resolve("compose.yaml")));
    }
}

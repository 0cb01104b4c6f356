package dev.slipway.ui.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;
import dev.slipway.ui.preview.Tones;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What Create will do, to agree to: where, what is written, what each step does here and what it
/// does not. The files themselves stand beside it in the preview.
final class PlanPane extends ScrollPane {
    private static final int LINES = 200;
    private static final double LOG = 180;
    private static final double LOG_LINE = 17;

    private final WizardModel model;
    private final VBox body = new VBox();
    private final TextField folder = new TextField();
    private final Label target = Styles.wrapped("", "mono", "strong");
    private final Label taken = Styles.wrapped("", "danger", "small");
    private final VBox failure = new VBox(8);
    private final VBox log = new VBox(2);
    private final VBox logSection = section("Log", log);
    private final VBox facts = new VBox(8);
    private final VBox steps = new VBox(10);
    private final VBox effects = new VBox(12);
    private final VBox effectSection = section("Only if you agree", effects);
    private Optional<Path> start = Optional.empty();

    PlanPane(WizardModel model) {
        this.model = model;
        getStyleClass().add("form-pane");
        body.getStyleClass().add("plan-body");
        setContent(body);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        folder.setId("plan-folder");
        target.setId("plan-target");
        taken.setId("plan-taken");
        failure.setId("plan-failure");
        folder.setOnAction(event -> take());
        folder.focusedProperty().addListener((property, before, now) -> leave(now));
        Button choose = Styles.button("Choose…", this::choose);
        choose.setId("plan-choose");
        HBox where = Styles.row(8, Styles.grow(folder), choose);
        failure.managedProperty().bind(failure.visibleProperty());
        effectSection.managedProperty().bind(effectSection.visibleProperty());
        taken.managedProperty().bind(taken.visibleProperty());
        taken.setGraphic(Icon.ERROR.node(12, "danger"));
        failure.getStyleClass().add("plan-failure");
        log.setId("plan-log");
        logSection.managedProperty().bind(logSection.visibleProperty());
        logSection.setVisible(false);
        say(taken, "");
        body.getChildren()
                .addAll(
                        failure,
                        logSection,
                        section("Create in", new VBox(6, where, target, taken)),
                        section("Written", facts),
                        effectSection,
                        section("Steps", steps));
        model.parentProperty().addListener((property, before, now) -> show());
        model.stageProperty().addListener((property, before, now) -> show());
        model.failureProperty().addListener((property, before, now) -> failed(now));
        model.preview().shownProperty().addListener((property, before, now) -> show());
        failed("");
        show();
    }

    /// What was found on disk: whether the parent is a folder, whether `looked` is there already.
    void looked(Path path, boolean isFolder, boolean isTaken) {
        start = isFolder ? Optional.of(model.parentProperty().get()) : Optional.empty();
        if (path.equals(model.target())) {
            String name = String.valueOf(path.getFileName());
            say(taken, isTaken ? name + " is there already: choose another folder or name" : "");
        }
    }

    /// Work has begun: what it does is written down line by line.
    void begin() {
        log.getChildren().clear();
        logSection.setVisible(false);
        setVvalue(0);
    }

    /// What is done now.
    void log(String message, Duration since) {
        int lines = log.getChildren().size();
        boolean same = lines > 0 && message.equals(log.getChildren().getLast().getUserData());
        if (message.isEmpty() || same) {
            return;
        }
        if (lines >= LINES) {
            log.getChildren().removeFirst();
        }
        String time = String.format(Locale.ROOT, "%5.1f s  ", since.toMillis() / 1000.0);
        Label line = Styles.label(time + message, "mono-small");
        line.setUserData(message);
        logSection.setVisible(true);
        log.getChildren().add(line);
    }

    /// Why nothing was created: each thing with its place, which a click shows.
    private void failed(String why) {
        failure.getChildren().clear();
        failure.setVisible(!why.isEmpty());
        if (why.isEmpty()) {
            return;
        }
        setVvalue(0);
        boolean refused = !model.failures().isEmpty();
        Label head = Styles.wrapped(refused ? "Nothing was written" : why, "strong");
        head.setGraphic(Icon.FAILED.node(14, "danger"));
        head.setGraphicTextGap(8);
        failure.getChildren().add(head);
        for (Problem problem : model.failures()) {
            failure.getChildren().add(FailureRow.of(problem, model.preview()::open));
        }
        if (refused) {
            failure.getChildren()
                    .add(
                            Styles.wrapped(
                                    "Mend it there, or go Back and answer otherwise; then Create"
                                            + " again.",
                                    "small"));
        }
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }

    private static VBox section(String title, Node content) {
        VBox section = new VBox(8, Styles.label(title, "strong"), content);
        section.getStyleClass().add("plan-section");
        return section;
    }

    private void show() {
        if (model.stageProperty().get() != WizardModel.Stage.PLAN) {
            return;
        }
        folder.setText(model.parentProperty().get().toString());
        target.setText(Words.place(model.target()));
        facts.getChildren().clear();
        steps.getChildren().clear();
        effects.getChildren().clear();
        model.planned().ifPresent(this::show);
    }

    private void show(Preview preview) {
        long bytes = preview.files().stream().mapToLong(Preview.File::size).sum();
        String files =
                Words.count(preview.files().size(), "file", "files") + ", " + Words.size(bytes);
        facts.getChildren()
                .addAll(
                        fact(Icon.FILE_TEXT, files + ", all new"),
                        fact(Icon.BRANCH, "A git repository with one commit of them"));
        long errors = preview.problems().stream().filter(Problem::isError).count();
        if (errors > 0) {
            Label warning =
                    fact(
                            Icon.ERROR,
                            (errors == 1 ? "1 problem" : errors + " problems")
                                    + " must be mended first: see Problems");
            warning.getStyleClass().add("danger");
            warning.setGraphic(Icon.ERROR.node(14, "danger"));
            facts.getChildren().add(warning);
        }
        preview.effects().forEach(e -> effects.getChildren().add(EffectBox.of(model, e)));
        effectSection.setVisible(!preview.effects().isEmpty());
        for (Preview.Step step : preview.steps()) {
            steps.getChildren().add(step(step, Tones.of(step.fate(), false)));
        }
    }

    private static Label fact(Icon icon, String text) {
        Label fact = Styles.wrapped(text);
        fact.setGraphic(icon.node(14));
        fact.setGraphicTextGap(8);
        return fact;
    }

    /// One step and what becomes, or became, of it.
    static Node step(Preview.Step step, Tones tones) {
        Label name = Styles.fixed(step.name(), "strong", "small");
        Label word = Styles.fixed(tones.word(), tones.tone(), "small");
        VBox text =
                new VBox(
                        2,
                        Styles.row(8, name, word),
                        Styles.wrapped(step.message(), "muted", "small"));
        if (!step.log().isEmpty()) {
            text.getChildren().add(log(step.log()));
        }
        HBox row = new HBox(8, tones.icon().node(14, tones.tone()), Styles.grow(text));
        row.getStyleClass().add("plan-step");
        return row;
    }

    /// What a step writes in the log.
    private static Node log(List<String> lines) {
        Label text = Styles.label(String.join("\n", lines), "mono-small");
        ScrollPane scroll = new ScrollPane(text);
        scroll.getStyleClass().addAll("edge-to-edge", "step-log");
        scroll.setMaxHeight(LOG);
        scroll.setMinHeight(Math.min(LOG, lines.size() * LOG_LINE + 20));
        return scroll;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder for the new repository");
        start.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        @Nullable File chosen = chooser.showDialog(getScene().getWindow());
        if (chosen != null) {
            model.chooseParent(chosen.toPath());
        }
    }

    private void leave(boolean focused) {
        if (!focused) {
            take();
        }
    }

    private void take() {
        try {
            Path path = Path.of(folder.getText().strip());
            if (path.isAbsolute()) {
                model.chooseParent(path);
            } else {
                say(taken, "Needs the whole path of a folder, starting with /");
            }
        } catch (InvalidPathException e) {
            say(taken, "Is no path of a folder: " + e.getReason());
        }
    }
}

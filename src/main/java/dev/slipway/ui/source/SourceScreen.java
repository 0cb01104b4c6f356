package dev.slipway.ui.source;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ManifestDoor;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.ui.Command;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.ProblemList;
import dev.slipway.ui.kit.ProblemRow;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodePane;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// A file of the platform as text, with its problems below; it can be edited and saved.
public final class SourceScreen implements Screen {
    private static final int ROW = 32;
    private static final int MOST_ROWS = 3;

    private final Navigator navigator;
    private final SourceModel model;
    private final SourcePane pane;
    private final CodePane code;
    private final Label name = Styles.fixed("", "title");
    private final Label folder = Styles.label("", "mono", "muted");
    private final Label edited = Styles.fixed("edited", "small", "warning");
    private final Button save;
    private final ProblemList problems;
    private final Label problemCount = Styles.fixed("", "muted");
    private final Label lineText = Styles.label("", "muted", "small");
    private final VBox below;
    private final FixSheet sheet = new FixSheet();
    private final BorderPane body = new BorderPane();
    private final StackPane root = new StackPane(body, sheet);

    public SourceScreen(Desk desk, Navigator navigator) {
        this.navigator = navigator;
        pane = new SourcePane(desk, navigator);
        model = pane.model();
        code = pane.code();
        pane.setOnCompare(sheet::show);
        problems = new ProblemList(actions());
        save = Styles.button("Save", model::save, "primary");
        save.disableProperty().bind(model.dirtyProperty().not());
        below = below();
        edited.setGraphic(Icon.EDIT.node(12, "warning"));
        edited.visibleProperty().bind(model.dirtyProperty());
        root.getStyleClass().add("source");
        listen();
    }

    private void listen() {
        code.selectedLineProperty().addListener((property, before, now) -> lineChanged());
        problems.chosenProperty()
                .addListener(
                        (property, before, now) -> {
                            if (problems.isFocused()) {
                                now.ifPresent(problem -> code.jumpTo(problem.where().line()));
                            }
                        });
        model.stageProperty().addListener((property, before, now) -> stage(now));
        model.scanProperty().addListener((property, before, now) -> scanned(now));
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return model.headingProperty();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.SourceFile file) {
            model.show(file);
            name.setText(model.name());
            folder.setText(model.folder());
        }
    }

    @Override
    public boolean settled() {
        return model.isSettled();
    }

    private boolean isManifest() {
        return model.document().filter(one -> ManifestDoor.holds(one.text())).isPresent();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "source.save",
                        "Save",
                        "Shortcut+S",
                        () -> model.dirtyProperty().get(),
                        model::save),
                Command.of("source.find", "Find and replace", "Shortcut+F", code::find),
                Command.of(
                        "source.fix",
                        "Apply the fix of this line",
                        "Alt+Enter",
                        () -> fixHere().isPresent(),
                        () -> fixHere().ifPresent(model::fix)),
                Command.of("source.next", "Next problem", "Alt+Down", pane::nextProblem),
                Command.of(
                        "source.cluster",
                        "Compare with a cluster…",
                        "",
                        this::isManifest,
                        () -> navigator.go(new Route.Apply(model.path(), "", "", ""))),
                Command.of("source.copy-path", "Copy the path", "", model::copyPath),
                Command.of("source.folder", "Open the folder", "", model::openFolder));
    }

    private Node head() {
        Button undo = Styles.iconButton(Icon.UNDO, "Undo  Ctrl+Z", code::undo, "ghost");
        undo.disableProperty().bind(code.undoableProperty().not());
        Button redo = Styles.iconButton(Icon.REDO, "Redo  Ctrl+Y", code::redo, "ghost");
        redo.disableProperty().bind(code.redoableProperty().not());
        Button preview =
                Styles.button(
                        Icon.SCORE,
                        "Preview",
                        () -> navigator.go(new Route.Score(model.path(), 0)));
        boolean score = ScoreFile.isNamed(model.path());
        preview.setId("source-score");
        preview.setVisible(score);
        preview.setManaged(score);
        HBox head =
                Styles.row(
                        8,
                        name,
                        folder,
                        edited,
                        Styles.spacer(),
                        undo,
                        redo,
                        Styles.iconButton(
                                Icon.SEARCH, "Find and replace  Ctrl+F", code::find, "ghost"),
                        Styles.iconButton(Icon.COPY, "Copy the path", model::copyPath),
                        Styles.iconButton(Icon.FOLDER, "Open the folder", model::openFolder),
                        preview,
                        save);
        head.getStyleClass().addAll("screen-header", "wide");
        return head;
    }

    private VBox below() {
        HBox head =
                Styles.row(
                        8,
                        Styles.fixed("Problems", "strong"),
                        problemCount,
                        Styles.spacer(),
                        lineText,
                        Styles.link("Next", pane::nextProblem, "small"));
        head.getStyleClass().addAll("pane-header", "wide", "above");
        return Styles.column(0, head, problems);
    }

    private void stage(SourceModel.Stage stage) {
        switch (stage) {
            case READING -> {}
            case MISSING -> {
                body.setTop(null);
                body.setBottom(null);
                body.setCenter(
                        new EmptyState(
                                Icon.FILE,
                                model.path() + " is no text file of the open platform",
                                Styles.button(
                                        "Back to the problems",
                                        () -> navigator.go(new Route.Problems("")))));
            }
            case OPEN -> {
                body.setTop(head());
                body.setCenter(pane);
                body.setBottom(below);
            }
        }
    }

    private void scanned(Scan scan) {
        List<Problem> found = scan.problems();
        problems.show(found.stream().<ProblemRow>map(ProblemRow.One::new).toList());
        Styles.height(problems, ROW * Math.min(MOST_ROWS, found.size()));
        problemCount.setText(Integer.toString(found.size()));
        below.setVisible(!found.isEmpty());
        below.setManaged(!found.isEmpty());
        lineChanged();
    }

    private void lineChanged() {
        int line = code.selectedLineProperty().get();
        lineText.setText(line == 0 ? "" : "line " + line);
        if (!problems.isFocused()) {
            pane.here()
                    .ifPresent(
                            problem ->
                                    problems.getSelectionModel()
                                            .select(new ProblemRow.One(problem)));
        }
    }

    private Optional<Problem> fixHere() {
        Optional<Problem> at = problems.isFocused() ? problems.chosenProperty().get() : pane.here();
        return at.filter(problem -> problem.fix().isPresent());
    }

    private ProblemActions actions() {
        return new ProblemActions() {
            @Override
            public void open(Where where) {
                code.jumpTo(where.line());
                code.focusText();
            }

            @Override
            public void fix(Problem problem) {
                model.fix(problem);
                code.focusText();
            }
        };
    }
}

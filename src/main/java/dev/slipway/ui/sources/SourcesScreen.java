package dev.slipway.ui.sources;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the catalog is read from, and how to add to it.
public final class SourcesScreen implements Screen {
    private static final double WIDTH = 880;

    private final Desk desk;
    private final SourcesModel model;
    private final TextField line = new TextField();
    private final StackPane step = new StackPane();
    private final StepPane steps;
    private final CopiesModel copies;
    private final VBox list = new VBox();
    private final ScrollPane root;

    /// The folder that the list begins with.
    private Optional<Path> platform = Optional.empty();

    private boolean wantsFocus;

    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(new Heading(List.of(Crumb.here("Sources")), ""));

    public SourcesScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        model = new SourcesModel(desk, navigator, Fx::run);
        steps = new StepPane(model);
        copies = new CopiesModel(desk, navigator, Fx::run);
        line.setPromptText("https://github.com/owner/name, or the path of a folder or descriptor");
        line.setOnAction(event -> model.look(line.getText()));
        line.sceneProperty().subscribe(this::focus);
        step.getStyleClass().add("source-step");
        VBox page =
                Styles.column(
                        0,
                        Styles.label("Sources", "title"),
                        Styles.wrapped(
                                "What the catalog is read from. Everything is read on this"
                                        + " computer: a server is asked only after you agreed to"
                                        + " exactly what will happen.",
                                "muted",
                                "source-sentence"),
                        Styles.row(
                                8,
                                Styles.grow(line),
                                Styles.button("Add…", () -> model.look(line.getText()), "primary"),
                                Styles.button("Folder…", this::chooseFolder),
                                Styles.button("Descriptor…", this::chooseFile)),
                        step,
                        head(),
                        list,
                        new CopiesPane(copies, this::take));
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(WIDTH);
        root = new ScrollPane(page);
        root.setFitToWidth(true);
        root.getStyleClass().addAll("edge-to-edge", "settings");
        model.stepProperty().addListener((property, before, now) -> show(before, now));
        model.rows().addListener((ListChangeListener<SourceRow>) change -> list());
        Subscription unused = Fx.listen(desk.workspace(), workspace -> refresh());
        show(model.stepProperty().get(), model.stepProperty().get());
        list();
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading.getReadOnlyProperty();
    }

    @Override
    public void show(Route route) {
        refresh();
        if (route instanceof Route.Sources wanted && !wanted.add().isEmpty()) {
            take(wanted.add());
        } else {
            wantsFocus = true;
            focus();
        }
    }

    /// The line is in the window no sooner than the pane that scrolls is laid out.
    private void focus() {
        if (wantsFocus && line.getScene() != null) {
            wantsFocus = false;
            line.requestFocus();
        }
    }

    @Override
    public boolean settled() {
        return model.settled();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("sources.folder", "Register a folder…", "", this::chooseFolder),
                Command.of("sources.file", "Register a descriptor…", "", this::chooseFile));
    }

    private void refresh() {
        model.refresh();
        copies.refresh();
        if (!platform.equals(desk.workspace().get().folder())) {
            list();
        }
    }

    private static Node head() {
        HBox head = Styles.row(8, Styles.label("Registered", "strong"));
        head.getStyleClass().addAll("section-head", "settings-head");
        return head;
    }

    private void show(Step before, Step now) {
        steps.show(before, now);
        boolean idle = now instanceof Step.Idle;
        step.getChildren().setAll(idle ? List.of() : List.of(steps));
        step.setManaged(!idle);
        if (idle && !(before instanceof Step.Idle)) {
            line.clear();
        }
    }

    private void list() {
        list.getChildren().clear();
        platform = desk.workspace().get().folder();
        platform.map(this::platform).ifPresent(list.getChildren()::add);
        model.rows().forEach(row -> list.getChildren().add(row(row)));
        if (model.rows().isEmpty()) {
            list.getChildren()
                    .add(
                            Styles.styled(
                                    Styles.wrapped(
                                            model.hasPlatform()
                                                    ? "Nothing beside the platform folder yet."
                                                    : "No platform is open. A repository that you"
                                                            + " add can be opened as one.",
                                            "muted"),
                                    "source-none"));
        }
    }

    private Node platform(Path folder) {
        return row(
                Icon.HOME,
                desk.workspace().get().name(),
                Words.place(folder),
                desk.workspace().get().branch().orElse("Folder"),
                true,
                List.of());
    }

    private Node row(SourceRow row) {
        Icon icon =
                switch (row.source().kind()) {
                    case FILE -> Icon.FILE_TEXT;
                    case FOLDER -> Icon.FOLDER;
                    case REPOSITORY -> Icon.BRANCH;
                };
        Node reveal =
                Styles.iconButton(
                        Icon.EXTERNAL, "Open its folder", () -> model.reveal(row), "ghost");
        Node remove = Styles.button("Unregister", () -> model.unregister(row), "row-button");
        Node update =
                Styles.button(
                        row.there() ? "Update now…" : "Get it again…",
                        () -> model.update(row),
                        "row-button");
        return row(
                icon,
                row.source().name(),
                row.source().target(),
                row.state(),
                row.there(),
                row.isRepository()
                        ? row.there() ? List.of(update, remove, reveal) : List.of(update, remove)
                        : row.there() ? List.of(remove, reveal) : List.of(remove));
    }

    private static Node row(
            Icon icon, String name, String target, String state, boolean there, List<Node> ways) {
        Label where = Styles.label(target, "muted", "small");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Styles.tooltip(where, target);
        where.setMinWidth(0);
        VBox names = Styles.column(2, Styles.label(name), where);
        names.setMinWidth(0);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox row =
                Styles.row(
                        12,
                        icon.node(16),
                        Styles.grow(names),
                        Styles.fixed(state, there ? "muted" : "danger"));
        row.getChildren().addAll(ways);
        row.getStyleClass().add("source-row");
        return row;
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Register a folder");
        chosen(chooser.showDialog(root.getScene().getWindow()));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Register a descriptor");
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter("Descriptors", "*.yaml", "*.yml"));
        chosen(chooser.showOpenDialog(root.getScene().getWindow()));
    }

    private void chosen(@Nullable File chosen) {
        if (chosen != null) {
            take(chosen.toString());
        }
    }

    private void take(String wanted) {
        line.setText(wanted);
        model.look(wanted);
    }
}

package dev.slipway.ui.following;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Lagging;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// The repositories that were made from golden paths: left which of them lag behind, right the
/// update of the chosen one.
public final class UpdatesScreen implements Screen {
    private static final double ROW = 52;
    private static final double LIST = 380;
    private static final String ALL = "updates-all";
    private static final String MINE = "updates-mine";

    private final UpdatesModel model;
    private final Desk desk;
    private final Navigator navigator;
    private final BorderPane node = new BorderPane();
    private final ListView<Lagging> list = new ListView<>();
    private final Label count = Styles.fixed("", "muted");
    private final Segmented scope = new Segmented();
    private final UpdatePane pane;
    private final Split split;
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);

    public UpdatesScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        model = new UpdatesModel(desk, Fx::run);
        pane = new UpdatePane(model, navigator);
        node.setId("updates");
        node.getStyleClass().add("gallery");
        node.setTop(header());
        list.setId("updates-list");
        list.getStyleClass().addAll("plain-list", "updates-list");
        list.setFixedCellSize(ROW);
        list.setItems(model.shown());
        list.setCellFactory(view -> new LaggingCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now != null) {
                                model.choose(now);
                            }
                        });
        split = new Split(Side.LEFT, list, LIST, 240, pane, 400);
        model.shown().addListener((ListChangeListener<Lagging>) change -> tell());
        model.readingProperty().addListener((property, before, now) -> tell());
        model.chosenProperty().addListener((property, before, now) -> select());
        Subscription unused = Fx.listen(desk.workspace(), model::took);
        tell();
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading.getReadOnlyProperty();
    }

    @Override
    public void show(Route route) {
        if (route instanceof Route.Updates updates) {
            model.want(updates.ref());
        }
        Fx.later(list::requestFocus);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "updates.make",
                        "Make the branch of this update",
                        "Shortcut+Enter",
                        () -> model.updateProperty().get() instanceof UpdatesModel.Update.Planned,
                        pane::ask),
                Command.of(
                        "updates.copy",
                        "Copy as command",
                        "",
                        () -> navigator.copy(model.command(), "Command")));
    }

    @Override
    public boolean settled() {
        return !model.readingProperty().get()
                && !(model.updateProperty().get() instanceof UpdatesModel.Update.Looking);
    }

    private HBox header() {
        scope.add(ALL, "All");
        scope.add(MINE, "My teams");
        scope.setMaxHeight(Region.USE_PREF_SIZE);
        scope.chosenProperty()
                .addListener((property, before, now) -> model.onlyMine(now.equals(MINE)));
        Button copy =
                Styles.button(
                        Icon.TERMINAL,
                        "Copy as command",
                        () -> navigator.copy(model.command(), "Command"),
                        "ghost");
        HBox header =
                Styles.row(
                        12, Styles.label("Updates", "title"), count, Styles.spacer(), scope, copy);
        header.getStyleClass().add("screen-header");
        return header;
    }

    private void select() {
        model.chosenProperty()
                .get()
                .ifPresentOrElse(
                        one -> {
                            list.getSelectionModel().select(one);
                            navigator.here(new Route.Updates(one.entity().toString()));
                        },
                        list.getSelectionModel()::clearSelection);
        tell();
    }

    private void tell() {
        long behind = model.behind();
        count.setText(model.all() == 0 ? "" : behind + " of " + model.all() + " behind");
        scope.setVisible(model.knowsMine());
        node.setCenter(centre());
        heading.set(
                new Heading(
                        List.of(
                                Crumb.to("Golden paths", new Route.GoldenPaths()),
                                Crumb.here("Updates")),
                        Words.count(
                                        model.shown().size(),
                                        "repository follows",
                                        "repositories follow")
                                + " a golden path"));
    }

    private Node centre() {
        if (!model.shown().isEmpty()) {
            return split;
        }
        if (model.readingProperty().get()) {
            return new EmptyState(Icon.LOADER, "Looking for repositories that follow…");
        }
        if (!model.isOpen()) {
            return new EmptyState(
                    Icon.FOLDER,
                    "Repositories follow the golden paths of a platform. Open yours, or try the"
                            + " sample.",
                    Styles.button("Open the sample platform", desk::openSample, "primary"));
        }
        if (model.all() > 0) {
            return new EmptyState(
                    Icon.OK,
                    "No repository of your teams follows a golden path.",
                    Styles.button("Show all", () -> scope.choose(ALL)));
        }
        return new EmptyState(
                Icon.BRANCH,
                "No repository of this platform was made from a golden path with Slipway yet. Each"
                        + " one that is made remembers it, and shows up here when the golden path"
                        + " moves on.",
                Styles.button("See all golden paths", () -> navigator.go(new Route.GoldenPaths())));
    }
}

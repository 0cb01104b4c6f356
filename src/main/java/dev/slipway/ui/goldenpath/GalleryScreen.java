package dev.slipway.ui.goldenpath;

import dev.slipway.base.Subscription;
import dev.slipway.config.AppConfig;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.FacetList;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The golden paths of the open platform, to choose one from.
public final class GalleryScreen implements Screen {
    private static final int FEW = 6;
    private static final int VALUES = 8;

    private final Desk desk;
    private final Navigator navigator;
    private final GalleryModel model = new GalleryModel();
    private final BorderPane node = new BorderPane();
    private final ListView<PathRow> list = new ListView<>(model.shown());
    private final TextField filter = new TextField();
    private final Label count = Styles.fixed("", "muted");
    private final FacetList facets = new FacetList(model::toggle);
    private final ScrollPane facetColumn = new ScrollPane(facets);
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private boolean reading = true;
    private boolean configured;

    /// The rows of one reading of the platform.
    private record Read(Workspace workspace, List<PathRow> rows, boolean configured) {}

    public GalleryScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        node.setId("gallery");
        node.getStyleClass().add("gallery");
        list.setId("gallery-list");
        list.getStyleClass().addAll("plain-list", "path-list");
        list.setCellFactory(view -> new PathCell(navigator, this::choose));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        filter.setId("gallery-filter");
        filter.setPromptText("Filter golden paths");
        filter.setPrefWidth(260);
        filter.textProperty().addListener((property, before, now) -> model.filter(now));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::filterKey);
        HBox header =
                Styles.row(
                        12,
                        Styles.label("Golden paths", "title"),
                        count,
                        Styles.spacer(),
                        Styles.button(
                                Icon.BRANCH,
                                "Updates",
                                () -> navigator.go(new Route.Updates("")),
                                "ghost"),
                        filter,
                        Styles.key("/"));
        header.getStyleClass().add("screen-header");
        node.setTop(header);
        facetColumn.setFitToWidth(true);
        facetColumn.getStyleClass().addAll("form-pane", "gallery-facets");
        model.stateProperty().addListener((property, before, now) -> show());
        model.shown().addListener((ListChangeListener<PathRow>) change -> tell());
        Consumer<Read> arrive = Fx.latest(this::arrived);
        Consumer<Workspace> prepare =
                desk.jobs()
                        .latest(
                                (workspace, progress) ->
                                        arrive.accept(
                                                new Read(
                                                        workspace,
                                                        PathRow.of(desk, workspace),
                                                        desk.file(AppConfig.FILE).isPresent())));
        Subscription unused = desk.workspace().listen(prepare);
        show();
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
        Fx.later(list::requestFocus);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("gallery.filter", "Filter golden paths", "/", filter::requestFocus),
                Command.of(
                        "gallery.choose",
                        "Choose the golden path",
                        "",
                        () -> selected() != null,
                        this::chooseSelected));
    }

    @Override
    public boolean settled() {
        return !reading;
    }

    /// Narrows the list to what has these words.
    public void filter(String words) {
        filter.setText(words);
    }

    private void arrived(Read read) {
        reading = read.workspace().reading();
        configured = read.configured();
        model.show(read.rows(), read.workspace().folder().isPresent(), read.workspace().reading());
        tell();
    }

    private void show() {
        node.setCenter(centre());
    }

    private void selectFirst() {
        if (selected() == null && !list.getItems().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private Node centre() {
        return switch (model.stateProperty().get()) {
            case ROWS -> list;
            case READING -> new EmptyState(Icon.LOADER, "Reading the platform…");
            case CLOSED ->
                    new EmptyState(
                            Icon.FOLDER,
                            "Golden paths come with a platform folder. Open yours, or try the"
                                    + " sample.",
                            Styles.button("Open the sample platform", this::sample, "primary"),
                            Styles.button("Choose a folder", () -> navigator.go(new Route.Home())));
            case EMPTY -> none();
            case NO_MATCH ->
                    new EmptyState(
                            Icon.SEARCH,
                            "No golden path has what you look for.",
                            Styles.button("Show all", this::clear));
        };
    }

    private void tell() {
        int all = model.all().size();
        int seen = model.shown().size();
        selectFirst();
        count.setText(all == 0 ? "" : seen == all ? Integer.toString(all) : seen + " of " + all);
        String status =
                all == 0 ? "" : seen + " of " + Words.count(all, "golden path", "golden paths");
        heading.set(new Heading(List.of(Crumb.here("Golden paths")), status));
        boolean many = all > FEW;
        node.setLeft(many ? facetColumn : null);
        if (many) {
            facets.show(
                    List.of(group(GalleryModel.TYPE, "Type"), group(GalleryModel.OWNER, "Owner")));
        }
    }

    private FacetList.Group group(String key, String title) {
        return new FacetList.Group(
                key,
                title,
                VALUES,
                model.facet(key).entrySet().stream()
                        .map(
                                entry ->
                                        new FacetList.Value(
                                                entry.getKey(),
                                                entry.getKey(),
                                                "",
                                                entry.getValue().intValue(),
                                                model.isTicked(key, entry.getKey())))
                        .toList());
    }

    /// Without a configuration every descriptor of the folder is read, and none needs listing.
    private Region none() {
        String way =
                "This platform has no golden path yet. Add a Software Template (kind: Template)";
        return !configured
                ? new EmptyState(Icon.GOLDEN_PATH, way + " to its folder.")
                : new EmptyState(
                        Icon.GOLDEN_PATH,
                        way + " and list its file under catalog.locations in app-config.yaml.",
                        Styles.button(
                                "Open app-config.yaml",
                                () -> navigator.go(new Route.SourceFile(AppConfig.FILE, 0))));
    }

    private void sample() {
        desk.openSample();
    }

    private void clear() {
        filter.clear();
        model.clear();
    }

    private @Nullable PathRow selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    private void chooseSelected() {
        PathRow row = selected();
        if (row != null) {
            choose(row);
        }
    }

    private void choose(PathRow row) {
        navigator.go(new Route.Wizard(row.ref()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && selected() != null) {
            chooseSelected();
            event.consume();
        }
    }

    private void filterKey(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                filter.clear();
                list.requestFocus();
                event.consume();
            }
            case DOWN, ENTER -> {
                list.requestFocus();
                list.getSelectionModel().select(0);
                event.consume();
            }
            default -> {
                // typed into the filter
            }
        }
    }
}

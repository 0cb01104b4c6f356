package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.FacetList;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindTabs;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.QueryField;
import dev.slipway.ui.kit.Styles;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// The catalog as a table, with kinds above, facets beside and the query line over it.
public final class CatalogScreen implements Screen {
    /// Below this width the facets fold into a button.
    private static final double NARROW = 892;

    private final Desk desk;
    private final Navigator navigator;
    private final CatalogModel model;
    private final PeekCard peek;
    private final EntityTable table;
    private final KindTabs kinds;
    private final FacetList facets;
    private final QueryField query;
    private final Map<Scope, ToggleButton> scopes = new EnumMap<>(Scope.class);
    private final StackPane centre = new StackPane();
    private final BorderPane body = new BorderPane();
    private final StackPane root;
    private final Button fold;
    private final Region side;
    private boolean toTable;

    public CatalogScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        model = new CatalogModel(desk, navigator);
        peek = new PeekCard(navigator, model::star);
        table = new EntityTable(model, peek);
        kinds = new KindTabs(model::chooseKind);
        facets = new FacetList(model::toggle);
        query =
                new QueryField(
                        "owner: lifecycle: tag: or any word", "/", model::completions, this::clear);
        side = side();
        fold = Styles.iconButton(Icon.FILTER, "Show the filters", () -> unfold(!side.isVisible()));
        HBox head = new HBox(Styles.grow(kinds));
        head.getStyleClass().addAll("screen-header", "catalog-head");
        body.setTop(head);
        body.setLeft(side);
        body.setCenter(new BorderPane(centre, bar(), null, null, null));
        root = peek.over(body);
        root.getStyleClass().add("catalog");
        listen();
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
        if (route instanceof Route.CatalogTable catalog) {
            model.show(catalog);
        }
        toTable = true;
        Fx.later(this::focusTable);
    }

    @Override
    public void leave() {
        peek.close();
    }

    @Override
    public boolean settled() {
        return model.isSettled();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("catalog.query", "Filter the catalog", "/", query::focus),
                Command.of("catalog.next", "Next row", "j", () -> table.move(1)),
                Command.of("catalog.previous", "Previous row", "k", () -> table.move(-1)),
                onRow("catalog.star", "Star or remove the star", "s", e -> model.star(e.ref())),
                onRow("catalog.copy-ref", "Copy the reference", "c", this::copyRef),
                onRow("catalog.copy-yaml", "Copy the YAML", "y", model::copyYaml),
                onRow("catalog.owner", "Open the owner", "Shift+J", model::openOwner),
                Command.of("catalog.clear", "Clear the filter", "", this::clear),
                Command.of("catalog.copy-command", "Copy as command", "", model::copyCommand));
    }

    private Command onRow(String id, String title, String keys, Consumer<Entity> verb) {
        return Command.of(
                id,
                title,
                keys,
                () -> table.chosen().isPresent(),
                () -> table.chosen().ifPresent(verb));
    }

    private Region side() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segmented");
        for (Scope scope : Scope.values()) {
            ToggleButton button = new ToggleButton(scope.title());
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(
                    event -> {
                        button.setSelected(scope == model.requestProperty().get().scope());
                        model.chooseScope(scope);
                    });
            scopes.put(scope, button);
            segments.getChildren().add(Styles.grow(button));
        }
        ScrollPane scroll = new ScrollPane(facets);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("facet-scroll");
        VBox column = new VBox(segments, Styles.grow(scroll));
        column.getStyleClass().addAll("facet-side", "line-right");
        return Styles.width(column, 208);
    }

    private Region bar() {
        Button columns = Styles.iconButton(Icon.COLUMNS, "Columns", () -> {});
        columns.setOnAction(event -> CatalogMenus.columns(columns, model));
        Button export = Styles.iconButton(Icon.DOWNLOAD, "Export", () -> {});
        CatalogSaving saving = new CatalogSaving(desk, navigator);
        export.setOnAction(
                event ->
                        CatalogMenus.export(
                                export,
                                (form, save) ->
                                        saving.export(
                                                form,
                                                model.viewProperty().get(),
                                                save ? root.getScene().getWindow() : null)));
        Button command = Styles.iconButton(Icon.TERMINAL, "Copy as command", model::copyCommand);
        HBox bar = Styles.row(8, fold, Styles.grow(query), columns, export, command);
        bar.getStyleClass().add("query-bar");
        return bar;
    }

    private void listen() {
        CatalogSearch search = new CatalogSearch();
        Consumer<CatalogView> arrived = Fx.latest(model::accept);
        Consumer<CatalogRequest> ask =
                desk.jobs()
                        .latest(
                                (request, progress) ->
                                        arrived.accept(search.answer(request, progress)));
        model.requestProperty().subscribe(ask);
        model.requestProperty().subscribe(this::asked);
        model.viewProperty().subscribe(this::seen);
        model.situationProperty().subscribe(this::situation);
        model.lineProperty().subscribe(query::setText);
        query.textProperty().subscribe(text -> model.lineProperty().set(text));
        query.setOnLeft(this::leaveQuery);
        root.widthProperty().subscribe(width -> unfold(width.doubleValue() >= NARROW));
        model.workspace(desk.workspace().get());
        Fx.listen(desk.settings(), model::settings);
        Fx.listen(desk.settings(), settings -> table.setDense(settings.looks().dense()));
        Fx.listen(desk.workspace(), model::workspace);
    }

    private void asked(CatalogRequest request) {
        query.setFiltering(model.isFiltering());
        scopes.forEach((scope, button) -> button.setSelected(scope == request.scope()));
        peek.use(request.catalog(), request.starred());
    }

    private void seen(CatalogView view) {
        kinds.show(view.kinds(), view.request().kind());
        facets.show(view.facets());
        scopes.forEach(
                (scope, button) ->
                        button.setText(scope.title() + " " + view.counts().getOrDefault(scope, 0)));
        peek.close();
        table.show(view);
    }

    private void situation(CatalogModel.Situation situation) {
        Node shown =
                switch (situation) {
                    case ROWS -> table;
                    case READING -> new EmptyState(Icon.LOADER, "Reading the platform …");
                    case NO_FOLDER ->
                            new EmptyState(
                                    Icon.FOLDER,
                                    "No platform is open. Its components, APIs and teams would be"
                                            + " listed here.",
                                    Styles.button(
                                            "Open one",
                                            () -> navigator.go(new Route.Home()),
                                            "primary"));
                    case NO_ENTITIES ->
                            new EmptyState(
                                    Icon.CATALOG,
                                    "This folder has no catalog entities. They stand in files such"
                                            + " as catalog-info.yaml.",
                                    Styles.button(
                                            "See what was read",
                                            () -> navigator.go(new Route.Problems(""))));
                    case NO_USER ->
                            new EmptyState(
                                    Icon.USER,
                                    "Say who you are, and what you and your groups own is listed"
                                            + " here.",
                                    Styles.button(
                                            "Choose yourself",
                                            () -> navigator.go(new Route.SettingsPage()),
                                            "primary"));
                    case NO_HIT ->
                            new EmptyState(
                                    Icon.SEARCH,
                                    "Nothing matches",
                                    Styles.button("Clear the filter", this::clear));
                };
        centre.getChildren().setAll(shown);
        focusTable();
    }

    /// Keys go to the table as soon as there is one after a visit.
    private void focusTable() {
        if (toTable && model.situationProperty().get() == CatalogModel.Situation.ROWS) {
            toTable = false;
            table.requestFocus();
        }
    }

    private void clear() {
        model.clear();
        query.focus();
    }

    private void copyRef(Entity entity) {
        model.copyRef(table.target().orElse(entity.ref()));
    }

    private void leaveQuery() {
        if (table.chosen().isEmpty()) {
            table.move(1);
        }
        table.requestFocus();
    }

    private void unfold(boolean shown) {
        side.setVisible(shown);
        side.setManaged(shown);
        boolean narrow = root.getWidth() < NARROW;
        fold.setVisible(narrow);
        fold.setManaged(narrow);
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindTabs;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.QueryField;
import dev.slipway.ui.kit.Styles;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.Optional;
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
    private final QueryField query;
    private final StackPane centre = new StackPane();
    private final BorderPane body = new BorderPane();
    private final StackPane content = new StackPane(body);
    private final StackPane root;
    private final Button fold;
    private final FacetSide side;
    private final PlacesStrip places;
    private boolean visited;
    private boolean toTable;
    private Node inPlace = new Region();
    private boolean placesShown;

    public CatalogScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        model = new CatalogModel(desk, navigator);
        peek = new PeekCard(navigator, model::star);
        table = new EntityTable(model, peek);
        kinds = new KindTabs(model::chooseKind);
        query =
                new QueryField(
                        "owner: lifecycle: tag: or any word", "/", model::completions, this::clear);
        side = new FacetSide(model);
        fold = Styles.iconButton(Icon.FILTER, "Show the filters", () -> unfold(!side.isVisible()));
        HBox head = new HBox(Styles.grow(kinds));
        head.getStyleClass().addAll("screen-header", "catalog-head");
        body.setTop(head);
        body.setLeft(side);
        places = new PlacesStrip(desk, navigator, this::showPlaces);
        body.setCenter(new BorderPane(centre, bar(), null, places, null));
        root = peek.over(content);
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
        visited = true;
        toTable = true;
        Fx.later(this::focusTable);
    }

    @Override
    public void leave() {
        visited = false;
        peek.close();
    }

    @Override
    public boolean settled() {
        return model.isSettled() && places.isSettled();
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
        side.asked(request);
        places.ask(request.query());
        peek.use(request.catalog(), request.starred());
        if (visited && !model.route().query().isEmpty()) {
            navigator.here(model.route());
        }
    }

    private void seen(CatalogView view) {
        kinds.show(view.kinds(), view.request().kind());
        side.seen(view);
        peek.close();
        table.show(view);
    }

    private void situation(CatalogModel.Situation situation) {
        boolean rows = situation == CatalogModel.Situation.ROWS;
        Node shown = rows ? table : CatalogStates.of(situation, navigator, this::clear);
        boolean reading = situation == CatalogModel.Situation.READING;
        boolean whole = !rows && !reading && model.viewProperty().get().kinds().isEmpty();
        inPlace = shown;
        if (!placesShown) {
            centre.getChildren().setAll(shown);
        }
        Node all = whole ? shown : body;
        if (!content.getChildren().equals(List.of(all))) {
            content.getChildren().setAll(all);
        }
        focusTable();
    }

    private void showPlaces(boolean shown) {
        placesShown = shown;
        centre.getChildren().setAll(shown ? places.list() : inPlace);
    }

    /// Keys go to the table as soon as there is one after a visit, unless somebody already types.
    private void focusTable() {
        toTable &= !query.isTyping();
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

    /// Into the rows; where nothing is left of them to the way out of that.
    private void leaveQuery() {
        if (inPlace != table) {
            Optional.ofNullable(inPlace.lookup(".button")).ifPresent(Node::requestFocus);
            return;
        }
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

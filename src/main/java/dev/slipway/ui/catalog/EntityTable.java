package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.PeekCard;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The table of entities. Rows come sorted from the model. One row is chosen; Left and Right move
/// among its references, Space peeks at the one they stand on, Enter opens it.
final class EntityTable extends TableView<Entity> {
    private static final double STAR = 40;
    private static final double EDGE = 16;

    private final CatalogModel model;
    private final PeekCard peek;
    private final TableColumn<Entity, Entity> star = new TableColumn<>("");
    private final TableColumn<Entity, Entity> name = new TableColumn<>("Name");
    private final Map<Column, TableColumn<Entity, Entity>> made = new EnumMap<>(Column.class);
    private final ReadOnlyObjectWrapper<Optional<Spot>> spot =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable Node spotNode;
    private final ColumnNeeds needs = new ColumnNeeds();
    private boolean filling;
    private boolean fitting;

    EntityTable(CatalogModel model, PeekCard peek) {
        this.model = model;
        this.peek = peek;
        getStyleClass().add("entity-table");
        setFixedCellSize(32);
        setPlaceholder(new Region());
        prepare(star, () -> new EntityCells.Star(model));
        star.setSortable(false);
        star.setResizable(false);
        prepare(name, EntityCells.Name::new);
        getColumns().setAll(List.of(star, name));
        getSortOrder().setAll(List.of(name));
        setSortPolicy(table -> resort());
        setRowFactory(table -> row());
        widthProperty().subscribe(this::fit);
        model.columnsProperty()
                .subscribe(
                        columns -> {
                            needs.forget();
                            measured();
                        });
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getColumns().addListener((ListChangeListener<TableColumn<Entity, ?>>) change -> ordered());
    }

    /// A head was dragged to another place; star and name stay in front.
    private void ordered() {
        if (!fitting && getColumns().size() > 2) {
            model.orderColumns(shown());
            Fx.later(this::fit);
        }
    }

    /// Shows the rows of a view; the chosen one stays chosen as long as it is among them.
    void show(CatalogView view) {
        Optional<EntityRef> before = chosen().map(Entity::ref);
        filling = true;
        getItems().setAll(view.entities());
        filling = false;
        int index = 0;
        for (int i = 0; before.isPresent() && i < view.entities().size(); i++) {
            if (view.entities().get(i).ref().equals(before.get())) {
                index = i;
            }
        }
        if (!view.entities().isEmpty() && before.isPresent()) {
            getSelectionModel().clearAndSelect(index);
        }
        measured();
        refresh();
    }

    void setDense(boolean dense) {
        setFixedCellSize(dense ? 28 : 32);
        getStyleClass().remove("dense");
        if (dense) {
            getStyleClass().add("dense");
        }
    }

    Optional<Entity> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    /// The entity that keys act on.
    Optional<EntityRef> target() {
        return spot.get().flatMap(at -> at.target(peek.catalog()));
    }

    ReadOnlyObjectProperty<Optional<Spot>> spotProperty() {
        return spot.getReadOnlyProperty();
    }

    void setSpotNode(Node node) {
        spotNode = node;
    }

    /// Goes up or down; without a chosen row to the first.
    void move(int by) {
        int size = getItems().size();
        if (size == 0) {
            return;
        }
        int now = getSelectionModel().getSelectedIndex();
        int next = now < 0 ? 0 : Math.clamp(now + by, 0, size - 1);
        getSelectionModel().clearAndSelect(next);
        getFocusModel().focus(next);
        scrollTo(Math.max(0, next - 3));
        requestFocus();
    }

    private void prepare(
            TableColumn<Entity, Entity> column, Supplier<TableCell<Entity, Entity>> cells) {
        column.setCellValueFactory(
                features -> new ReadOnlyObjectWrapper<>(features.getValue()).getReadOnlyProperty());
        column.setCellFactory(unused -> cells.get());
        column.setReorderable(false);
    }

    private TableColumn<Entity, Entity> column(Column column) {
        return made.computeIfAbsent(
                column,
                key -> {
                    TableColumn<Entity, Entity> table = new TableColumn<>(key.title());
                    table.setUserData(key);
                    prepare(table, () -> new EntityCells.Value(this, key, peek));
                    table.setReorderable(true);
                    return table;
                });
    }

    private TableRow<Entity> row() {
        TableRow<Entity> row = new TableRow<>();
        row.setOnMouseClicked(
                event -> {
                    boolean twice =
                            event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY;
                    if (twice && row.getItem() != null) {
                        model.open(row.getItem().ref());
                    }
                });
        return row;
    }

    private void measured() {
        boolean more = needs.grow(getItems(), model.columnsProperty().get(), peek.catalog());
        if (more || needs.name() == 0) {
            fit();
        }
    }

    /// Gives every column its width, and leaves out what does not fit.
    private void fit() {
        if (getWidth() < STAR) {
            return;
        }
        ColumnFit fit =
                ColumnFit.of(
                        model.columnsProperty().get(),
                        getWidth() - STAR - EDGE,
                        needs,
                        model.hasOwnColumns());
        List<TableColumn<Entity, ?>> next = new ArrayList<>(List.of(star, name));
        star.setPrefWidth(STAR);
        name.setPrefWidth(fit.name());
        fit.widths()
                .forEach(
                        (key, width) -> {
                            TableColumn<Entity, Entity> column = column(key);
                            column.setPrefWidth(width);
                            next.add(column);
                        });
        if (!getColumns().equals(next)) {
            fitting = true;
            getColumns().setAll(next);
            fitting = false;
            mark(model.requestProperty().get().sorting());
        }
    }

    /// Sorting is the model's: the clicked head only says by what.
    private boolean resort() {
        if (filling) {
            return true;
        }
        Sorting sorting =
                getSortOrder().stream()
                        .findFirst()
                        .map(
                                column ->
                                        new Sorting(
                                                Optional.ofNullable((Column) column.getUserData()),
                                                column.getSortType()
                                                        == TableColumn.SortType.DESCENDING))
                        .orElse(Sorting.BY_NAME);
        model.sort(sorting);
        mark(sorting);
        return true;
    }

    /// Says in the head by which column and in which direction rows are sorted.
    private void mark(Sorting sorting) {
        for (TableColumn<Entity, ?> column : getColumns()) {
            Optional<Column> key = Optional.ofNullable((Column) column.getUserData());
            String title = column == star ? "" : key.map(Column::title).orElse("Name");
            boolean here = column != star && key.equals(sorting.column());
            column.setText(here ? title + (sorting.descending() ? "  ↓" : "  ↑") : title);
            column.getStyleClass().remove("sorted");
            if (here) {
                column.getStyleClass().add("sorted");
            }
        }
    }

    private void selected(@Nullable Entity entity) {
        Optional<Spot> before = spot.get();
        spot.set(
                Optional.ofNullable(entity)
                        .map(Entity::ref)
                        .map(
                                ref ->
                                        before.map(at -> at.on(ref, peek.catalog()))
                                                .orElse(Spot.name(ref))));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case SPACE -> peek();
            case ENTER -> peek.shown().or(this::target).ifPresent(this::open);
            case ESCAPE -> {
                if (peek.shown().isEmpty()) {
                    return;
                }
                peek.close();
            }
            case UP, DOWN -> {
                peek.close();
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(EntityRef ref) {
        peek.close();
        model.open(ref);
    }

    /// To the next reference of the row.
    private void step(int by) {
        if (spot.get().isPresent()) {
            peek.close();
            spotNode = null;
            Spot next = spot.get().get().step(by, shown(), peek.catalog());
            spot.set(Optional.of(next));
        }
    }

    private List<Column> shown() {
        return getColumns().stream()
                .map(TableColumn::getUserData)
                .filter(Column.class::isInstance)
                .map(Column.class::cast)
                .toList();
    }

    private void peek() {
        if (peek.shown().isPresent()) {
            peek.close();
            return;
        }
        Node node = spot.get().flatMap(Spot::column).isPresent() ? spotNode : nameNode();
        Optional<EntityRef> ref = target();
        if (node != null && ref.isPresent()) {
            peek.open(node, ref.get());
        }
    }

    private @Nullable Node nameNode() {
        return lookupAll(".table-row-cell:selected .entity-name").stream().findFirst().orElse(null);
    }
}

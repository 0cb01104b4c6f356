package dev.slipway.ui.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.model.Times;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.live.LiveView.Component;
import dev.slipway.ui.live.LiveView.Spot;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Components down, clusters across. Rows stay where they are while things change, unless those in
/// trouble are wanted first.
final class Matrix extends TableView<Component> {
    private static final double NAME = 164;
    private static final double CLUSTER = 152;
    private final Consumer<Spot> choose;
    private LiveView view = LiveView.EMPTY;

    /// The cells there are, few more than are seen: to draw them anew costs less than a refresh,
    /// which makes them anew.
    private final List<LevelCell> drawn = new ArrayList<>();

    private final Map<String, String> heads = new HashMap<>();

    /// The names stay in sight when many clusters make the rest scroll sideways.
    private final Frozen frozen = new Frozen();

    private Spot scrolled = new Spot("", "");
    private boolean showing;
    private boolean worstFirst;

    Matrix(Consumer<Spot> choose) {
        this.choose = choose;
        getStyleClass().add("matrix");
        setId("matrix");
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().getSelectedCells().addListener((Observable change) -> chosen());
        setPlaceholder(new Label(""));
    }

    void show(LiveView next) {
        boolean columns = !names(next).equals(names(view)) || getColumns().isEmpty();
        boolean cells = !next.feeds().equals(view.feeds());
        view = next;
        showing = true;
        if (columns) {
            drawn.clear();
            heads.clear();
            getColumns().setAll(columns());
            requestLayout();
        }
        List<Component> rows = worstFirst ? next.worstFirst() : next.components();
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
        }
        if (columns || cells) {
            heads();
            drawn.forEach(LevelCell::draw);
        }
        select(next.spot());
        showing = false;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!getColumns().isEmpty()) {
            frozen.hold(this, getColumns().getFirst());
        }
    }

    void setWorstFirst(boolean first) {
        worstFirst = first;
        show(view);
    }

    private static List<String> names(LiveView view) {
        return view.feeds().stream().map(FeedView::cluster).toList();
    }

    private List<TableColumn<Component, ?>> columns() {
        List<TableColumn<Component, ?>> columns = new ArrayList<>();
        TableColumn<Component, Component> name = column("Component", NAME);
        name.setCellFactory(column -> new NameCell());
        columns.add(name);
        for (FeedView feed : view.feeds()) {
            TableColumn<Component, Component> column = column("", CLUSTER);
            column.setId(feed.cluster());
            column.setCellFactory(made -> new LevelCell(feed.cluster()));
            columns.add(column);
        }
        return columns;
    }

    private static TableColumn<Component, Component> column(String title, double width) {
        TableColumn<Component, Component> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        return column;
    }

    /// Name and state of each cluster.
    private void heads() {
        for (TableColumn<Component, ?> column : getColumns()) {
            Optional<FeedView> feed = view.feed(column.getId() == null ? "" : column.getId());
            feed.filter(f -> isNew(f)).ifPresent(f -> column.setGraphic(head(f)));
        }
    }

    private boolean isNew(FeedView feed) {
        String words = feed.state() + age(feed) + feed.trouble();
        return !words.equals(heads.put(feed.cluster(), words));
    }

    private static String age(FeedView feed) {
        return feed.state() == FeedState.LIVE || feed.heard().isEmpty()
                ? ""
                : Times.span(feed.heard().get(), Instant.now());
    }

    private HBox head(FeedView feed) {
        FeedState state = feed.state();
        String age = age(feed);
        Label mark = Styles.fixed(age, LevelLook.tone(state), "small");
        mark.setGraphic(LevelLook.icon(state).node(12, LevelLook.tone(state)));
        HBox head = Styles.row(6, Styles.label(feed.cluster(), "small"), mark);
        String words =
                feed.cluster()
                        + ": "
                        + state.word()
                        + feed.trouble().map(t -> ", " + t.sentence()).orElse("");
        Styles.tooltip(head, words);
        head.setAccessibleText(words);
        return head;
    }

    private void select(Optional<Spot> spot) {
        spot.ifPresent(
                at -> {
                    int column = names(view).indexOf(at.cluster()) + 1;
                    for (int row = 0; row < getItems().size(); row++) {
                        if (getItems().get(row).ref().equals(at.component()) && column > 0) {
                            getSelectionModel().clearAndSelect(row, getColumns().get(column));
                            if (!at.equals(scrolled)) {
                                scrolled = at;
                                scrollTo(row);
                                scrollToColumnIndex(column);
                            }
                        }
                    }
                });
    }

    private void chosen() {
        if (showing || getSelectionModel().getSelectedCells().isEmpty()) {
            return;
        }
        TablePosition<?, ?> at = getSelectionModel().getSelectedCells().getFirst();
        int cluster = Math.max(0, at.getColumn() - 1);
        if (at.getRow() >= 0 && at.getRow() < getItems().size() && cluster < view.feeds().size()) {
            choose.accept(
                    new Spot(
                            getItems().get(at.getRow()).ref(),
                            view.feeds().get(cluster).cluster()));
        }
    }

    private final class NameCell extends TableCell<Component, Component> {
        NameCell() {
            frozen.freeze(this);
        }

        @Override
        protected void updateItem(@Nullable Component item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : item.name());
        }
    }

    /// Shape, word and count of one component in one cluster.
    private final class LevelCell extends TableCell<Component, Component> {
        private final String cluster;
        private final FontIcon icon = Icon.HELP.node(14);
        private final Label word = Styles.label("");
        private final Label count = Styles.fixed("", "muted");
        private final HBox box = Styles.row(6, icon, word, count);

        LevelCell(String cluster) {
            this.cluster = cluster;
            word.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(word, Priority.ALWAYS);
            getStyleClass().add("level-cell");
            drawn.add(this);
        }

        @Override
        protected void updateItem(@Nullable Component item, boolean empty) {
            super.updateItem(item, empty);
            draw();
        }

        private void draw() {
            Component item = getItem();
            if (isEmpty() || item == null) {
                setGraphic(null);
                return;
            }
            Cell cell = view.cell(item.ref(), cluster);
            boolean live = view.feed(cluster).filter(FeedView::isLive).isPresent();
            boolean known = live || view.feed(cluster).flatMap(FeedView::heard).isPresent();
            String tone = live ? LevelLook.tone(cell.level()) : "muted";
            icon.setVisible(cell.isDeployed());
            LevelLook.icon(cell.level()).put(icon);
            if (!icon.getStyleClass().contains(tone)) {
                icon.getStyleClass().setAll("icon", tone);
            }
            boolean hidden = view.feed(cluster).filter(f -> view.isHidden(item, f)).isPresent();
            word.setText(
                    cell.isDeployed()
                            ? cell.level().word()
                            : hidden ? "not seen" : known ? "not deployed" : "");
            String wordTone = cell.isDeployed() && cell.level() != Level.UNKNOWN ? tone : "muted";
            if (!word.getStyleClass().contains(wordTone)) {
                word.getStyleClass().setAll("label", wordTone);
            }
            count.setText(
                    cell.desired() == 0 && cell.ready() == 0
                            ? ""
                            : cell.ready() + "/" + cell.desired());
            setGraphic(box);
            setAccessibleText(item.name() + " in " + cluster + ": " + word.getText());
        }
    }
}

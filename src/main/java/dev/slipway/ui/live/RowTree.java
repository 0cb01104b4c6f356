package dev.slipway.ui.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell.Row;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Workload, pod, container, one line each of 26.
final class RowTree extends ListView<Row> {
    private static final double ROW = 26;
    private static final double INDENT = 16;
    private boolean live;

    RowTree() {
        getStyleClass().add("row-tree");
        setId("row-tree");
        setFixedCellSize(ROW);
        setCellFactory(list -> new Line());
        setPlaceholder(new Label(""));
    }

    void show(List<Row> rows, boolean isLive) {
        Optional<Row> chosen = chosen();
        boolean changed = live != isLive;
        live = isLive;
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
            chosen.flatMap(row -> rows.stream().filter(r -> same(r, row)).findFirst())
                    .ifPresent(row -> getSelectionModel().select(row));
        }
        if (changed) {
            refresh();
        }
    }

    private static boolean same(Row one, Row other) {
        return one.path().equals(other.path()) && one.depth() == other.depth();
    }

    Optional<Row> chosen() {
        return Optional.ofNullable(getSelectionModel().getSelectedItem());
    }

    private final class Line extends ListCell<Row> {
        private final Region indent = new Region();
        private final Label kind = Styles.fixed("", "muted");
        private final Label name = Styles.label("");
        private final Label state = Styles.fixed("");
        private final Label side = Styles.fixed("", "muted");
        private final HBox box = Styles.row(8, indent, kind, name, Styles.spacer(), state, side);

        private final Tooltip whole = new Tooltip();

        Line() {
            name.setMinWidth(40);
            HBox.setHgrow(name, Priority.SOMETIMES);
            prefWidthProperty().set(0);
            side.setMinWidth(56);
            side.setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String tone = live ? LevelLook.tone(row.level()) : "muted";
            indent.setMinWidth(row.depth() * INDENT);
            kind.setText(row.kind());
            kind.setGraphic(LevelLook.icon(row.level()).node(14, tone));
            name.setText(row.name());
            boolean plain = row.level() == Level.HEALTHY && row.depth() > 1;
            state.setText(row.state());
            state.getStyleClass().setAll("label", plain ? "muted" : tone);
            side.setText(row.side());
            setGraphic(box);
            setTooltip(whole);
            setAccessibleText(row.path() + " " + row.level().word() + " " + row.state());
            whole.setText(row.cause().isEmpty() ? row.path() : row.path() + "\n" + row.cause());
        }
    }
}

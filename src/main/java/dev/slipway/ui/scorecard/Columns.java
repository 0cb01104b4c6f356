package dev.slipway.ui.scorecard;

import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.catalog.scorecard.TeamStanding;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The columns of the two tables.
final class Columns {
    private static final double COUNT = 80;

    private Columns() {}

    static List<TableColumn<Standing, ?>> entities() {
        TableColumn<Standing, String> name =
                column(
                        "Name",
                        232,
                        s -> s.entity().name(),
                        (cell, shown) -> {
                            cell.setText(shown);
                            cell.setGraphic(icon(cell));
                        });
        TableColumn<Standing, Standing> level =
                column(
                        "Level",
                        124,
                        s -> s,
                        (cell, standing) -> cell.setGraphic(new LevelMark(standing)));
        level.setComparator(java.util.Comparator.comparingInt(Standing::reached));
        return List.of(
                first(name),
                text("Owner", 150, s -> Standings.owner(s.entity().owner())),
                whole(level),
                whole(text("Rules", 76, s -> s.passed() + " of " + s.results().size())),
                text("Next step", 150, Standings::next));
    }

    /// Begins where the page does.
    private static <R, T> TableColumn<R, T> first(TableColumn<R, T> column) {
        column.getStyleClass().add("first-column");
        return column;
    }

    /// Never narrower than what stands in it.
    private static <R, T> TableColumn<R, T> whole(TableColumn<R, T> column) {
        column.setMinWidth(column.getPrefWidth());
        return column;
    }

    private static @Nullable Node icon(TableCell<Standing, ?> cell) {
        Standing row = cell.getTableRow() == null ? null : cell.getTableRow().getItem();
        return row == null ? null : Icon.of(row.entity().kind(), row.entity().type()).node();
    }

    /// One column for each of the scorecard's levels, the highest first.
    static List<TableColumn<TeamStanding, ?>> teams(List<String> levels) {
        List<TableColumn<TeamStanding, ?>> all = new java.util.ArrayList<>();
        all.add(first(text("Team", 200, t -> Standings.owner(t.owner()))));
        all.add(number("Entities", t -> t.standings().size()));
        for (String level : levels.reversed()) {
            all.add(number(level, t -> t.levels().getOrDefault(level, 0)));
        }
        all.add(number("Below", t -> t.levels().getOrDefault("", 0)));
        all.add(
                text(
                        "What lifts most",
                        330,
                        t ->
                                t.next()
                                        .map(
                                                next ->
                                                        "%s (%d)"
                                                                .formatted(
                                                                        Words.sentence(
                                                                                next.nextStep()),
                                                                        t.nextCount()))
                                        .orElse("")));
        return all;
    }

    private static <R> TableColumn<R, Integer> number(String title, Function<R, Integer> value) {
        return column(
                title,
                COUNT,
                value,
                (cell, number) -> {
                    cell.setText(number == 0 ? "–" : Integer.toString(number));
                });
    }

    private static <R> TableColumn<R, String> text(
            String title, double width, Function<R, String> value) {
        return column(title, width, value, TableCell::setText);
    }

    private static <R, T> TableColumn<R, T> column(
            String title,
            double width,
            Function<R, T> value,
            BiConsumer<TableCell<R, T>, T> shower) {
        TableColumn<R, T> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setCellFactory(
                owner ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(T item, boolean empty) {
                                super.updateItem(item, empty);
                                setText(null);
                                setGraphic(null);
                                if (!empty && item != null) {
                                    shower.accept(this, item);
                                }
                            }
                        });
        return column;
    }

    /// A table of these columns whose last one takes the rest of the width.
    static <R> TableView<R> table(List<TableColumn<R, ?>> columns) {
        TableView<R> table = new TableView<>();
        table.getStyleClass().add("score-table");
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        return table;
    }
}

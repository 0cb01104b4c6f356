package dev.slipway.ui.kit;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Problems by file in rows of 32: how bad, where, what, and the way out. The arrows go from
/// problem to problem, Enter or a double click opens the place.
public final class ProblemList extends ListView<ProblemRow> {
    private final ReadOnlyObjectWrapper<Optional<Problem>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ProblemActions actions;

    public ProblemList(ProblemActions actions) {
        this.actions = actions;
        getStyleClass().addAll("problem-list", "edge-to-edge");
        setCellFactory(list -> new ProblemCell(actions));
        getSelectionModel()
                .selectedItemProperty()
                .addListener((property, before, now) -> chosen.set(problem(now)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        openChosen();
                    }
                });
    }

    /// The selected problem.
    public ReadOnlyObjectProperty<Optional<Problem>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Shows `rows`; the selected problem stays selected while it is there, else the one that took
    /// its place is.
    public void show(List<ProblemRow> rows) {
        int index = getSelectionModel().getSelectedIndex();
        Optional<Problem> before = chosen.get();
        getItems().setAll(rows);
        int same = before.map(problem -> rows.indexOf(new ProblemRow.One(problem))).orElse(-1);
        choose(same >= 0 ? same : Math.clamp(index, 0, Math.max(0, rows.size() - 1)), 1);
    }

    public void openChosen() {
        chosen.get().ifPresent(problem -> actions.open(problem.where()));
    }

    /// Selects the next problem, or the one before.
    public void move(int by) {
        choose(getSelectionModel().getSelectedIndex() + by, by);
    }

    /// Selects the row at `index` or, where a file stands there, the next problem in the direction
    /// of `step`, else the nearest one at all.
    private void choose(int index, int step) {
        int size = getItems().size();
        IntStream ahead = IntStream.iterate(index, i -> i >= 0 && i < size, i -> i + step);
        int within = Math.clamp(index, 0, Math.max(0, size - 1));
        IntStream back = IntStream.iterate(within, i -> i >= 0 && i < size, i -> i - step);
        IntStream.concat(ahead, back)
                .filter(i -> getItems().get(i) instanceof ProblemRow.One)
                .findFirst()
                .ifPresentOrElse(this::selectAndShow, getSelectionModel()::clearSelection);
    }

    private void selectAndShow(int index) {
        getSelectionModel().select(index);
        boolean first = index == 1;
        scrollTo(first ? 0 : Math.max(0, index - 3));
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (plain && event.getCode() == KeyCode.ENTER) {
            openChosen();
            event.consume();
        }
    }

    private static Optional<Problem> problem(ProblemRow row) {
        return row instanceof ProblemRow.One one ? Optional.of(one.problem()) : Optional.empty();
    }

    /// `28:10`, empty for the file as a whole.
    static String place(Where where) {
        return where.line() == 0 ? "" : where.line() + ":" + where.column();
    }
}

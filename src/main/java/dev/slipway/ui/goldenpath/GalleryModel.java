package dev.slipway.ui.goldenpath;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Which golden paths are in sight: all of the open platform, narrowed by words, types and owners.
final class GalleryModel {
    static final String TYPE = "type";
    static final String OWNER = "owner";

    /// What there is to show instead of rows.
    enum State {
        /// The platform is being read.
        READING,
        /// No platform is open.
        CLOSED,
        /// The platform has no golden path.
        EMPTY,
        /// None has what was asked for.
        NO_MATCH,
        /// There are rows.
        ROWS
    }

    private final ObservableList<PathRow> shown = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper query = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READING);
    private final Map<String, Set<String>> ticked =
            Map.of(TYPE, new TreeSet<>(), OWNER, new TreeSet<>());
    private List<PathRow> all = List.of();
    private boolean open;

    /// The rows in sight.
    ObservableList<PathRow> shown() {
        return shown;
    }

    List<PathRow> all() {
        return all;
    }

    ReadOnlyStringProperty queryProperty() {
        return query.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Takes the golden paths of a platform; `isOpen` when there is one at all.
    void show(List<PathRow> rows, boolean isOpen, boolean reading) {
        open = isOpen;
        if (rows.isEmpty() && reading) {
            state.set(State.READING);
            return;
        }
        all = List.copyOf(rows);
        ticked.get(TYPE).retainAll(counts(PathRow::type).keySet());
        ticked.get(OWNER).retainAll(counts(PathRow::ownerName).keySet());
        narrow();
    }

    void filter(String words) {
        query.set(words);
        narrow();
    }

    /// Ticks a value of [#TYPE] or [#OWNER], or takes the tick away.
    void toggle(String facet, String value) {
        Set<String> values = ticked.getOrDefault(facet, new TreeSet<>());
        if (!values.remove(value)) {
            values.add(value);
        }
        narrow();
    }

    boolean isTicked(String facet, String value) {
        return ticked.getOrDefault(facet, Set.of()).contains(value);
    }

    void clear() {
        ticked.values().forEach(Set::clear);
        filter("");
    }

    /// The values of a facet with how many golden paths have each.
    Map<String, Long> facet(String name) {
        return counts(name.equals(TYPE) ? PathRow::type : PathRow::ownerName);
    }

    private Map<String, Long> counts(Function<PathRow, String> value) {
        Map<String, Long> counts = new LinkedHashMap<>();
        all.stream()
                .map(value)
                .filter(text -> !text.isEmpty())
                .sorted()
                .forEach(text -> counts.merge(text, 1L, Long::sum));
        return counts;
    }

    private void narrow() {
        List<PathRow> fitting =
                all.stream()
                        .filter(row -> row.matches(query.get()))
                        .filter(row -> fits(TYPE, row.type()))
                        .filter(row -> fits(OWNER, row.ownerName()))
                        .toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
        state.set(
                !open
                        ? State.CLOSED
                        : all.isEmpty()
                                ? State.EMPTY
                                : shown.isEmpty() ? State.NO_MATCH : State.ROWS);
    }

    private boolean fits(String facet, String value) {
        Set<String> values = ticked.get(facet);
        return values == null || values.isEmpty() || values.contains(value);
    }
}

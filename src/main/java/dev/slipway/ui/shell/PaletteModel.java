package dev.slipway.ui.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;

/// What was typed, what it finds, and which of it is chosen; all by keys.
final class PaletteModel {
    private static final int SHOWN = 50;
    private final List<Entry> entries;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Entry>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    /// `entries` in the order in which they stand before anything is typed.
    PaletteModel(List<Entry> entries) {
        this.entries = entries;
        query.subscribe(this::search);
    }

    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<List<Entry>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The index of the chosen one among the found.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    Optional<Entry> chosen() {
        return found.get().isEmpty()
                ? Optional.empty()
                : Optional.of(found.get().get(chosen.get()));
    }

    /// Moves the choice; it stops at the ends, but one step beyond an end goes to the other.
    void move(int by) {
        int last = found.get().size() - 1;
        if (last < 0) {
            return;
        }
        int next = chosen.get() + by;
        boolean step = Math.abs(by) == 1;
        if (step && next < 0) {
            chosen.set(last);
        } else if (step && next > last) {
            chosen.set(0);
        } else {
            chosen.set(Math.clamp(next, 0, last));
        }
    }

    void choose(int index) {
        chosen.set(index);
    }

    private void search(String text) {
        chosen.set(0);
        found.set(Ranking.best(entries, text, SHOWN));
    }
}

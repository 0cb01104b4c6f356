package dev.slipway.ui.shell;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was typed, what it finds, and which of it is chosen; all by keys.
final class PaletteModel {
    private static final int SHOWN = 50;
    private static final int FEWER = 12;
    private final List<Entry> entries;
    private List<Entry> more = List.of();
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

    /// Adds, below the rest, what a slower search found for `text`, unless another one is typed by
    /// now. The choice stays.
    void add(String text, List<Entry> slower) {
        if (text.equals(query.get())) {
            more = List.copyOf(slower);
            found.set(joined(text));
        }
    }

    private void search(String text) {
        more = List.of();
        chosen.set(0);
        found.set(joined(text));
    }

    private List<Entry> joined(String text) {
        List<Entry> all =
                new ArrayList<>(Ranking.best(entries, text, more.isEmpty() ? SHOWN : FEWER));
        all.addAll(more);
        return List.copyOf(all);
    }
}

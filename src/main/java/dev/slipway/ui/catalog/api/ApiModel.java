package dev.slipway.ui.catalog.api;

import dev.slipway.catalog.api.ApiDefinition;
import dev.slipway.catalog.api.Detail;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Which part of a definition is looked at: what was typed to find it, and what is chosen.
public final class ApiModel {
    private final ApiDefinition api;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<ApiRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ApiRow>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ApiModel(ApiDefinition api) {
        this.api = api;
        filter.subscribe(this::search);
    }

    ApiDefinition api() {
        return api;
    }

    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyObjectProperty<List<ApiRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ApiRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses what a link names; the whole for an empty or unknown key. What a filter hides is
    /// shown by taking the filter away.
    public void choose(String key) {
        if (find(key).isEmpty() && !filter.get().isEmpty()) {
            filter.set("");
        }
        chosen.set(find(key).or(() -> rows.get().stream().findFirst()));
    }

    void choose(ApiRow row) {
        if (row.isChoice()) {
            chosen.set(Optional.of(row));
        }
    }

    /// The key of what is chosen, for links.
    public String key() {
        return chosen.get().map(ApiRow::key).orElse("");
    }

    /// `moved` hears the key of what is chosen from now on.
    public void onMoved(Consumer<String> moved) {
        chosen.subscribe((before, now) -> moved.accept(key()));
    }

    /// What can be run or sent for the chosen operation.
    public List<Detail.Call> calls() {
        return chosen.get().orElse(null) instanceof ApiRow.One one
                ? api.detail(one.operation()).calls()
                : List.of();
    }

    private Optional<ApiRow> find(String key) {
        return rows.get().stream()
                .filter(ApiRow::isChoice)
                .filter(row -> row.key().equals(key))
                .findFirst();
    }

    /// What is chosen stays so while it is among the rows; else the first that was found.
    private void search(String text) {
        rows.set(ApiRow.of(api, text));
        boolean seen = chosen.get().filter(rows.get()::contains).isPresent();
        if (!seen) {
            chosen.set(rows.get().stream().filter(ApiRow::isChoice).findFirst());
        }
    }
}

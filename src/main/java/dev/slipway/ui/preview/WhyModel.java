package dev.slipway.ui.preview;

import dev.slipway.base.Origin;
import dev.slipway.desk.Reason;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

/// Why a line is as it is: the line that was asked about, and what made it, nearest first.
public final class WhyModel {
    private final PreviewModel.Sources loader;
    private final ReadOnlyObjectWrapper<PreviewModel.@Nullable Back> asked =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Reason> reasons = FXCollections.observableArrayList();
    private final ObservableList<Reason> seen = FXCollections.unmodifiableObservableList(reasons);
    private @Nullable Origin origin;

    WhyModel(PreviewModel.Sources loader) {
        this.loader = loader;
    }

    /// The line; null before the first question. Each question sets a new object.
    public ReadOnlyObjectProperty<PreviewModel.@Nullable Back> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    public ObservableList<Reason> reasons() {
        return seen;
    }

    void ask(PreviewModel.Back line, Origin made) {
        asked.set(line);
        origin = made;
        load(line, made);
    }

    /// Answers may have changed since: asks once more.
    void again() {
        PreviewModel.Back line = asked.get();
        if (line != null && origin != null) {
            load(line, origin);
        }
    }

    private void load(PreviewModel.Back line, Origin made) {
        loader.explain(
                made,
                found -> {
                    if (line.equals(asked.get()) && !found.equals(reasons)) {
                        reasons.setAll(found);
                    }
                });
    }
}

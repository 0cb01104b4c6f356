package dev.slipway.ui.score;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Desk;
import dev.slipway.desk.ScoreFile;
import dev.slipway.desk.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The Score files of the platform, and which of them a search word leaves.
final class ScoreListModel {
    private final ReadOnlyObjectWrapper<List<ScoreFile>> all =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<ScoreFile>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();
    private final StringProperty word = new SimpleStringProperty("");
    private final Consumer<Workspace> reader;

    ScoreListModel(Desk desk, Executor window) {
        reader =
                desk.jobs()
                        .latest(
                                (workspace, progress) -> {
                                    List<ScoreFile> found = desk.score().files(progress);
                                    window.execute(() -> found(found));
                                });
        word.addListener((property, before, now) -> filter());
        Subscription unused =
                desk.workspace()
                        .listen(
                                workspace -> {
                                    if (!workspace.reading()) {
                                        reader.accept(workspace);
                                    }
                                });
    }

    ReadOnlyObjectProperty<List<ScoreFile>> allProperty() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ScoreFile>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whether the files have been looked for at all.
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    StringProperty wordProperty() {
        return word;
    }

    private void found(List<ScoreFile> files) {
        all.set(files);
        read.set(true);
        filter();
    }

    private void filter() {
        String wanted = word.get().strip().toLowerCase(Locale.ROOT);
        rows.set(all.get().stream().filter(file -> matches(file, wanted)).toList());
    }

    private static boolean matches(ScoreFile file, String wanted) {
        return file.path().toLowerCase(Locale.ROOT).contains(wanted)
                || file.workload().toLowerCase(Locale.ROOT).contains(wanted)
                || file.resources().stream().anyMatch(type -> type.contains(wanted));
    }
}

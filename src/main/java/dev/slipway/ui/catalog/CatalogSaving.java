package dev.slipway.ui.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.base.Traced;
import dev.slipway.desk.Desk;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Takes the rows of the table out of the app: to the clipboard, or into a file of the user's
/// choice. The text is made and written in the background.
final class CatalogSaving {
    private final Desk desk;
    private final Navigator navigator;

    CatalogSaving(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
    }

    /// Copies, or with a window to ask on, saves.
    void export(CatalogExport form, CatalogView view, @Nullable Window ask) {
        String rows = view.entities().size() + (view.entities().size() == 1 ? " row" : " rows");
        if (ask == null) {
            desk.jobs()
                    .quietly(
                            () -> {
                                String text = form.of(view.entities());
                                Fx.run(() -> navigator.copy(text, rows + " as " + form.name()));
                            });
            return;
        }
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save " + rows);
        chooser.setInitialFileName("catalog." + form.ending());
        File file = chooser.showSaveDialog(ask);
        if (file != null) {
            save(form, view, file.toPath().toAbsolutePath());
        }
    }

    private void save(CatalogExport form, CatalogView view, Path file) {
        String name = String.valueOf(file.getFileName());
        desk.jobs()
                .start(
                        "Saving " + name,
                        progress -> {
                            Traced text = Traced.source(name, form.of(view.entities()));
                            FilePlan plan = new FilePlan(List.of(Change.Write.text(name, text)));
                            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
                            Outcome<FilePlan> outcome = plan.applyTo(folder, progress);
                            String said =
                                    outcome.problems().stream()
                                            .findFirst()
                                            .map(problem -> problem.message())
                                            .orElse("Saved " + name);
                            Fx.run(() -> navigator.toast(said));
                            return outcome;
                        });
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.desk.Desk;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

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
        new FileSaving(desk, navigator)
                .save(
                        ask,
                        rows,
                        "catalog." + form.ending(),
                        () -> form.of(view.entities()).getBytes(StandardCharsets.UTF_8));
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.desk.Desk;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/// Asks for a file and writes something into it, whole or not at all.
final class FileSaving {
    private static final int USUAL_MODE = 0644;
    private final Desk desk;
    private final Navigator navigator;

    FileSaving(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
    }

    /// `content` is made in the background; `what` names it in the dialog.
    void save(Window ask, String what, String name, Supplier<byte[]> content) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save " + what);
        chooser.setInitialFileName(name);
        File file = chooser.showSaveDialog(ask);
        if (file != null) {
            write(file.toPath().toAbsolutePath(), content);
        }
    }

    void write(Path file, Supplier<byte[]> content) {
        String name = String.valueOf(file.getFileName());
        desk.jobs()
                .start(
                        "Saving " + name,
                        progress -> {
                            Change change = Change.Write.bytes(name, content.get(), USUAL_MODE);
                            FilePlan plan = new FilePlan(List.of(change));
                            Path folder = Objects.requireNonNull(file.getParent());
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

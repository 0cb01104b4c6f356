package dev.slipway.ui.live;

import dev.slipway.desk.Desk;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import java.io.File;
import java.nio.file.Files;

/// Saves shown log lines where the user says.
final class LogExport {
    private LogExport() {}

    static void save(Desk desk, Window over, String text) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the shown lines");
        chooser.setInitialFileName("workload.log");
        File file = chooser.showSaveDialog(over);
        if (file != null) {
            desk.jobs()
                    .start(
                            "Saving " + file.getName(),
                            progress -> Files.writeString(file.toPath(), text));
        }
    }
}

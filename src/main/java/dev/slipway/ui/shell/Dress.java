package dev.slipway.ui.shell;

import dev.slipway.desk.Settings;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

import java.util.List;

/// Makes the window wear what the settings say, now and whenever they or the desktop's colours
/// change.
final class Dress {
    private final Scene scene;
    private final ZoomPane zoom;
    private final Frame frame;
    private final ObservableValue<Settings.Looks> looks;

    Dress(Scene scene, ZoomPane zoom, Frame frame, ObservableValue<Settings.Looks> looks) {
        this.scene = scene;
        this.zoom = zoom;
        this.frame = frame;
        this.looks = looks;
    }

    void put() {
        looks.subscribe(this::wear);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> wear(looks.getValue()));
    }

    boolean isDark() {
        return Looks.isDark(Theme.of(looks.getValue().theme()));
    }

    private void wear(Settings.Looks now) {
        Looks.apply(scene, Theme.of(now.theme()));
        zoom.zoomProperty().set(now.zoom() / 100.0);
        List<String> classes = scene.getRoot().getStyleClass();
        if (now.dense() != classes.contains("dense")) {
            if (now.dense()) {
                classes.add("dense");
            } else {
                classes.remove("dense");
            }
        }
        frame.show(now, isDark());
    }
}

package dev.slipway.ui.shell;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.kit.Looks;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/// Takes pictures of the frame: `FramePictures SAMPLE FOLDER`.
final class FramePictures {
    private FramePictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[1]);
        Desk desk =
                new Desk(
                        new SettingsFile(out.resolve("s/settings.properties")),
                        FolderSource::new,
                        out.resolve("sample"));
        FutureTask<Window> open =
                new FutureTask<>(
                        () -> {
                            Looks.loadFonts();
                            Window w = new Window(desk, PlainScreen::all, new Stage());
                            w.open(Start.USUAL);
                            return w;
                        });
        Platform.startup(open);
        Window window = open.get();
        Thread.sleep(800);
        on(
                () -> {
                    Snapshot.png(window.scene(), out.resolve("00-empty.png"));
                    return 0;
                });
        desk.read(Path.of(args[0]), Progress.NONE);
        desk.openSample();
        desk.change(desk.settings().get().withUser(Optional.of("user:default/mara.klein")));
        Thread.sleep(3000);
        for (String theme : new String[] {"light", "dark"}) {
            Settings s = desk.settings().get();
            desk.change(
                    s.withLooks(s.looks().withTheme(theme).withRailFolded(false).withZoom(100)));
            on(
                    () -> {
                        window.go(new Route.EntityPage("component:default/orders-service", ""));
                        return 0;
                    });
            shot(window, out, theme + "-1-frame");
            command(window, "window.palette");
            shot(window, out, theme + "-2-palette-empty");
            on(
                    () -> {
                        ((javafx.scene.control.TextField) window.scene().getFocusOwner())
                                .setText("orders");
                        return 0;
                    });
            shot(window, out, theme + "-3-palette");
            on(
                    () -> {
                        ((javafx.scene.control.TextField) window.scene().getFocusOwner())
                                .setText("zzz");
                        return 0;
                    });
            shot(window, out, theme + "-4-palette-none");
            on(
                    () -> {
                        window.panels().close();
                        return 0;
                    });
            command(window, "window.jobs");
            shot(window, out, theme + "-5-jobs");
            on(
                    () -> {
                        window.panels().close();
                        return 0;
                    });
            command(window, "window.keys");
            shot(window, out, theme + "-6-keys");
            on(
                    () -> {
                        window.panels().close();
                        return 0;
                    });
            command(window, "window.user");
            shot(window, out, theme + "-7-user");
            on(
                    () -> {
                        window.panels().close();
                        return 0;
                    });
            command(window, "window.copy-link");
            on(
                    () -> {
                        window.guide().toast("Renamed the field in 3 files", "Undo", () -> {});
                        return 0;
                    });
            command(window, "window.rail");
            shot(window, out, theme + "-8-folded");
            Settings t = desk.settings().get();
            desk.change(t.withLooks(t.looks().withZoom(130)));
            shot(window, out, theme + "-9-zoom");
        }
        Platform.exit();
        System.exit(0);
    }

    static void command(Window window, String id) throws Exception {
        on(
                () -> {
                    window.commands().stream()
                            .filter(c -> c.id().equals(id))
                            .findFirst()
                            .orElseThrow()
                            .run()
                            .run();
                    return 0;
                });
    }

    static void shot(Window window, Path out, String name) throws Exception {
        Thread.sleep(400);
        on(
                () -> {
                    Snapshot.png(window.scene(), out.resolve(name + ".png"));
                    return 0;
                });
    }

    static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}

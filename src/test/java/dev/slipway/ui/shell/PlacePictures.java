package dev.slipway.ui.shell;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.Theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes pictures of places in the whole window, in both themes and two sizes: `PlacePictures OUT
/// FOLDER NAME=URI …`. A `+` and the id of a command after a URI runs it there; `+"text"` types.
/// `-Dpictures.home=DIR` keeps settings and copies of repositories there. The larger size needs a
/// display: Xvfb will do. With `SMALL` among the places only the light pictures of 1280 x 800 are
/// taken.
public final class PlacePictures {

    private PlacePictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        String kept = System.getProperty("pictures.home", "");
        Path home = kept.isEmpty() ? Files.createTempDirectory("pictures") : Path.of(kept);
        try (Desk desk =
                new Desk(
                        new SettingsFile(home.resolve("s")),
                        FolderSource::new,
                        home.resolve("sample"))) {
            desk.read(Path.of(args[1]), Progress.NONE);
            Window window = FxToolkit.call(() -> Window.another(desk, Start.USUAL));
            settle(window);
            settle(window);
            List<String> places = List.of(args).subList(2, args.length);
            for (int width : places.contains("SMALL") ? List.of(1280) : List.of(1280, 1920)) {
                resize(window, width);
                for (String place : places) {
                    if (!place.equals("SMALL")) {
                        take(desk, window, out, place, width, places.contains("SMALL"));
                    }
                }
            }
        }
        System.exit(0);
    }

    /// Once a size: without a display a window that becomes smaller again loses its picture.
    private static void resize(Window window, int width) throws InterruptedException {
        FxToolkit.run(
                () -> {
                    window.scene().getWindow().setWidth(width);
                    window.scene().getWindow().setHeight(width == 1280 ? 800 : 1080);
                });
        settle(window);
    }

    private static void take(
            Desk desk, Window window, Path out, String arg, int width, boolean small)
            throws Exception {
        String name = arg.substring(0, arg.indexOf('='));
        List<String> steps =
                new ArrayList<>(List.of(arg.substring(name.length() + 1).split("\\+")));
        Route route = Route.parse(steps.removeFirst()).orElseThrow();
        FxToolkit.run(() -> window.go(route));
        settle(window);
        for (String step : steps) {
            FxToolkit.run(
                    () ->
                            window.commands().stream()
                                    .filter(command -> command.id().equals(step))
                                    .forEach(command -> command.run().run()));
            settle(window);
        }
        for (Theme theme : small ? List.of(Theme.LIGHT) : List.of(Theme.LIGHT, Theme.DARK)) {
            String word = theme.name().toLowerCase(Locale.ROOT);
            FxToolkit.run(
                    () ->
                            desk.change(
                                    desk.settings()
                                            .get()
                                            .withLooks(
                                                    desk.settings()
                                                            .get()
                                                            .looks()
                                                            .withTheme(word))));
            settle(window);
            String file = name + "-" + word + "-" + width + ".png";
            FxToolkit.run(() -> png(window, out.resolve(file)));
        }
    }

    private static void png(Window window, Path file) {
        try {
            Snapshot.png(window.scene(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(Window window) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Thread.sleep(60);
            if (i > 6 && FxToolkit.call(window::settled)) {
                return;
            }
        }
    }
}

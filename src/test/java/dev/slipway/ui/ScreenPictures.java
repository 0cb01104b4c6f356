package dev.slipway.ui;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.home.HomeScreen;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.problems.ProblemsScreen;
import dev.slipway.ui.settings.SettingsScreen;
import dev.slipway.ui.source.SourceScreen;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes pictures of the content region of the home, problems, source and settings screens, with
/// several platforms, in both themes and two sizes: `ScreenPictures FOLDER [NAME]`, where only
/// pictures whose name contains NAME are taken.
public final class ScreenPictures {
    private static final Path SAMPLE = Path.of("assets/sample-platform");
    private final Path out;
    private final String only;
    private final Path top;

    private ScreenPictures(Path out, String only) throws IOException {
        this.out = out;
        this.only = only;
        top = Files.createTempDirectory("pictures");
    }

    public static void main(String[] args) throws Exception {
        ScreenPictures pictures =
                new ScreenPictures(Path.of(args[0]), args.length > 1 ? args[1] : "");
        pictures.all();
        System.exit(0);
    }

    private void all() throws Exception {
        Map<String, Path> platforms = new TreeMap<>();
        platforms.put("sample", copy(SAMPLE, top.resolve("myorg-platform")));
        platforms.put("faulty", copy(SAMPLE.resolve("faulty"), top.resolve("faulty")));
        platforms.put("broken", broken(top.resolve("broken-platform")));
        platforms.put("none", Path.of(""));
        platforms.put("empty", Files.createDirectories(top.resolve("empty-folder")));
        platforms.put("gone", top.resolve("gone"));
        for (Map.Entry<String, Path> platform : platforms.entrySet()) {
            String name = platform.getKey();
            Path folder = platform.getValue();
            take("home-" + name, folder, HomeScreen::new, new Route.Home());
            take("problems-" + name, folder, ProblemsScreen::new, new Route.Problems(""));
        }
        take(
                "settings-sample",
                platforms.get("sample"),
                SettingsScreen::new,
                new Route.SettingsPage());
        take("settings-none", Path.of(""), SettingsScreen::new, new Route.SettingsPage());
        source("source-broken", platforms.get("broken"), "repos/inventory-sync/catalog-info.yaml");
        source("source-sample", platforms.get("sample"), "app-config.yaml");
        source("source-gone", platforms.get("sample"), "nothing.yaml");
    }

    private void source(String name, Path folder, String path) throws Exception {
        take(name, folder, SourceScreen::new, new Route.SourceFile(path, 24));
    }

    private void take(
            String name, Path folder, BiFunction<Desk, Navigator, Screen> make, Route route)
            throws Exception {
        take(name, folder, make, route, screen -> {});
    }

    private void take(
            String name,
            Path folder,
            BiFunction<Desk, Navigator, Screen> make,
            Route route,
            Consumer<Screen> then)
            throws Exception {
        if (!name.contains(only)) {
            return;
        }
        Path settings = top.resolve("settings").resolve(name).resolve("settings.json");
        try (Desk desk = new Desk(new SettingsFile(settings), FolderSource::new, top)) {
            if (!folder.toString().isEmpty()) {
                desk.read(folder, Progress.NONE);
                desk.change(desk.settings().get().withUser(Optional.of("user:default/mara.klein")));
            }
            Screen screen = FxToolkit.call(() -> make.apply(desk, new NoFrame()));
            Scene scene = FxToolkit.call(() -> new Scene(new StackPane(screen.node()), 1072, 728));
            Stage stage = FxToolkit.call(Stage::new);
            FxToolkit.run(
                    () -> {
                        Looks.apply(scene, Theme.LIGHT);
                        stage.setScene(scene);
                        stage.show();
                        screen.show(route);
                    });
            settle(screen);
            FxToolkit.run(() -> then.accept(screen));
            settle(screen);
            for (int width : List.of(1072, 1712)) {
                for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                    FxToolkit.run(
                            () -> {
                                Looks.apply(scene, theme);
                                stage.setWidth(width);
                                stage.setHeight(width == 1072 ? 728 : 1008);
                            });
                    settle(screen);
                    String file = name + "-" + theme.name().toLowerCase() + "-" + width + ".png";
                    FxToolkit.run(() -> png(scene, out.resolve(file)));
                }
            }
            FxToolkit.run(stage::hide);
        }
    }

    private static void png(Scene scene, Path file) {
        try {
            Snapshot.png(scene, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(Screen screen) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            Thread.sleep(60);
            if (i > 4 && FxToolkit.call(screen::settled)) {
                return;
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path file : tree.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return to;
    }

    /// The sample with the mistakes that people make most.
    private static Path broken(Path to) throws IOException {
        copy(SAMPLE, to);
        edit(to, "app-config.yaml", ", Domain, Group, User]", "]");
        edit(to, "repos/inventory-sync/catalog-info.yaml", "lifecycle:", "lifecylce:");
        edit(to, "repos/storefront/catalog-info.yaml", "component:", "");
        edit(
                to,
                "repos/ledger-worker/catalog-info.yaml",
                "name: ledger-worker",
                "name: cart-service");
        edit(to, "repos/orders-service/catalog-info.yaml", "  tags:", "\ttags:");
        return to;
    }

    private static void edit(Path folder, String path, String from, String to) throws IOException {
        Path file = folder.resolve(path);
        Files.writeString(file, Files.readString(file).replace(from, to));
    }

    private static final class NoFrame implements Navigator {
        @Override
        public void go(Route route) {}

        @Override
        public void toast(String message) {}

        @Override
        public void copy(String text, String what) {}

        @Override
        public void browse(String url) {}
    }
}

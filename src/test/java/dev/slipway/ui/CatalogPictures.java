package dev.slipway.ui;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.git.LoopbackGit;
import dev.slipway.ui.diff.ChangesScreen;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.scorecard.ScorecardsScreen;
import dev.slipway.ui.sources.SourcesScreen;

import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.eclipse.jgit.api.Git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Takes pictures of the content region of the screens of sources, scorecards and changes, in both
/// themes and two sizes: `CatalogPictures FOLDER [NAME]`, where only pictures whose name contains
/// NAME are taken.
public final class CatalogPictures {
    private final Path out;
    private final String only;
    private final Path top;

    private CatalogPictures(Path out, String only) throws IOException {
        this.out = Files.createDirectories(out);
        this.only = only;
        top = Files.createTempDirectory("pictures");
    }

    public static void main(String[] args) throws Exception {
        CatalogPictures pictures =
                new CatalogPictures(Path.of(args[0]), args.length > 1 ? args[1] : "");
        try (LoopbackGit server = new LoopbackGit(pictures.top.resolve("server"))) {
            server.commit(
                    "first",
                    Map.of(
                            "catalog-info.yaml",
                            "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n"
                                    + "  name: payments\nspec:\n  owner: team-commerce\n"));
            pictures.all(server.url());
        }
        System.exit(0);
    }

    private void all(String url) throws Exception {
        Path platform = copy(Path.of("assets/sample-platform"), top.resolve("myorg-platform"));
        Path faulty = copy(Path.of("assets/sample-platform/faulty"), top.resolve("faulty"));
        take("sources-idle", platform, SourcesScreen::new, new Route.Sources(""), scene -> {});
        take("sources-ask", platform, SourcesScreen::new, new Route.Sources(url), scene -> {});
        take(
                "sources-token",
                platform,
                SourcesScreen::new,
                new Route.Sources(url),
                scene -> ((ToggleButton) scene.lookup("#TOKEN")).setSelected(true));
        take(
                "sources-plan",
                platform,
                SourcesScreen::new,
                new Route.Sources(faulty.toString()),
                scene -> {});
        take(
                "sources-refused",
                platform,
                SourcesScreen::new,
                new Route.Sources("git@github.com:myorg/orders.git"),
                scene -> {});
        git(platform);
        take(
                "scorecards-entities",
                platform,
                ScorecardsScreen::new,
                new Route.Scorecards("", ""),
                scene -> {});
        take(
                "scorecards-teams",
                platform,
                ScorecardsScreen::new,
                new Route.Scorecards("", "teams"),
                scene -> {});
        take("changes", platform, ChangesScreen::new, new Route.CatalogChanges(""), scene -> {});
        take(
                "changes-wrong",
                platform,
                ChangesScreen::new,
                new Route.CatalogChanges("nothing..main"),
                scene -> {});
        take(
                "scorecards-none",
                faulty,
                ScorecardsScreen::new,
                new Route.Scorecards("", ""),
                scene -> {});
        take("sources-none", Path.of(""), SourcesScreen::new, new Route.Sources(""), scene -> {});
    }

    /// Commits the platform and changes some of it.
    private static void git(Path platform) throws Exception {
        try (Git git = Git.init().setDirectory(platform.toFile()).setInitialBranch("main").call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("The platform")
                    .setAuthor("Mara", "mara@example.com")
                    .setCommitter("Mara", "mara@example.com")
                    .setSign(false)
                    .call();
        }
        Path orders = platform.resolve("repos/orders-service/catalog-info.yaml");
        Files.writeString(
                orders,
                Files.readString(orders)
                        .replace("lifecycle: production", "lifecycle: deprecated")
                        .replace("name: orders-api", "name: orders-http"));
    }

    private void take(
            String name,
            Path folder,
            BiFunction<Desk, Navigator, Screen> make,
            Route route,
            Consumer<Scene> then)
            throws Exception {
        if (!name.contains(only)) {
            return;
        }
        Path settings = top.resolve("settings").resolve(name).resolve("settings.properties");
        Path own = top.resolve("own").resolve(name).resolve("sample");
        try (Desk desk = new Desk(new SettingsFile(settings), FolderSource::new, own)) {
            if (!folder.toString().isEmpty()) {
                desk.read(folder, Progress.NONE);
            }
            Screen screen = FxToolkit.call(() -> make.apply(desk, new Recorder()));
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
            FxToolkit.run(() -> then.accept(scene));
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
        for (int i = 0; i < 200; i++) {
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
}

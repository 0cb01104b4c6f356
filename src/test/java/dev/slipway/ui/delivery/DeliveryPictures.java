package dev.slipway.ui.delivery;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes pictures of the Delivery screen over the sample platform, in both themes and two sizes:
/// `DeliveryPictures FOLDER [LINK ...]`. `-Dserver=URL` is the Prometheus to ask, `-Ddashboards=` a
/// list of files that are put into the platform.
public final class DeliveryPictures {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private DeliveryPictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Path top = Files.createTempDirectory("pictures");
        try (Desk desk =
                new Desk(
                        new SettingsFile(top.resolve("settings/settings.properties")),
                        FolderSource::new,
                        top.resolve("sample-platform"),
                        Map.of(),
                        Clock.fixed(NOW, ZoneOffset.UTC))) {
            desk.change(desk.settings().get().withUser(Optional.of("user:default/mara.klein")));
            var job = desk.openSample();
            while (!job.status().get().ended()) {
                Thread.sleep(50);
            }
            String more = System.getProperty("dashboards", "");
            for (String name : more.isEmpty() ? new String[0] : more.split(",")) {
                Path file = Path.of(name);
                Files.copy(
                        file,
                        top.resolve("sample-platform/observability/dashboards")
                                .resolve(file.getFileName()));
            }
            String server = System.getProperty("server", "");
            if (!server.isEmpty()) {
                desk.delivery().dashboards().agree(server);
            }
            DeliveryScreen screen = FxToolkit.call(() -> new DeliveryScreen(desk, new NoFrame()));
            Scene scene = FxToolkit.call(() -> new Scene(new StackPane(screen.node()), 1072, 728));
            Stage stage = FxToolkit.call(Stage::new);
            FxToolkit.run(
                    () -> {
                        Looks.apply(scene, Theme.LIGHT);
                        stage.setScene(scene);
                        stage.show();
                    });
            for (int i = 1; i < args.length; i++) {
                Route route = Route.parse("slipway://" + args[i]).orElseThrow();
                FxToolkit.run(() -> screen.show(route));
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
                        String file = i + "-" + theme.name().toLowerCase() + "-" + width + ".png";
                        FxToolkit.run(() -> png(scene, out.resolve(file)));
                    }
                }
            }
        }
        System.exit(0);
    }

    private static void png(Scene scene, Path file) {
        try {
            Snapshot.png(scene, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void settle(DeliveryScreen screen) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            Thread.sleep(60);
            if (i > 6 && FxToolkit.call(screen::settled)) {
                return;
            }
        }
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

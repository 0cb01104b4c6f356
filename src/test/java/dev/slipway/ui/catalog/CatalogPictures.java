package dev.slipway.ui.catalog;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Takes pictures of routes: `CatalogPictures OUT PLATFORM WxH light|dark NAME=ROUTE...`.
final class CatalogPictures {
    private CatalogPictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Path home = Files.createTempDirectory("slipway-pictures");
        Desk desk = new Desk(new SettingsFile(home.resolve("s.json")), FolderSource::new, home);
        desk.change(
                desk.settings()
                        .get()
                        .withUser(Optional.of("user:default/mara.klein"))
                        .withStar("component:default/orders-service")
                        .withStar("component:default/payments-gateway"));
        if (!args[1].equals("-")) {
            desk.read(Path.of(args[1]), Progress.NONE);
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.get();
        String[] size = args[2].split("x");
        Theme theme = Theme.of(args[3]);
        on(Looks::loadFonts);
        Navigator navigator = new Quiet();
        Stage[] stage = new Stage[1];
        on(() -> stage[0] = new Stage());
        for (String job : List.of(args).subList(4, args.length)) {
            String name = job.substring(0, job.indexOf('='));
            String[] steps = job.substring(job.indexOf('=') + 1).split(" then ");
            Screen[] screen = new Screen[1];
            Scene[] scene = new Scene[1];
            Route route = Route.parse("slipway://" + steps[0]).orElseThrow();
            on(
                    () -> {
                        screen[0] =
                                route instanceof Route.CatalogTable
                                        ? new CatalogScreen(desk, navigator)
                                        : entity(desk, navigator);
                        scene[0] =
                                new Scene(
                                        screen[0].node(),
                                        Integer.parseInt(size[0]),
                                        Integer.parseInt(size[1]));
                        Looks.apply(scene[0], theme);
                        stage[0].setScene(scene[0]);
                        stage[0].show();
                        screen[0].show(route);
                    });
            settle(screen[0]);
            for (int i = 1; i < steps.length; i++) {
                String step = steps[i];
                on(() -> act(scene[0], step));
                settle(screen[0]);
            }
            on(
                    () -> {
                        try {
                            Snapshot.png(scene[0], out.resolve(name + ".png"));
                            int n = 0;
                            for (javafx.stage.Window w : javafx.stage.Window.getWindows()) {
                                if (w != stage[0] && w.isShowing()) {
                                    Snapshot.png(
                                            w.getScene(),
                                            out.resolve(name + "-popup" + n++ + ".png"));
                                }
                            }
                            for (javafx.stage.Window w :
                                    List.copyOf(javafx.stage.Window.getWindows())) {
                                if (w != stage[0]) w.hide();
                            }
                        } catch (java.io.IOException e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
        Platform.exit();
        desk.close();
        System.exit(0);
    }

    private static Screen entity(Desk desk, Navigator navigator) {
        return new EntityScreen(desk, navigator);
    }

    /// `key CODE`, `click SELECTOR`, `hover SELECTOR`, `type TEXT`.
    private static void act(Scene scene, String step) {
        String[] words = step.split(" ", 2);
        switch (words[0]) {
            case "hover" -> {
                javafx.scene.Node node = find(scene, words[1]);
                javafx.geometry.Bounds b = node.localToScreen(node.getBoundsInLocal());
                javafx.geometry.Bounds sc = node.localToScene(node.getBoundsInLocal());
                javafx.scene.input.MouseEvent e =
                        new javafx.scene.input.MouseEvent(
                                javafx.scene.input.MouseEvent.MOUSE_ENTERED,
                                sc.getCenterX(),
                                sc.getCenterY(),
                                b.getCenterX(),
                                b.getCenterY(),
                                javafx.scene.input.MouseButton.NONE,
                                0,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                null);
                node.fireEvent(e);
            }
            case "fire" -> ((javafx.scene.control.ButtonBase) find(scene, words[1])).fire();
            case "link" -> ((javafx.scene.control.Hyperlink) find(scene, words[1])).fire();
            case "focus" -> find(scene, words[1]).requestFocus();
            case "key" -> {
                javafx.scene.robot.Robot robot = new javafx.scene.robot.Robot();
                robot.keyType(javafx.scene.input.KeyCode.valueOf(words[1]));
            }
            case "type" -> {
                javafx.scene.control.TextField f =
                        (javafx.scene.control.TextField) scene.lookup(".text-field");
                f.requestFocus();
                f.appendText(words[1]);
                f.positionCaret(f.getLength());
            }
            default -> throw new IllegalArgumentException(step);
        }
    }

    private static javafx.scene.Node find(Scene scene, String what) {
        String[] parts = what.split("#", 2);
        return scene.getRoot().lookupAll(parts[0]).stream()
                .filter(
                        n ->
                                parts.length == 1
                                        || n instanceof javafx.scene.control.Labeled l
                                                && l.getText().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + what));
    }

    private static void on(Runnable work) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        done.get(60, TimeUnit.SECONDS);
    }

    private static void settle(Screen screen) throws Exception {
        for (int i = 0; i < 100; i++) {
            Thread.sleep(i == 0 ? 500 : 50);
            boolean[] ok = new boolean[1];
            on(() -> ok[0] = screen.settled());
            if (ok[0]) {
                break;
            }
        }
        Thread.sleep(200);
        on(() -> {});
    }

    private static final class Quiet implements Navigator {
        @Override
        public void go(Route route) {
            System.out.println("go " + route.uri());
        }

        @Override
        public void toast(String message) {
            System.out.println("toast " + message);
        }

        @Override
        public void copy(String text, String what) {
            System.out.println("copy " + what + "\n" + text);
        }

        @Override
        public void browse(String url) {
            System.out.println("browse " + url);
        }
    }
}

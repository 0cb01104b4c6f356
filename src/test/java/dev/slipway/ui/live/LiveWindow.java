package dev.slipway.ui.live;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Recorder;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The Live screen in a window of its own over a small platform, for tests: does what a user does
/// and reads what a user reads. Nothing in it waits for a time, only for what is seen.
final class LiveWindow implements AutoCloseable {
    static final String TEAM = "group:default/team-commerce";
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String PLATFORM =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: team-commerce}
            spec: {type: team, children: []}
            """;
    private static final String COMPONENT =
            """
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: %1$s, annotations: {backstage.io/kubernetes-id: %1$s, backstage.io/kubernetes-namespace: %2$s}}
            spec: {type: service, lifecycle: production, owner: team-commerce}
            """;

    private final Path kept;
    private final Recorder navigator = new Recorder();
    private final Desk desk;
    private final LiveScreen screen;
    private final Stage stage;
    private final Scene scene;

    /// `components` are names, each with its namespace behind a `/`, or [Staged#NAMESPACE].
    LiveWindow(Path top, Map<String, String> environment, List<String> components)
            throws IOException {
        Path platform = Files.createDirectories(top.resolve("platform"));
        Files.writeString(
                platform.resolve("app-config.yaml"),
                "catalog: {locations: [{type: file, target: ./catalog-info.yaml}]}\n");
        StringBuilder catalog = new StringBuilder(PLATFORM);
        for (String one : components) {
            int at = one.indexOf('/');
            catalog.append(
                    COMPONENT.formatted(
                            at < 0 ? one : one.substring(0, at),
                            at < 0 ? Staged.NAMESPACE : one.substring(at + 1)));
        }
        Files.writeString(platform.resolve("catalog-info.yaml"), catalog);
        kept = top.resolve("kept");
        desk =
                new Desk(
                        new SettingsFile(kept.resolve("settings.properties")),
                        FolderSource::new,
                        top.resolve("sample"),
                        environment);
        desk.read(platform, Progress.NONE);
        screen = FxToolkit.call(() -> new LiveScreen(desk, navigator));
        scene = FxToolkit.call(() -> new Scene(new StackPane(screen.node()), 1072, 728));
        stage = FxToolkit.call(Stage::new);
        FxToolkit.run(
                () -> {
                    Looks.apply(scene, Theme.LIGHT);
                    stage.setScene(scene);
                    stage.show();
                });
        go("", "");
    }

    Recorder navigator() {
        return navigator;
    }

    Scene scene() {
        return scene;
    }

    Desk desk() {
        return desk;
    }

    /// The folder that the program keeps its own files in.
    Path kept() {
        return kept;
    }

    LiveScreen screen() {
        return screen;
    }

    /// Chooses a component in a cluster; empty for none in particular.
    void go(String component, String cluster) {
        String ref = component.isEmpty() ? "" : "component:default/" + component;
        FxToolkit.run(() -> screen.show(new Route.Live(TEAM, ref, cluster)));
    }

    void leave() {
        FxToolkit.run(screen::leave);
    }

    /// Ticks exactly these clusters, and says yes.
    void connect(String... clusters) {
        until("the question", () -> one("#connect", ButtonBase.class).isVisible());
        List<String> wanted = List.of(clusters);
        FxToolkit.run(
                () -> {
                    for (Node node : scene.getRoot().lookupAll(".check-box")) {
                        if (node instanceof CheckBox box) {
                            box.setSelected(wanted.contains(box.getText()));
                        }
                    }
                    one("#connect", ButtonBase.class).fire();
                });
    }

    /// The names of the matrix' rows, from the top.
    List<String> rows() {
        return read(
                () -> {
                    TableView<?> matrix = one("#matrix", TableView.class);
                    return matrix.getItems().stream()
                            .map(row -> ((LiveView.Component) row).name())
                            .toList();
                });
    }

    /// Presses a button; fails where it cannot be pressed.
    void press(String selector) {
        until(
                selector + " to press",
                () -> {
                    ButtonBase button = one(selector, ButtonBase.class);
                    return button.isVisible() && !button.isDisabled();
                });
        FxToolkit.run(() -> one(selector, ButtonBase.class).fire());
    }

    /// Presses the button that says this.
    void pressWord(String word) {
        Predicate<Node> says =
                node ->
                        node instanceof ButtonBase button
                                && word.equals(button.getText())
                                && isSeen(button);
        until(
                "a button " + word,
                () -> scene.getRoot().lookupAll(".button").stream().anyMatch(says));
        FxToolkit.run(
                () ->
                        scene.getRoot().lookupAll(".button").stream()
                                .filter(says)
                                .map(ButtonBase.class::cast)
                                .findFirst()
                                .orElseThrow()
                                .fire());
    }

    /// Writes into a field in place of what is there.
    void type(String selector, String text) {
        until(selector + " to write in", () -> one(selector, TextInputControl.class).isVisible());
        FxToolkit.run(() -> one(selector, TextInputControl.class).setText(text));
    }

    void key(String selector, KeyCode code) {
        FxToolkit.run(
                () ->
                        one(selector, Node.class)
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_PRESSED,
                                                "",
                                                "",
                                                code,
                                                false,
                                                false,
                                                false,
                                                false)));
    }

    /// Reads on the window's thread.
    <N> N read(Supplier<N> what) {
        return Platform.isFxApplicationThread() ? what.get() : FxToolkit.call(what::get);
    }

    /// On the window's thread only.
    <N> N one(String selector, Class<N> type) {
        return type.cast(
                java.util.Objects.requireNonNull(
                        scene.getRoot().lookup(selector), "no " + selector + " is shown"));
    }

    /// All that is written on the screen, or in the part of it that the selector names.
    String words() {
        return words(".live");
    }

    String words(String selector) {
        return read(
                () -> {
                    StringBuilder words = new StringBuilder();
                    Node part = scene.getRoot().lookup(selector);
                    if (part != null && isSeen(part)) {
                        collect(part, words);
                    }
                    return words.toString();
                });
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void collect(Node node, StringBuilder words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null) {
            words.append(label.getText()).append('\n');
        } else if (node instanceof Text text && !(node.getParent() instanceof Labeled)) {
            words.append(text.getText()).append('\n');
        } else if (node instanceof TextInputControl input) {
            words.append(input.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    /// Waits until the screen says all of these.
    void untilSaid(String... wanted) {
        untilSaid(".live", List.of(wanted));
    }

    void untilSaid(String selector, List<String> wanted) {
        until(
                selector + " says " + wanted,
                () -> {
                    String words = words(selector);
                    return wanted.stream().allMatch(words::contains);
                });
    }

    /// Waits until the condition, read on the window's thread, holds.
    void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (FxToolkit.call(() -> holds(condition))) {
                return;
            }
            LockSupport.parkNanos(25_000_000);
        }
        throw new AssertionError(
                "in time: " + what + "; said " + navigator.said() + "; shown:\n" + words());
    }

    /// What is not shown yet does not hold yet.
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (NullPointerException e) {
            return false;
        }
    }

    @Override
    public void close() {
        FxToolkit.run(
                () -> {
                    screen.leave();
                    stage.close();
                });
        desk.close();
    }
}

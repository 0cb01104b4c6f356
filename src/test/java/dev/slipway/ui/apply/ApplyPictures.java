package dev.slipway.ui.apply;

import dev.slipway.base.Progress;
import dev.slipway.cluster.fabric.StoringCluster;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/// Takes pictures of a comparison with a cluster on loopback, in both themes, 1280 by 800 or, with
/// `slipway.pictures=large`, 1920 by 1080: `ApplyPictures FOLDER`.
public final class ApplyPictures {
    private static final String SCORE = "repos/orders-service/score.yaml";
    private static final String AT = "/namespaces/team-commerce/";

    private ApplyPictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Path top = Files.createTempDirectory("apply-pictures");
        Platform.startup(Looks::loadFonts);
        try (StoringCluster cluster = new StoringCluster()) {
            Path config = top.resolve("kubeconfig");
            Files.writeString(
                    config,
                    """
                    clusters: [{name: c, cluster: {server: "%s"}}]
                    contexts: [{name: dev-cluster, context: {cluster: c, user: m}}, {name: prod-cluster, context: {cluster: c, user: m}}]
                    users: [{name: m, user: {token: t}}]
                    """
                            .formatted(cluster.url()));
            Map<String, String> environment =
                    Map.of("KUBECONFIG", config.toString(), "HOME", top.toString());
            try (Desk desk =
                    new Desk(
                            new SettingsFile(top.resolve("settings.json")),
                            FolderSource::new,
                            top,
                            environment)) {
                desk.read(Path.of("assets/sample-platform").toAbsolutePath(), Progress.NONE);
                desk.change(desk.settings().get().withUser(Optional.of("user:default/mara.klein")));
                visit(desk, cluster, out);
            }
        }
        System.exit(0);
    }

    private static void visit(Desk desk, StoringCluster cluster, Path out) throws Exception {
        Window window = on(() -> Window.another(desk, Start.USUAL));
        Thread.sleep(3_000);
        go(window, "prod-cluster");
        await(window, "#apply-compare");
        pictures(window, out, "asks");
        cluster.put(
                "/apis/apps/v1" + AT + "deployments/orders-service",
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: orders-service, namespace: team-commerce}
                spec:
                  replicas: 4
                  template: {spec: {containers: [{name: main, image: "myorg/orders:2.3.0", env: [{name: DB_PASSWORD, value: x}]}]}}
                """);
        cluster.own(
                "/apis/apps/v1" + AT + "deployments/orders-service",
                ".spec.template.spec.containers[name=\"main\"].image",
                "argocd-controller");
        press(window, "#apply-compare");
        await(window, "#apply-objects");
        pictures(window, out, "compared");
        on(
                () -> {
                    if (window.scene().lookup("#apply-objects") instanceof ListView<?> list) {
                        list.getSelectionModel().selectLast();
                    }
                    return true;
                });
        pictures(window, out, "fields");
        press(window, "#apply-go");
        pictures(window, out, "consent");
        on(
                () -> {
                    window.scene().lookup(".question .text-field");
                    if (window.scene().lookup(".question").lookup(".text-field")
                            instanceof javafx.scene.control.TextField typed) {
                        typed.setText("prod-cluster");
                    }
                    return true;
                });
        press(window, "#ask-go");
        await(window, "#apply-again");
        pictures(window, out, "applied");
        cluster.close();
        press(window, "#apply-again");
        await(window, "#apply-compare");
        pictures(window, out, "lost");
        window(window, new Route.Score(SCORE, 0));
        pictures(window, out, "score");
        window(window, new Route.Apply("faulty/score.yaml", "", "dev-cluster", ""));
        pictures(window, out, "faulty");
    }

    private static void go(Window window, String cluster) throws Exception {
        window(window, new Route.Apply(SCORE, "", cluster, ""));
    }

    private static void window(Window window, Route route) throws Exception {
        on(
                () -> {
                    window.go(route);
                    return true;
                });
        Thread.sleep(4_000);
    }

    private static void await(Window window, String id) throws Exception {
        for (int i = 0; i < 200; i++) {
            Thread.sleep(200);
            if (on(() -> window.scene().lookup(id) instanceof Node node && node.isVisible())) {
                Thread.sleep(1_000);
                return;
            }
        }
        throw new IllegalStateException(id + " is not shown");
    }

    private static void press(Window window, String id) throws Exception {
        on(
                () -> {
                    if (window.scene().lookup(id) instanceof Button button) {
                        button.fire();
                    }
                    return true;
                });
    }

    private static void pictures(Window window, Path out, String name) throws Exception {
        int[] only =
                "large".equals(System.getProperty("slipway.pictures"))
                        ? new int[] {1920, 1080}
                        : new int[] {1280, 800};
        for (int[] size : List.of(only)) {
            for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
                on(
                        () -> {
                            Looks.apply(window.scene(), theme);
                            window.scene().getWindow().setWidth(size[0]);
                            window.scene().getWindow().setHeight(size[1]);
                            return true;
                        });
                Thread.sleep(700);
                String file =
                        name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + ".png";
                on(
                        () -> {
                            try {
                                Snapshot.png(window.scene(), out.resolve(file));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                            return true;
                        });
            }
        }
    }

    private static <T> T on(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}

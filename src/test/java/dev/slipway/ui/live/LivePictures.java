package dev.slipway.ui.live;

import dev.slipway.base.Progress;
import dev.slipway.cluster.fabric.MockCluster;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.Snapshot;
import dev.slipway.ui.Theme;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Takes pictures of the Live screen against clusters on loopback, in both themes and two sizes:
/// `LivePictures FOLDER`.
public final class LivePictures {
    private LivePictures() {}

    public static void main(String[] args) throws Exception {
        Path out = Files.createDirectories(Path.of(args[0]));
        Path top = Files.createTempDirectory("live-pictures");
        Platform.startup(dev.slipway.ui.kit.Looks::loadFonts);
        try (Staged stage = new Staged()) {
            MockCluster dev = stage.running("dev-cluster");
            MockCluster prod = stage.running("prod-cluster");
            stage.expired("staging-cluster");
            stage.gone("edge-cluster");
            MockCluster shared = stage.running("shared-cluster");
            fill(stage, dev, prod);
            limit(stage, shared);
            Map<String, String> environment = stage.environment(top);
            Path settings = top.resolve("settings.json");
            try (Desk desk =
                    new Desk(new SettingsFile(settings), FolderSource::new, top, environment)) {
                desk.read(Path.of("assets/sample-platform").toAbsolutePath(), Progress.NONE);
                desk.change(desk.settings().get().withUser(Optional.of("user:default/mara.klein")));
                visit(desk, out);
            }
        }
        System.exit(0);
    }

    private static void fill(Staged stage, MockCluster dev, MockCluster prod) {
        Duration day = Duration.ofDays(26);
        Duration minutes = Duration.ofMinutes(26);
        for (MockCluster cluster : List.of(dev, prod)) {
            stage.workload(cluster, "fulfilment-worker", "1.9.0", 2, 2, day);
            stage.pod(cluster, "fulfilment-worker", "aa1bb", day, Staged.WELL);
            stage.pod(cluster, "fulfilment-worker", "cc2dd", day, Staged.WELL);
        }
        stage.workload(dev, "orders-service", "2.4.0", 2, 2, day);
        stage.pod(dev, "orders-service", "h2k9s", day, Staged.WELL);
        stage.pod(dev, "orders-service", "p4m7t", day, Staged.WELL);
        stage.workload(prod, "orders-service", "2.4.0", 3, 3, day);
        stage.pod(prod, "orders-service", "x7k2p", minutes, stage.killed(Duration.ofMinutes(3), 4));
        stage.pod(prod, "orders-service", "m4d9q", minutes, Staged.WELL);
        stage.pod(prod, "orders-service", "q8zt5", minutes, Staged.WELL);
        stage.workload(dev, "cart-service", "3.1.0", 1, 0, day);
        stage.pod(dev, "cart-service", "z9x8c", Duration.ofMinutes(14), stage.crashing());
        stage.workload(prod, "cart-service", "3.0.2", 2, 1, day);
        stage.pod(prod, "cart-service", "b5n6m", day, Staged.WELL);
        stage.pod(
                prod,
                "cart-service",
                "t1y2u",
                Duration.ofMinutes(9),
                stage.unschedulable(Duration.ofMinutes(9)));
        stage.workload(dev, "refunds-service", "0.3.0", 0, 0, day);
        stage.event(
                prod,
                "Pod",
                "orders-service-6f9c-x7k2p",
                "Warning",
                "Unhealthy",
                "Readiness probe failed: GET :3000/readyz refused",
                2,
                Duration.ofSeconds(5));
        stage.event(
                prod,
                "Pod",
                "orders-service-6f9c-x7k2p",
                "Warning",
                "BackOff",
                "Back-off restarting failed container main in pod orders-service-6f9c-x7k2p",
                4,
                Duration.ofMinutes(3));
        stage.event(
                prod,
                "Deployment",
                "orders-service",
                "Normal",
                "ScalingReplicaSet",
                "Scaled up replica set orders-service-6f9c to 3 from 2",
                1,
                Duration.ofMinutes(51));
        Staged.forbid(prod, "/apis/batch/v1/namespaces/team-commerce/cronjobs", "cronjobs.batch");
        for (String pod : List.of("x7k2p", "m4d9q", "q8zt5")) {
            StringBuilder log = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                String level =
                        pod.equals("x7k2p") && i % 4 == 3
                                ? "WARN  heap 478 MiB of 512 MiB"
                                : "INFO  GET /orders/" + (88_190 + i) + " 200 12 ms";
                log.append(stage.ago(Duration.ofSeconds(60 - 4 * i - pod.hashCode() % 3)))
                        .append(' ')
                        .append(level)
                        .append('\n');
            }
            if (pod.equals("x7k2p")) {
                log.append(stage.ago(Duration.ofSeconds(2)))
                        .append(" ERROR export /orders/2026-10.csv: 412,880 rows in memory\n");
            }
            prod.server()
                    .expect()
                    .get()
                    .withPath(
                            "/api/v1/namespaces/team-commerce/pods/orders-service-6f9c-"
                                    + pod
                                    + "/log?pretty=false&container=main&sinceSeconds=900&tailLines=1000&timestamps=true")
                    .andReturn(200, log.toString())
                    .always();
            prod.server()
                    .expect()
                    .get()
                    .withPath(
                            "/api/v1/namespaces/team-commerce/pods/orders-service-6f9c-"
                                    + pod
                                    + "/log?pretty=false&container=main&sinceSeconds=1&tailLines=1000&timestamps=true&follow=true")
                    .andReturn(200, "")
                    .always();
        }
        prod.server()
                .expect()
                .post()
                .withPath("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")
                .andReturn(201, Map.of("status", Map.of("allowed", true)))
                .always();
        prod.server()
                .expect()
                .get()
                .withPath("/apis/metrics.k8s.io/v1beta1/namespaces/team-commerce/pods")
                .andReturn(
                        200,
                        Map.of(
                                "items",
                                List.of(
                                        Map.of(
                                                "metadata",
                                                Map.of("name", "orders-service-6f9c-x7k2p"),
                                                "containers",
                                                List.of(
                                                        Map.of(
                                                                "name",
                                                                "main",
                                                                "usage",
                                                                Map.of(
                                                                        "memory", "470Mi",
                                                                        "cpu", "170m")))))))
                .always();
    }

    /// A cluster where the user may look into one namespace only.
    private static void limit(Staged stage, MockCluster shared) {
        stage.workload(shared, "orders-service", "2.4.0", 1, 1, Duration.ofDays(3));
        stage.pod(shared, "orders-service", "l1m2n", Duration.ofDays(3), Staged.WELL);
        stage.service(shared, "orders-service", 80, "3000");
        shared.answer(
                asked ->
                        asked.path().contains("/namespaces/team-commerce/")
                                        || asked.path().equals("/version")
                                ? Optional.empty()
                                : Optional.of(
                                        MockCluster.Answer.refusal(
                                                403,
                                                "User \"mara\" cannot list this in another"
                                                        + " namespace")));
    }

    private static void visit(Desk desk, Path out) throws Exception {
        Window window = on(() -> Window.another(desk, Start.USUAL));
        Thread.sleep(3_000);
        on(() -> window.go(new Route.Live("group:default/team-commerce", "", "")));
        pictures(window, out, "asks");
        String orders = "component:default/orders-service";
        on(
                () -> {
                    if (window.scene().lookup("#connect") instanceof Button button) {
                        button.fire();
                    }
                });
        Thread.sleep(9_000);
        on(() -> window.go(new Route.Live("group:default/team-commerce", orders, "prod-cluster")));
        Thread.sleep(3_000);
        pictures(window, out, "killed");
        for (String[] spot :
                List.of(
                        new String[] {"crashing", "cart-service", "dev-cluster"},
                        new String[] {"unschedulable", "cart-service", "prod-cluster"},
                        new String[] {"expired", "orders-service", "staging-cluster"},
                        new String[] {"unreachable", "orders-service", "edge-cluster"})) {
            on(
                    () ->
                            window.go(
                                    new Route.Live(
                                            "group:default/team-commerce",
                                            "component:default/" + spot[1],
                                            spot[2])));
            Thread.sleep(2_000);
            pictures(window, out, spot[0]);
        }
        on(() -> window.go(new Route.Live(" ", orders, "shared-cluster")));
        Thread.sleep(6_000);
        pictures(window, out, "limited");
        on(
                () ->
                        window.go(
                                new Route.Live(
                                        " ",
                                        "component:default/payments-gateway",
                                        "shared-cluster")));
        Thread.sleep(3_000);
        pictures(window, out, "limited-elsewhere");
        press(window, "Namespaces…");
        pictures(window, out, "namespaces");
        press(window, "Cancel");
        forward(window, orders, out);
        on(() -> window.go(new Route.Live("group:default/team-commerce", orders, "prod-cluster")));
        Thread.sleep(2_500);
        on(
                () -> {
                    if (window.scene().lookup("#restart") instanceof Button button) {
                        button.fire();
                    }
                });
        pictures(window, out, "restart");
    }

    /// The sheet that asks for a port, and the strip of a port that is forwarded.
    private static void forward(Window window, String orders, Path out) throws Exception {
        on(() -> window.go(new Route.Live("group:default/team-commerce", orders, "dev-cluster")));
        Thread.sleep(6_000);
        on(
                () -> {
                    if (window.scene().lookup(".inspector .menu-button")
                            instanceof MenuButton more) {
                        more.getItems().stream()
                                .filter(item -> "Forward a port…".equals(item.getText()))
                                .forEach(MenuItem::fire);
                    }
                });
        pictures(window, out, "port");
        press(window, "Forward");
        Thread.sleep(2_000);
        pictures(window, out, "forwarded");
        press(window, "Stop");
    }

    private static void press(Window window, String word) throws Exception {
        on(
                () ->
                        window.scene().getRoot().lookupAll(".button").stream()
                                .filter(
                                        node ->
                                                node instanceof Button button
                                                        && word.equals(button.getText()))
                                .forEach(node -> ((Button) node).fire()));
    }

    private static void pictures(Window window, Path out, String name) throws Exception {
        List<int[]> sizes =
                System.getProperty("slipway.pictures", "all").equals("one")
                        ? List.of(new int[] {1280, 800})
                        : List.of(new int[] {1280, 800}, new int[] {1920, 1080});
        for (int[] size : sizes) {
            for (Theme theme : Theme.values()) {
                if (theme == Theme.SYSTEM) {
                    continue;
                }
                on(
                        () -> {
                            dev.slipway.ui.kit.Looks.apply(window.scene(), theme);
                            window.scene().getWindow().setWidth(size[0]);
                            window.scene().getWindow().setHeight(size[1]);
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
                        });
            }
        }
    }

    private interface Making<T> {
        T make();
    }

    private static <T> T on(Making<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        done.complete(work.make());
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        return done.get();
    }

    private static void on(Runnable work) throws Exception {
        on(
                () -> {
                    work.run();
                    return true;
                });
    }
}

package dev.slipway.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.fabric.LoopbackCluster;
import dev.slipway.cluster.fabric.Patience;
import dev.slipway.cluster.fabric.StreamingCluster;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// A sign-in is used and then looked for everywhere: in what is logged at any level, in each file
/// that is kept, in all that stands on the screen, in what is copied. The servers do their worst
/// and repeat it in what they say.
@DisplayName("A sign-in")
class LiveSecretsTest {
    private static final String MARK = "MARK-4f1c";
    private static final String TOKEN = "MARK-4f1c-the.token_of-mara";
    private static final String PASSWORD = "MARK-4f1c-password";
    private static final String KEY =
            "-----BEGIN PRIVATE KEY-----\nMARK-4f1c-key\n-----END PRIVATE KEY-----\n";

    @TempDir Path top;
    private final Logger root = Logger.getLogger("");
    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final Handler listening =
            new Handler() {
                @Override
                public void publish(LogRecord record) {
                    StringWriter text = new StringWriter();
                    text.append(record.getMessage());
                    if (record.getParameters() != null) {
                        text.append(List.of(record.getParameters()).toString());
                    }
                    if (record.getThrown() != null) {
                        record.getThrown().printStackTrace(new PrintWriter(text));
                    }
                    logged.add(text.toString());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        listening.setLevel(Level.ALL);
        root.addHandler(listening);
        for (String name : List.of("dev.slipway", "io.fabric8")) {
            Logger.getLogger(name).setLevel(Level.ALL);
        }
    }

    @AfterEach
    void endListening() {
        root.removeHandler(listening);
        root.setLevel(before);
        for (String name : List.of("dev.slipway", "io.fabric8")) {
            Logger.getLogger(name).setLevel(null);
        }
    }

    /// Says the whole sign-in back, as a careless proxy does.
    private static LoopbackCluster telling(int code) throws IOException {
        return LoopbackCluster.refusing(
                code,
                "no entry for "
                        + TOKEN
                        + " (Authorization: Bearer "
                        + TOKEN
                        + ") from https://mara:"
                        + PASSWORD
                        + "@proxy.internal");
    }

    private Map<String, String> environment(Map<String, String> servers) throws IOException {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: Config\nclusters:\n");
        servers.forEach(
                (name, url) ->
                        text.append("- {name: ")
                                .append(name)
                                .append(", cluster: {server: \"")
                                .append(url)
                                .append("\", insecure-skip-tls-verify: true}}\n"));
        text.append("contexts:\n");
        servers.forEach(
                (name, url) ->
                        text.append("- {name: ")
                                .append(name)
                                .append(", context: {namespace: team-commerce, cluster: ")
                                .append(name)
                                .append(", user: ")
                                .append(name.equals("keyed") ? "key" : "token")
                                .append("}}\n"));
        String key = Base64.getEncoder().encodeToString(KEY.getBytes(StandardCharsets.UTF_8));
        text.append("users:\n- {name: token, user: {token: ").append(TOKEN).append("}}\n");
        text.append("- {name: key, user: {client-certificate-data: ").append(key);
        text.append(", client-key-data: ").append(key).append("}}\n");
        Path file = Files.writeString(top.resolve("kubeconfig"), text);
        return Map.of(
                "KUBECONFIG", file.toString(), "HOME", top.toString(), Patience.VARIABLE, "60");
    }

    @Test
    @DisplayName("is in no log, no kept file, no word on the screen and nothing that is copied")
    void staysSecret() throws IOException {
        try (StreamingCluster good = new StreamingCluster();
                LoopbackCluster forbids = telling(403);
                LoopbackCluster expired = telling(401);
                LoopbackCluster broken = telling(500);
                LoopbackCluster odd = telling(422)) {
            good.put(
                    "/apis/apps/v1/namespaces/team-commerce/deployments",
                    "{\"metadata\":{\"name\":\"orders\",\"namespace\":\"team-commerce\",\"uid\":\"d1\",\"labels\":{\"backstage.io/kubernetes-id\":\"orders\"}},\"spec\":{\"replicas\":1},\"status\":{\"replicas\":1,\"readyReplicas\":1,\"availableReplicas\":1,\"updatedReplicas\":1}}");
            Map<String, String> servers =
                    Map.of(
                            "good", good.url(),
                            "forbids", forbids.url(),
                            "expired", expired.url(),
                            "broken", broken.url(),
                            "odd", odd.url(),
                            "keyed", good.url().replace("http://", "https://"),
                            "gone", "https://mara:" + PASSWORD + "@127.0.0.1:9");
            StringBuilder seen = new StringBuilder();
            try (LiveWindow window = new LiveWindow(top, environment(servers), List.of("orders"))) {
                window.untilSaid("Connect to 7 clusters");
                seen.append(everything(window));
                window.connect(servers.keySet().toArray(String[]::new));
                window.untilSaid(".matrix", List.of("orders", "1/1"));
                for (String cluster : servers.keySet()) {
                    window.go("orders", cluster);
                    if (!cluster.equals("good")) {
                        window.untilSaid(".inspector-note", List.of("Try again"));
                    }
                    window.read(
                            () -> {
                                window.screen()
                                        .commands()
                                        .forEach(
                                                command -> {
                                                    if (command.id().startsWith("live.copy")) {
                                                        command.run().run();
                                                    }
                                                });
                                return true;
                            });
                    seen.append(everything(window));
                }
                assertThat(good.asked())
                        .as("the token was used")
                        .anyMatch(asked -> asked.authorization().equals("Bearer " + TOKEN));
                window.leave();
                window.until(
                        "the last view kept",
                        () -> window.desk().clusters().remembered("good").isPresent());
                assertThat(window.navigator().copied()).isNotEmpty();
                assertThat(window.navigator().copied() + "" + window.navigator().said())
                        .doesNotContain(MARK);
                assertThat(files(window.kept())).isNotEmpty().doesNotContain(MARK, encoded());
            }
            assertThat(seen.toString()).contains("orders").doesNotContain(MARK, encoded());
            assertThat(String.join("\n", logged)).doesNotContain(MARK, encoded());
        }
    }

    private static String encoded() {
        return Base64.getEncoder()
                .encodeToString(KEY.getBytes(StandardCharsets.UTF_8))
                .substring(36, 60);
    }

    /// All texts, hints and words for screen readers, shown or not.
    private static String everything(LiveWindow window) {
        return window.read(
                () -> {
                    StringBuilder all = new StringBuilder(window.words());
                    collect(window.scene().getRoot(), all);
                    return all.toString();
                });
    }

    private static void collect(Node node, StringBuilder all) {
        all.append(node.getAccessibleText()).append('\n');
        if (node instanceof Control control && control.getTooltip() != null) {
            all.append(control.getTooltip().getText()).append('\n');
        }
        node.getProperties().values().stream()
                .filter(Tooltip.class::isInstance)
                .forEach(tip -> all.append(((Tooltip) tip).getText()).append('\n'));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }

    private static String files(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(
                            file -> {
                                try {
                                    all.append(file.getFileName()).append('\n');
                                    all.append(Files.readString(file));
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
        return all.toString();
    }
}

package dev.slipway.cluster.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Feed;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.cluster.live.FeedView;
import dev.slipway.cluster.select.Placement;
import dev.slipway.cluster.select.Selection;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

@DisplayName("A live panel over streams that break")
class BrokenStreamTest {
    private static final String PODS = "/api/v1/namespaces/shop/pods";
    private static final Patience LONG =
            new Patience(Duration.ofSeconds(60), Duration.ofSeconds(60));
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String POD =
            "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"orders-1\",\"namespace\":\"shop\",\"uid\":\"p1\",\"resourceVersion\":\"%d\",\"labels\":{\"backstage.io/kubernetes-id\":\"orders\"}},"
                + "\"spec\":{\"restartPolicy\":\"Always\",\"containers\":[{\"name\":\"main\"}]},"
                + "\"status\":{\"phase\":\"Running\",\"conditions\":[{\"type\":\"Ready\",\"status\":\"%s\"}],\"containerStatuses\":[{\"name\":\"main\",\"ready\":%s,\"restartCount\":0,\"state\":%s}]}}";
    private static final String WELL = POD.formatted(7, "True", "true", "{\"running\":{}}");
    private static final String CRASHED =
            POD.formatted(9, "False", "false", "{\"waiting\":{\"reason\":\"CrashLoopBackOff\"}}");

    private StreamingCluster cluster;
    private Feed feed;

    @BeforeEach
    void open() throws IOException {
        cluster = new StreamingCluster();
        cluster.put(PODS, WELL);
        Selection orders =
                Selection.of("component:default/orders", "orders", Map.of(), Where.file("x"))
                        .value()
                        .orElseThrow();
        feed = new Feed("dev", new Placement(List.of(orders)));
        feed.open(
                FabricAccess.open(cluster.target("dev"), Optional.empty(), LONG, () -> false),
                List.of("shop"),
                Instant.now());
        until(() -> level() == Level.HEALTHY && view().isLive());
        until(() -> cluster.streams("/pods").size() == 1);
    }

    @AfterEach
    void close() {
        feed.close();
        cluster.close();
    }

    private FeedView view() {
        return feed.view().get();
    }

    private Level level() {
        return view().cells().getOrDefault("component:default/orders", Cell.NOTHING).level();
    }

    private void until(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("in time: " + view() + cluster.asked())
                    .isLessThan(end);
            feed.tick(Instant.now());
            Progress.NONE.await(Duration.ofMillis(20));
        }
    }

    private static String event(String type, String object) {
        return "{\"type\":\"" + type + "\",\"object\":" + object + "}";
    }

    @Test
    @DisplayName("takes what comes slowly, piece by piece")
    void slow() {
        StreamingCluster.Stream pods = cluster.streams("/pods").getFirst();
        String event = event("MODIFIED", CRASHED);
        for (int at = 0; at < event.length(); at += 40) {
            pods.write(event.substring(at, Math.min(event.length(), at + 40)));
            feed.tick(Instant.now());
            assertThat(level()).isEqualTo(Level.HEALTHY);
        }
        pods.write("\n");
        until(() -> level() == Level.FAILED);
    }

    @Test
    @DisplayName("reads the list anew when the server has forgotten where it was (410)")
    void gone() {
        int lists = lists();
        cluster.streams("/pods")
                .getFirst()
                .send(
                        event(
                                "ERROR",
                                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"code\":410,\"reason\":\"Expired\",\"message\":\"too"
                                    + " old resource version\"}"));
        until(() -> lists() > lists);
        until(() -> cluster.streams("/pods").size() > 1);
        cluster.streams("/pods").getLast().send(event("MODIFIED", CRASHED));
        until(() -> level() == Level.FAILED);
        assertThat(view().state()).isEqualTo(FeedState.LIVE);
    }

    private int lists() {
        return (int)
                cluster.asked("/pods").stream()
                        .filter(one -> !one.query().contains("watch=true"))
                        .count();
    }

    @Test
    @DisplayName("goes on when a connection is cut, without hammering the server")
    void cut() {
        cluster.streams("/pods").getFirst().end();
        until(() -> cluster.streams("/pods").size() == 2);
        cluster.streams("/pods").getLast().send(event("MODIFIED", CRASHED));
        until(() -> level() == Level.FAILED);
        // each new stream is one question for a WebSocket and one for a plain answer
        assertThat(cluster.asked("/pods")).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    @DisplayName("survives garbage in a stream")
    void garbage() {
        StreamingCluster.Stream pods = cluster.streams("/pods").getFirst();
        pods.send("<html>a proxy says hello</html>");
        pods.send("{\"type\":\"MODIFIED\",\"object\":{\"kind\":");
        pods.end();
        until(() -> cluster.streams("/pods").size() >= 2);
        cluster.streams("/pods").getLast().send(event("MODIFIED", CRASHED));
        until(() -> level() == Level.FAILED);
    }

    @Test
    @DisplayName("gives up when every stream breaks at once, and says why")
    void breaksEachTime() {
        cluster.rule(
                (asked, exchange) -> {
                    boolean stream = asked.query().contains("watch=true");
                    if (stream) {
                        LoopbackCluster.json(exchange, 200, "<html>a proxy says hello</html>\n");
                    }
                    return stream;
                });
        cluster.streams("/pods").forEach(StreamingCluster.Stream::end);
        until(() -> view().state() == FeedState.UNREACHABLE);
        assertThat(view().trouble().orElseThrow())
                .returns("what it sends of pods in shop breaks off each time", Trouble::sentence)
                .extracting(Trouble::next)
                .asString()
                .contains("proxy");
        assertThat(cluster.asked("/pods")).hasSizeLessThan(40);
    }

    @Test
    @DisplayName("ends all and asks no more when the sign-in expires in the middle")
    void expires() {
        cluster.rule(
                (asked, exchange) -> {
                    LoopbackCluster.refuse(exchange, 401, "Unauthorized");
                    return true;
                });
        cluster.streams("/pods").forEach(StreamingCluster.Stream::end);
        until(() -> view().state() == FeedState.SIGNED_OUT);
        assertThat(view().trouble().orElseThrow().next()).isNotEmpty();
        assertThat(level()).as("what was seen stays").isEqualTo(Level.HEALTHY);
        int asked = cluster.asked().size();
        feed.beat(Instant.now());
        feed.beat(Instant.now());
        assertThat(cluster.asked()).hasSize(asked);
        assertThat(view().toString()).doesNotContain(MockCluster.TOKEN);
    }
}

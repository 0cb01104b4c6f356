package dev.slipway.delivery.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.delivery.prometheus.StubServer.Reply;
import dev.slipway.net.Address;
import dev.slipway.net.Http;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

class PrometheusClientTest {
    private static final String VECTOR =
            "{\"status\":\"success\",%s\"data\":{\"result\":[%s],\"resultType\":\"vector\"}}";

    @Test
    void oddNumbersAreValues() throws IOException {
        Outcome<Answered> outcome =
                asked(
                        Reply.json(
                                200,
                                VECTOR.formatted(
                                        "",
                                        "{\"metric\":{},\"value\":[1.5,\"NaN\"]},"
                                                + "{\"metric\":{},\"value\":[2,\"-Inf\"]},"
                                                + "{\"metric\":{},\"value\":[2.001,\"1e+06\"]}")));

        List<Series> series = outcome.value().orElseThrow().series();
        assertThat(series)
                .extracting(Series::last)
                .containsExactly(Double.NaN, Double.NEGATIVE_INFINITY, 1e6);
        assertThat(series).extracting(one -> one.time(0)).containsExactly(1500L, 2000L, 2001L);
    }

    @Test
    void warningsStandBesideAPartialAnswer() throws IOException {
        Outcome<Answered> outcome =
                asked(
                        Reply.json(
                                200,
                                VECTOR.formatted(
                                        "\"warnings\":[\"store a is away\"],\"infos\":[\"hm\"],",
                                        "{\"metric\":{\"a\":\"b\"},\"value\":[1,\"2\"]}")));

        assertThat(outcome.value().orElseThrow().series()).hasSize(1);
        assertThat(outcome.problems())
                .extracting(Problem::severity)
                .containsExactly(Severity.WARNING, Severity.INFO);
        assertThat(outcome.problems().getFirst().toString()).contains("store a is away", "partial");
    }

    @Test
    void nativeHistogramsAreToldAsLeftOut() throws IOException {
        Outcome<Answered> outcome =
                asked(
                        Reply.json(
                                200,
                                VECTOR.formatted(
                                        "",
                                        "{\"metric\":{},\"histogram\":[1,{\"count\":\"3\"}]}")));

        assertThat(outcome.problems()).singleElement().asString().contains("native histograms");
    }

    @Test
    void whatIsNoAnswerOfPrometheusSaysWhatItIs() throws IOException {
        assertThat(asked(new Reply(200, "text/html", "<html>Log in</html>", Map.of())).problems())
                .singleElement()
                .asString()
                .contains("HTTP 200, text/html", "not Prometheus'");
        assertThat(asked(new Reply(404, "text/plain", "404 page not found", Map.of())).problems())
                .singleElement()
                .asString()
                .contains("A path may be missing");
        assertThat(asked(new Reply(401, "text/plain", "", Map.of())).problems())
                .singleElement()
                .asString()
                .contains("login or a token");
        assertThat(asked(Reply.json(200, "{\"status\":\"success\",\"data\":{\"res")).problems())
                .as("cut off")
                .singleElement()
                .asString()
                .contains("not Prometheus'");
        assertThat(asked(Reply.json(200, "{}")).problems())
                .singleElement()
                .asString()
                .contains("no status");
    }

    @Test
    void aRedirectIsToldAndNotFollowed() throws IOException {
        try (StubServer elsewhere = new StubServer(asked -> Reply.json(200, "{}"))) {
            Reply redirect =
                    new Reply(302, "text/plain", "", Map.of("Location", elsewhere.url() + "/"));
            assertThat(asked(redirect).problems())
                    .singleElement()
                    .asString()
                    .contains(elsewhere.url());
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void aLongQueryIsSentAsAForm() throws IOException {
        try (StubServer server =
                new StubServer(asked -> Reply.json(200, VECTOR.formatted("", "")))) {
            String query = "x{a=\"ä+b&c\"} or ".repeat(200) + "y";
            server.client().instant(query, 1, Progress.NONE);
            server.client().instant("y", 1.5, Progress.NONE);

            assertThat(server.asked())
                    .extracting(StubServer.Asked::method)
                    .containsExactly("POST", "GET");
            assertThat(server.asked().getFirst().parameter("query")).isEqualTo(query);
            assertThat(server.asked().getLast().parameter("time")).isEqualTo("1.5");
        }
    }

    @Test
    void aPasswordInTheAddressIsSentAndNeverShown() throws IOException {
        try (StubServer server = new StubServer(asked -> Reply.json(500, "oops"))) {
            String url = server.url().replace("://", "://me:hunter2@");
            try (Http http =
                    new Http(
                            Address.parse(url).value().orElseThrow(),
                            Http.Limits.USUAL,
                            Map.of())) {
                Outcome<Answered> outcome =
                        new PrometheusClient(http).instant("x", 1, Progress.NONE);
                assertThat(outcome.problems().toString()).doesNotContain("hunter2");
                assertThat(server.asked().getFirst().headers().get("Authorization"))
                        .containsExactly("Basic bWU6aHVudGVyMg==");
            }
        }
    }

    @Test
    void anAnswerThatIsTooLargeIsNotReadToItsEnd() throws IOException {
        try (StubServer server = new StubServer(asked -> Reply.json(200, "x".repeat(5000)));
                Http http =
                        new Http(
                                Address.parse(server.url()).value().orElseThrow(),
                                new Http.Limits(
                                        Duration.ofSeconds(5), Duration.ofSeconds(30), 1024),
                                Map.of())) {
            assertThat(http.send(Http.Request.get("/"), Progress.NONE).problems())
                    .extracting(Problem::rule)
                    .containsExactly("net.size");
        }
    }

    @Test
    void nobodyThereIsAProblemWithAdvice() throws IOException {
        String gone;
        try (StubServer server = new StubServer(asked -> Reply.json(200, "{}"))) {
            gone = server.url();
        }
        try (Http http =
                new Http(Address.parse(gone).value().orElseThrow(), Http.Limits.USUAL, Map.of())) {
            assertThat(new PrometheusClient(http).labels(Progress.NONE).problems())
                    .singleElement()
                    .asString()
                    .contains("cannot be reached", "check the address");
        }
    }

    @Test
    void waitingEndsWhenNobodyWantsTheAnswerAnyMore() throws IOException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch arrived = new CountDownLatch(1);
        Progress unwanted =
                new Progress() {
                    @Override
                    public boolean cancelled() {
                        return arrived.getCount() == 0;
                    }
                };
        try (StubServer server =
                new StubServer(
                        asked -> {
                            arrived.countDown();
                            try {
                                never.await();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            return Reply.json(200, "{}");
                        })) {
            assertThatThrownBy(() -> server.client().labels(unwanted))
                    .isInstanceOf(CancellationException.class);
            never.countDown();
        }
    }

    private static Outcome<Answered> asked(Reply reply) throws IOException {
        try (StubServer server = new StubServer(asked -> reply)) {
            return server.client().instant("x", 1, Progress.NONE);
        }
    }
}

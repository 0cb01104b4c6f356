package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Layout;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.delivery.dashboard.Variable;
import dev.slipway.delivery.picture.Picture;
import dev.slipway.delivery.prometheus.StubServer;
import dev.slipway.net.Address;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

@DisplayName("A dashboard's questions")
class DashboardAskTest {
    private static final long TO = 1_780_000_000_000L;
    private static final long FROM = TO - 3_600_000;
    private static final String BOARD =
            """
            {"title": "Shop",
             "templating": {"list": [
               {"name": "job", "type": "query", "query": "label_values(up, job)"},
               {"name": "pod", "type": "query", "query": "label_values(up{job=\\"$job\\"}, pod)",
                "includeAll": true, "multi": true}]},
             "panels": [
               {"title": "Up", "type": "timeseries", "gridPos": {"x": 0, "y": 0, "w": 24, "h": 8},
                "interval": "2m",
                "targets": [{"expr": "sum(up{pod=~\\"$pod\\"})"},
                            {"expr": "hidden", "hide": true}]},
               {"title": "Now", "type": "stat", "gridPos": {"x": 0, "y": 8, "w": 24, "h": 8},
                "targets": [{"expr": "bad(", "instant": true}]}]}
            """;

    @TempDir Path kept;
    private StubServer server;
    private Dashboard dashboard;

    @BeforeEach
    void open() throws IOException {
        server = new StubServer(DashboardAskTest::answer);
        dashboard = Dashboard.read("shop.json", BOARD).value().orElseThrow();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static StubServer.Reply answer(StubServer.Asked asked) {
        if (asked.path().endsWith("/series")) {
            boolean all = !asked.parameter("match[]").contains("job=");
            return success(
                    all
                            ? "[{\"job\":\"till\"},{\"job\":\"web\"}]"
                            : "[{\"pod\":\"b\"},{\"pod\":\"a\"},{\"pod\":\"a\"}]");
        }
        if (asked.parameter("query").startsWith("bad")) {
            return StubServer.Reply.json(
                    400,
                    "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"unclosed\"}");
        }
        return success(
                "{\"resultType\":\"matrix\",\"result\":[{\"metric\":{},\"values\":[[%d,\"7\"]]}]}"
                        .formatted(TO / 1000));
    }

    private static StubServer.Reply success(String data) {
        return StubServer.Reply.json(200, "{\"status\":\"success\",\"data\":" + data + "}");
    }

    private DashboardAsk ask() {
        return new DashboardAsk(Address.parse(server.url()).value().orElseThrow(), Map::of, kept);
    }

    private List<Variable> variables(DashboardAsk ask, List<Problem> problems) {
        return ask.variables(dashboard, Builtins.of(FROM, TO, 1000), problems, Progress.NONE);
    }

    private PanelAnswers panel(DashboardAsk ask, int number, long now) {
        Dashboard chosen = dashboard.choose(variables(ask, new ArrayList<>()));
        Placed placed = Layout.of(chosen, Set.of()).get(number);
        return ask.panel(placed, FROM, TO, 1000, now, Progress.NONE);
    }

    @Test
    @DisplayName("ask a variable's values with those before it, each value once and sorted")
    void variables() {
        List<Problem> problems = new ArrayList<>();
        try (DashboardAsk ask = ask()) {
            List<Variable> known = variables(ask, problems);
            assertThat(problems).isEmpty();
            assertThat(known.get(0).values()).containsExactly("till");
            assertThat(known.get(1).options()).containsExactly("a", "b");
            assertThat(known.get(1).isAll()).isTrue();
            assertThat(server.asked().getLast().parameter("match[]")).isEqualTo("up{job=\"till\"}");
        }
    }

    @Test
    @DisplayName("go out once a visible query, with the chosen values and on whole steps")
    void queries() {
        try (DashboardAsk ask = ask()) {
            PanelAnswers answers = panel(ask, 0, TO);
            assertThat(answers.queries()).containsExactly("sum(up{pod=~\"(a|b)\"})");
            assertThat(answers.stored()).isZero();
            assertThat(answers.made().picture()).isInstanceOf(Picture.Lines.class);
            StubServer.Asked asked = server.asked().getLast();
            assertThat(asked.parameter("step")).isEqualTo("120");
            assertThat(Double.parseDouble(asked.parameter("start")) % 120).isZero();
        }
    }

    @Test
    @DisplayName("are answered from before when the server is gone, with the time they are from")
    void outage() {
        try (DashboardAsk ask = ask()) {
            panel(ask, 0, TO);
        }
        server.close();
        try (DashboardAsk ask = ask()) {
            PanelAnswers answers = panel(ask, 0, TO + 60_000);
            assertThat(answers.stored()).isEqualTo(TO);
            assertThat(answers.queries()).containsExactly("sum(up{pod=~\"(a|b)\"})");
            assertThat(answers.answers().getFirst().answered().series().getFirst().last())
                    .isEqualTo(7);
            assertThat(answers.problems())
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p.rule()).startsWith("net."));
        }
    }

    @Test
    @DisplayName("that the server refuses are not answered from before")
    void refused() {
        try (DashboardAsk ask = ask()) {
            PanelAnswers answers = panel(ask, 1, TO);
            assertThat(answers.answers()).isEmpty();
            assertThat(answers.problems().getFirst().message()).contains("unclosed");
        }
    }
}

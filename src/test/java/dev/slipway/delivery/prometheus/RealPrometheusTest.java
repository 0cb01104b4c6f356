package dev.slipway.delivery.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.conformance.Programs;
import dev.slipway.delivery.dora.Figure;
import dev.slipway.delivery.dora.Metric;
import dev.slipway.delivery.dora.Report;
import dev.slipway.delivery.rules.RuleGroup;
import dev.slipway.delivery.rules.SteadyQuery;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.IntToLongFunction;

/// Against the real server, with the shape of data that the rules of a DORA dashboard stumble over:
/// a service that never failed, one that was not deployed at all, gauges that went away.
class RealPrometheusTest {
    private static final long END = 1_780_000_200;
    private static final int STEP = 600;
    private static final int SAMPLES = 2 * 86_400 / STEP;
    private static final String RULES =
            """
            groups:
              - name: dora.frequency
                interval: 1h
                rules:
                  - record: dora:deployments:rate1d
                    expr: sum by (team, service) (increase(argocd_app_sync_total[1d]))
            """;

    @TempDir static Path folder;
    private static RealPrometheus server;

    @BeforeAll
    static void start() throws IOException {
        Assumptions.assumeTrue(
                Programs.has("prometheus") && Programs.has("promtool"),
                "prometheus is missing: only recorded answers were replayed");
        StringBuilder samples = new StringBuilder("# TYPE argocd_app_sync counter\n");
        counter(samples, "shop", "Succeeded", i -> i / 12);
        counter(samples, "shop", "Failed", i -> i / 48);
        counter(samples, "cart", "Succeeded", i -> i / 24);
        counter(samples, "idle", "Succeeded", i -> 7);
        samples.append("# TYPE github_workflow_duration_seconds gauge\n");
        for (int i = 0; i < SAMPLES - 6; i++) {
            samples.append(
                    "github_workflow_duration_seconds{team=\"a\",service=\"shop\",workflow=\"deploy\",status=\"success\"} %d %d\n"
                            .formatted(600, END - (long) (SAMPLES - i) * STEP));
        }
        server = RealPrometheus.start(folder, samples.append("# EOF\n").toString(), RULES);
    }

    private static void counter(
            StringBuilder samples, String service, String phase, IntToLongFunction value) {
        for (int i = 0; i <= SAMPLES; i++) {
            samples.append(
                    "argocd_app_sync_total{team=\"a\",service=\"%s\",phase=\"%s\"} %d %d\n"
                            .formatted(
                                    service,
                                    phase,
                                    value.applyAsLong(i),
                                    END - (long) (SAMPLES - i) * STEP));
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void figuresSurviveTheFaultsOfTheUsualRules() {
        Outcome<List<Report>> read =
                new PrometheusFigures(server.client(), END, Duration.ofDays(1), Progress.NONE)
                        .read();

        List<Report> reports = read.value().orElseThrow();
        assertThat(reports)
                .extracting(Report::service)
                .containsExactly("a/cart", "a/idle", "a/shop");
        Figure never = reports.get(0).figure(Metric.CHANGE_FAIL_RATE);
        assertThat(never.value()).as("never failed").hasValue(0);
        assertThat(never.notes()).singleElement().asString().contains("no failed sync");
        Figure idle = reports.get(1).figure(Metric.CHANGE_FAIL_RATE);
        assertThat(idle.value()).as("0 / 0").isEmpty();
        assertThat(idle.notes()).singleElement().asString().contains("not 0 %");
        Report shop = reports.get(2);
        assertThat(shop.figure(Metric.DEPLOYMENT_FREQUENCY).value().orElseThrow())
                .isBetween(11.0, 13.0);
        assertThat(shop.figure(Metric.CHANGE_FAIL_RATE).value().orElseThrow())
                .isBetween(0.15, 0.25);
        Figure lead = shop.figure(Metric.CHANGE_LEAD_TIME);
        assertThat(lead.value()).as("though the gauge went away an hour ago").hasValue(600);
        assertThat(lead.proxy()).isTrue();
        assertThat(read.problems()).extracting(Problem::rule).contains("rules.lookback");
    }

    @Test
    void aQueryOverGapsFindsItsSeriesWhenMended() {
        List<RuleGroup> groups =
                ServerRules.read("", server.client().rules(Progress.NONE).value().orElseThrow());
        String query = "github_workflow_duration_seconds";

        assertThat(new SteadyQuery(groups).mended("dora:deployments:rate1d > 0"))
                .isEqualTo("last_over_time(dora:deployments:rate1d[2h]) > 0");
        assertThat(ask(query).series()).isEmpty();
        assertThat(ask("last_over_time(" + query + "[2h])").series()).hasSize(1);
    }

    @Test
    void answersOfEveryKindAreUnderstood() {
        PrometheusClient client = server.client();
        assertThat(ask("1 / 0").series().getFirst().last()).isInfinite();
        assertThat(ask("1 / 0").kind()).isEqualTo(Answered.Kind.SCALAR);
        assertThat(ask("\"word\""))
                .extracting(Answered::kind, Answered::text)
                .containsExactly(Answered.Kind.STRING, "word");
        assertThat(ask("argocd_app_sync_total * NaN").series())
                .hasSize(4)
                .allMatch(series -> Double.isNaN(series.last()));
        Answered range =
                client.range("argocd_app_sync_total", END - 3600, END, 600, Progress.NONE)
                        .value()
                        .orElseThrow();
        assertThat(range.kind()).isEqualTo(Answered.Kind.MATRIX);
        assertThat(range.series()).allMatch(series -> series.size() == 7);
        assertThat(client.labelValues("service", Progress.NONE).value().orElseThrow())
                .containsExactly("cart", "idle", "shop");
        assertThat(client.labels(Progress.NONE).value().orElseThrow())
                .contains("__name__", "phase", "team");
        assertThat(client.alerts(Progress.NONE).value()).isPresent();
        assertThat(client.buildInfo(Progress.NONE).value().orElseThrow().text("version"))
                .isPresent();
    }

    @Test
    void aLongQueryIsAskedToo() {
        String longQuery = "argocd_app_sync_total" + " + 0 * argocd_app_sync_total".repeat(100);
        assertThat(ask(longQuery).series()).hasSize(4);
    }

    @Test
    void whatTheServerRefusesIsToldInItsWords() {
        Problem refused =
                server.client().instant("sum by (", END, Progress.NONE).problems().getFirst();
        assertThat(refused.rule()).isEqualTo("prometheus.bad_data");
        assertThat(refused.message()).contains("unclosed left parenthesis");
        Problem tooMany =
                server.client()
                        .range("argocd_app_sync_total", 0, END, 1, Progress.NONE)
                        .problems()
                        .getFirst();
        assertThat(tooMany.message()).contains("exceeded maximum resolution");
    }

    private static Answered ask(String query) {
        return server.client().instant(query, END, Progress.NONE).value().orElseThrow();
    }
}

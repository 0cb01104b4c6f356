package dev.slipway.delivery.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

class RuleFileTest {

    @Test
    void aPrometheusRuleLoadsAndItsFaultsStandAtTheirPlaces() {
        Outcome<RuleFile> read =
                RuleFile.read(
                        "rule.yaml",
                        """
                        apiVersion: monitoring.coreos.com/v1
                        kind: PrometheusRule
                        spec:
                          groups:
                          - name: fail
                            interval: 1h
                            rules:
                            - record: team:fail:ratio
                              expr: |
                                sum by (team) (increase(argocd_app_sync_total{phase="Failed"}[7d]))
                                /
                                sum by (team) (increase(argocd_app_sync_total[7d]))
                            - record: team:lead
                              expr: avg(github_workflow_duration_seconds)
                        """);

        assertThat(read.hasErrors()).isFalse();
        assertThat(read.value().orElseThrow().rules())
                .extracting(Rule::name)
                .containsExactly("team:fail:ratio", "team:lead");
        assertThat(read.problems())
                .extracting(Problem::rule)
                .containsExactly(
                        "rules.lookback",
                        "rules.absent",
                        "rules.labels",
                        "rules.phase",
                        "rules.proxy");
        assertThat(read.problems().getFirst().toString())
                .startsWith("rule.yaml:6:15: warning: this group runs every 1h")
                .contains("last_over_time(NAME[2h])");
    }

    @Test
    void whatIsWellMadeHasNoFaults() {
        String text =
                """
                groups:
                - name: good
                  interval: 5m
                  rules:
                  - record: a:b
                    expr: (sum(x{a="b"}) or 0 * sum(x)) / sum(x)
                  - alert: Down
                    expr: up == 0
                    for: 10m
                    labels: {severity: page}
                    annotations: {summary: down}
                - name: alerts may come late
                  interval: 1h
                  rules:
                  - alert: Late
                    expr: rate(y{z="/"}[2h]) > 1
                """;
        Outcome<RuleFile> read = RuleFile.read("good.yaml", text);
        assertThat(read.problems()).isEmpty();
        Rule down = read.value().orElseThrow().rules().get(1);
        assertThat(down.kind()).isEqualTo(Rule.Kind.ALERT);
        assertThat(down.pending()).contains(Duration.ofMinutes(10));
        assertThat(down.labels()).containsEntry("severity", "page");
    }

    @Test
    void whatPrometheusWouldNotLoadIsAllToldAtItsPlace() {
        Outcome<RuleFile> read =
                RuleFile.read(
                        "bad.yaml",
                        """
                        groups:
                        - name: a
                          intervall: 1h
                          rules:
                          - record: not-a-name
                            expr: x
                            for: 5m
                          - alert: A
                            record: b
                            expr: x
                          - expr: ''
                          - alert: L
                            expr: x
                            for: soon
                            labels: {a-b: c}
                        - name: a
                          rules: []
                        """);
        assertThat(read.problems())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        p -> assertThat(p).contains("bad.yaml:3:3", "did you mean interval?"),
                        p -> assertThat(p).contains("bad.yaml:5:13", "no metric name"),
                        p -> assertThat(p).contains("bad.yaml:7:10", "for belongs to alerts"),
                        p -> assertThat(p).contains("bad.yaml:8:5", "not both"),
                        p -> assertThat(p).contains("bad.yaml:11:5", "record or alert"),
                        p -> assertThat(p).contains("bad.yaml:11:5", "no expr"),
                        p -> assertThat(p).contains("bad.yaml:14:10", "no duration"),
                        p -> assertThat(p).contains("bad.yaml:15:14", "no label name"),
                        p -> assertThat(p).contains("bad.yaml:16:9", "is there already"));
    }

    @ParameterizedTest
    @CsvSource({"1h30m, PT1H30M", "1d, P1D", "5m, PT5M", "100ms, PT0.1S", "0, PT0S"})
    void durationsAreRead(String text, Duration duration) {
        assertThat(PromDuration.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @CsvSource({"1m1h", "5", "1.5h", "m", "-1m"})
    void whatIsNoDurationIsNone(String text) {
        assertThat(PromDuration.parse(text)).isEmpty();
    }

    @Test
    void onlyBareNamesOfRecordedSeriesAreMended() {
        RuleGroup group =
                RuleFile.read(
                                "g.yaml",
                                "groups: [{name: g, interval: 30m, rules: [{record: 'a:b', expr:"
                                        + " x}]}]")
                        .value()
                        .orElseThrow()
                        .groups()
                        .getFirst();
        SteadyQuery steady = new SteadyQuery(List.of(group));
        assertThat(steady.mended("sum(a:b{x=\"a:b\"}) + a:bc + rate(a:b[5h]) + a:b"))
                .isEqualTo(
                        "sum(last_over_time(a:b{x=\"a:b\"}[1h])) + a:bc + rate(a:b[5h])"
                                + " + last_over_time(a:b[1h])");
    }
}

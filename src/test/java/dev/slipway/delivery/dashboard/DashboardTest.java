package dev.slipway.delivery.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class DashboardTest {
    private static final Builtins HOUR = Builtins.of(0, 3_600_000, 1000);

    @Test
    void bothFormsAndTheWrapperAreRead() {
        Dashboard wrapped =
                read(
                        """
                        {"dashboard": {"title": "D", "schemaVersion": "16", "panels": [
                          {"type": "row", "title": "R", "panels": [{"type": "stat"}]},
                          {"type": "graph", "title": "G", "gridPos": {"x": 1, "y": 2, "w": 3, "h": 4},
                           "targets": [{"expr": "up", "refId": "A"}]}]}}
                        """);
        assertThat(wrapped.allPanels())
                .extracting(Panel::kind)
                .containsExactly(PanelKind.ROW, PanelKind.STAT, PanelKind.TIME_SERIES);
        assertThat(wrapped.schema()).isEqualTo(16);
        assertThat(wrapped.panels().get(1).grid()).contains(new Panel.Grid(1, 2, 3, 4));
        assertThat(wrapped.panels().get(1).where().line()).isEqualTo(3);

        Dashboard old =
                read("{\"rows\": [{\"title\": \"R\", \"panels\": [{\"type\": \"text\"}, 7]}]}");
        assertThat(old.allPanels()).singleElement().extracting(Panel::row).isEqualTo("R");
    }

    @Test
    void whatIsNoDashboardSaysSo() {
        assertThat(Dashboard.read("a.json", "{\"a\": 1}").problems())
                .singleElement()
                .asString()
                .contains("a.json:1:1", "no Grafana dashboard");
        assertThat(Dashboard.read("a.json", "{\"title\": ").problems())
                .singleElement()
                .asString()
                .contains("not JSON");
        assertThat(
                        Dashboard.read(
                                        "a.json",
                                        "{\"apiVersion\": \"dashboard.grafana.app/v2beta1\"}")
                                .problems())
                .singleElement()
                .asString()
                .contains("new form (v2)");
        assertThat(Dashboard.read("a.json", "[".repeat(5000)).value()).isEmpty();
    }

    @Test
    void aPanelThatCannotBeDrawnSaysWhy() {
        Dashboard dashboard =
                read(
                        """
                        {"templating": {"list": [{"name": "ds", "type": "datasource", "query": "loki"}]},
                         "panels": [
                          {"type": "stat", "datasource": "${ds}", "targets": [{"expr": "{a=\\"b\\"}"}]},
                          {"type": "nodeGraph", "targets": [{"expr": "up"}]},
                          {"type": "table", "datasource": "mysql", "targets": [{"rawSql": "SELECT"}]},
                          {"type": "stat"},
                          {"type": "stat", "datasource": "-- Mixed --", "targets": [
                            {"datasource": {"type": "prometheus", "uid": "x"}, "expr": "up"}]},
                          {"type": "text"}]}
                        """);
        assertThat(dashboard.panels())
                .extracting(panel -> panel.obstacle().orElse("drawn"))
                .containsExactly(
                        "its queries ask loki, not Prometheus",
                        "panels of the kind \"nodeGraph\" are not drawn",
                        "its queries ask mysql, not Prometheus",
                        "it has no query",
                        "drawn",
                        "drawn");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "up{job=~\"$many\"} ; up{job=~\"(a\\\\.b|c)\"}",
                "up{job=~\"$one\"} ; up{job=~\"x\"}",
                "up{job=~\"${all}\"} ; up{job=~\".+\"}",
                "up{job=~\"[[own]]\"} ; up{job=~\"team-.*\"}",
                "up{job=~\"${many:pipe}\"} ; up{job=~\"a.b|c\"}",
                "up{job=~\"${many:csv}\"} ; up{job=~\"a.b,c\"}",
                "up{job=~\"${many:regex}\"} ; up{job=~\"(a\\.b|c)\"}",
                "up{job=~\"$unset\"} ; up{job=~\".*\"}",
                "up{job=\"$unset\"} ; up{job=\"\"}",
                "rate(x[$unset]) ; rate(x[5m])",
                "topk($unset, x) ; topk(1, x)",
                "sum by ($unset) (x) ; sum by (unset) (x)",
                "rate(x[$__rate_interval]) ; rate(x[1m])",
                "rate(x[$step]) + rate(y[${__interval}]) ; rate(x[15s]) + rate(y[15s])",
                "x[$__range] * $__range_s ; x[3600s] * 3600",
                "label_replace(x, \"a\", \"$1\", \"b\", \"(.*)$\") ; label_replace(x, \"a\","
                        + " \"$1\", \"b\", \"(.*)$\")",
                "up{job=~\"$loop\"} ; up{job=~\".*\"}",
                "x{a='$quote'} ; x{a='it\\\\'s'}",
            })
    void variablesArePutIntoQueries(String expr, String sent) {
        Dashboard dashboard =
                read(
                        """
                        {"title": "t", "templating": {"list": [
                          {"name": "many", "type": "query", "multi": true, "current": {"value": ["a.b", "c"]}},
                          {"name": "one", "type": "query", "includeAll": true, "current": {"value": "x"}},
                          {"name": "all", "type": "query", "includeAll": true, "current": {"value": "$__all"}},
                          {"name": "own", "type": "query", "includeAll": true, "allValue": "team-.*",
                           "current": {"value": ["$__all"]}},
                          {"name": "unset", "type": "query", "query": {"query": "label_values(x)"}},
                          {"name": "step", "type": "interval", "query": "auto,5m", "current": {"value": "auto"}},
                          {"name": "loop", "type": "query", "current": {"value": "$loop"}},
                          {"name": "quote", "type": "textbox", "query": "it's"}
                        ]}}
                        """);
        assertThat(new Interpolation(dashboard.variables(), HOUR).promQl(expr)).isEqualTo(sent);
    }

    @Test
    void titlesShowTheValuesThemselves() {
        Dashboard dashboard =
                read(
                        """
                        {"title": "t", "templating": {"list": [
                          {"name": "many", "multi": true, "type": "custom", "query": "a.b, A : c",
                           "current": {"value": ["a.b", "c"]}},
                          {"name": "first", "type": "custom", "query": "One : 1, Two : 2"}]}}
                        """);
        Interpolation interpolation = new Interpolation(dashboard.variables(), HOUR);
        assertThat(interpolation.text("of $many at ${first}")).isEqualTo("of a.b + c at 1");
    }

    private static Dashboard read(String text) {
        Outcome<Dashboard> outcome = Dashboard.read("d.json", text);
        assertThat(outcome.problems()).isEmpty();
        return outcome.value().orElseThrow();
    }

    @Test
    void anIntervalFitsTheWidthAndNeverGoesBelowTheScrape() {
        assertThat(Builtins.of(0, 3_600_000, 1000).interval()).isEqualTo(15_000);
        assertThat(Builtins.of(0, 86_400_000, 1000).interval()).isEqualTo(120_000);
        assertThat(Builtins.of(0, 86_400_000, 1000).rateInterval()).isEqualTo(135_000);
        assertThat(List.of(Builtins.duration(90_000), Builtins.duration(7_200_000)))
                .containsExactly("90s", "2h");
    }
}

package dev.slipway.delivery.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Dashboard;
import dev.slipway.delivery.dashboard.Interpolation;
import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.prometheus.Answered;
import dev.slipway.delivery.prometheus.Series;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

@DisplayName("A panel's picture")
class PicturesTest {
    private static final long[] TIMES = {60_000, 120_000, 180_000};

    private static Panel panel(String json) {
        return Dashboard.read("d.json", "{\"title\": \"d\", \"panels\": [" + json + "]}")
                .value()
                .orElseThrow()
                .panels()
                .getFirst();
    }

    private static Series series(String label, double... values) {
        return new Series(
                Map.of("app", label), java.util.Arrays.copyOf(TIMES, values.length), values);
    }

    private static Picture picture(Panel panel, Series... series) {
        return Pictures.of(
                        panel,
                        List.of(
                                new Answer(
                                        panel.targets().getFirst(),
                                        "up",
                                        panel.targets().getFirst().legend(),
                                        new Answered(Answered.Kind.MATRIX, List.of(series), ""))))
                .picture();
    }

    @Test
    @DisplayName("names lines by the legend's template and keeps their values")
    void lines() {
        Panel panel =
                panel(
                        """
                        {"type": "timeseries", "targets": [{"expr": "up", "legendFormat": "{{app}} x"}],
                         "fieldConfig": {"defaults": {"unit": "s", "custom": {"stacking": {"mode": "normal"}}}}}
                        """);
        Picture.Lines lines =
                (Picture.Lines) picture(panel, series("a", 1, 2, 3), series("b", 4, Double.NaN, 6));
        assertThat(lines.lines()).extracting(Picture.Line::name).containsExactly("a x", "b x");
        assertThat(lines.stacked()).isTrue();
        assertThat(lines.lines().getLast().values()).containsExactly(4, Double.NaN, 6);
        assertThat(lines.lines().getFirst().options().format(90)).isEqualTo("1.50 mins");
    }

    @Test
    @DisplayName("tells series apart by the one label that differs when the legend is automatic")
    void automatic() {
        Panel panel =
                panel(
                        "{\"type\": \"timeseries\", \"targets\": [{\"expr\": \"up\","
                                + " \"legendFormat\": \"__auto\"}]}");
        Picture.Lines lines = (Picture.Lines) picture(panel, series("a", 1), series("b", 2));
        assertThat(lines.lines()).extracting(Picture.Line::name).containsExactly("a", "b");
    }

    @Test
    @DisplayName(
            "reduces a series to the number that the panel asks for, in its threshold's colour")
    void stat() {
        Panel panel =
                panel(
                        """
                        {"type": "stat", "targets": [{"expr": "up"}],
                         "options": {"reduceOptions": {"calcs": ["mean"]}},
                         "fieldConfig": {"defaults": {"unit": "percent", "thresholds": {"steps": [
                           {"color": "green", "value": 0}, {"color": "red", "value": 20}]}}}}
                        """);
        Picture.Value value = picture(panel, series("a", 10, 20, 60)).firstValue().orElseThrow();
        assertThat(value.value()).isEqualTo(30);
        assertThat(value.text()).isEqualTo("30%");
        assertThat(value.color()).isEqualTo("red");
        assertThat(value.max()).isEqualTo(100);
    }

    @Test
    @DisplayName("gives a gauge without a maximum the one that Grafana gives it")
    void gauge() {
        Panel panel = panel("{\"type\": \"gauge\", \"targets\": [{\"expr\": \"up\"}]}");
        assertThat(picture(panel, series("a", 21)).firstValue().orElseThrow().max()).isEqualTo(100);
    }

    @Test
    @DisplayName("reads what an old singlestat says")
    void singlestat() {
        Panel panel =
                panel(
                        """
                        {"type": "singlestat", "format": "bytes", "valueName": "max",
                         "targets": [{"expr": "up"}],
                         "colorValue": true, "colors": ["green", "orange", "red"], "thresholds": "1000,2000"}
                        """);
        Picture.Value value =
                picture(panel, series("a", 1024, 1536, 512)).firstValue().orElseThrow();
        assertThat(value.text()).isEqualTo("1.50 KiB");
        assertThat(value.color()).isEqualTo("orange");
    }

    @Test
    @DisplayName("shows a table's labels as columns, its numbers with unit")
    void table() {
        Panel panel =
                panel(
                        """
                        {"type": "table", "targets": [{"expr": "up", "format": "table", "instant": true}],
                         "transformations": [{"id": "organize", "options": {
                           "excludeByName": {"Time": true}, "renameByName": {"app": "App", "Value": "Size"}}}],
                         "fieldConfig": {"defaults": {}, "overrides": [{
                           "matcher": {"id": "byName", "options": "Size"},
                           "properties": [{"id": "unit", "value": "bytes"}]}]}}
                        """);
        Picture.Grid grid = (Picture.Grid) picture(panel, series("a", 1024), series("b", 2048));
        assertThat(grid.heads()).extracting(Picture.Head::name).containsExactly("App", "Size");
        assertThat(grid.rows())
                .extracting(row -> row.get(0).text() + " " + row.get(1).text())
                .containsExactly("a 1 KiB", "b 2 KiB");
    }

    @Test
    @DisplayName("takes cumulative buckets apart")
    void heat() {
        Panel panel =
                panel(
                        "{\"type\": \"heatmap\", \"targets\": [{\"expr\": \"up\", \"format\":"
                                + " \"heatmap\"}]}");
        Series high = new Series(Map.of("le", "+Inf"), TIMES, new double[] {10, 10, 12});
        Series low = new Series(Map.of("le", "0.5"), TIMES, new double[] {4, 10, 5});
        Picture.Heat heat = (Picture.Heat) picture(panel, high, low);
        assertThat(heat.rows()).containsExactly("0.5", "+Inf");
        assertThat(heat.counts()[0]).containsExactly(4, 10, 5);
        assertThat(heat.counts()[1]).containsExactly(6, 0, 7);
    }

    @Test
    @DisplayName("joins equal states to one span, but not for a status history")
    void lanes() {
        String mapping =
                "\"fieldConfig\": {\"defaults\": {\"mappings\": [{\"type\": \"value\", \"options\":"
                        + " {\"1\": {\"text\": \"up\", \"color\": \"green\"}}}]}}";
        String targets = "\"targets\": [{\"expr\": \"up\", \"legendFormat\": \"{{app}}\"}], ";
        Panel timeline = panel("{\"type\": \"state-timeline\", " + targets + mapping + "}");
        Panel history = panel("{\"type\": \"status-history\", " + targets + mapping + "}");
        Picture.Lanes joined = (Picture.Lanes) picture(timeline, series("a", 1, 1, 0));
        Picture.Lanes single = (Picture.Lanes) picture(history, series("a", 1, 1, 0));
        assertThat(joined.lanes().getFirst().spans())
                .extracting(Picture.Span::text)
                .containsExactly("up", "0");
        assertThat(joined.lanes().getFirst().spans().getFirst().to()).isEqualTo(180_000);
        assertThat(single.lanes().getFirst().spans()).hasSize(3);
    }

    @Test
    @DisplayName("counts values in buckets for a histogram")
    void histogram() {
        Panel panel =
                panel(
                        "{\"type\": \"histogram\", \"options\": {\"bucketSize\": 10}, \"targets\":"
                                + " [{\"expr\": \"up\"}]}");
        Picture.Bars bars = (Picture.Bars) picture(panel, series("a", 1, 5, 25));
        assertThat(bars.categories()).containsExactly("0", "10", "20");
        assertThat(bars.values()[0]).containsExactly(2, 0, 1);
    }

    @Test
    @DisplayName("says that there is nothing, and never draws a zero in its place")
    void nothing() {
        Panel panel = panel("{\"type\": \"stat\", \"targets\": [{\"expr\": \"up\"}]}");
        assertThat(picture(panel)).isInstanceOf(Picture.Nothing.class);
    }

    @Test
    @DisplayName("fills variables into a text")
    void words() {
        Panel panel = panel("{\"type\": \"text\", \"options\": {\"content\": \"range $__range\"}}");
        Picture made =
                Pictures.words(panel, new Interpolation(List.of(), Builtins.of(0, 3_600_000, 100)))
                        .picture();
        assertThat(((Picture.Words) made).text()).isEqualTo("range 3600s");
    }
}

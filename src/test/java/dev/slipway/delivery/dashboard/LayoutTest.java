package dev.slipway.delivery.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

@DisplayName("A dashboard's layout")
class LayoutTest {

    private static Dashboard read(String json) {
        return Dashboard.read("d.json", json).value().orElseThrow();
    }

    private static List<String> places(List<Placed> placed) {
        return placed.stream()
                .map(
                        p ->
                                p.panel().title()
                                        + " "
                                        + p.x()
                                        + ","
                                        + p.y()
                                        + " "
                                        + p.width()
                                        + "x"
                                        + p.height())
                .toList();
    }

    @Test
    @DisplayName("flows where no place is told: three small ones in a line, a wide one below")
    void flow() {
        Dashboard dashboard =
                read(
                        """
                        {"title": "d", "panels": [
                          {"title": "a", "type": "stat"}, {"title": "b", "type": "gauge"},
                          {"title": "c", "type": "gauge"}, {"title": "d", "type": "timeseries"}]}
                        """);
        assertThat(places(Layout.of(dashboard, Set.of())))
                .containsExactly("a 0,0 8x8", "b 8,0 8x8", "c 16,0 8x8", "d 0,8 24x8");
    }

    @Test
    @DisplayName("moves up what stands below a folded row, and unfolds it by hand")
    void rows() {
        Dashboard dashboard =
                read(
                        """
                        {"title": "d", "panels": [
                          {"title": "R", "type": "row", "collapsed": true, "gridPos": {"x": 0, "y": 0, "w": 24, "h": 1},
                           "panels": [{"title": "in", "type": "stat", "gridPos": {"x": 0, "y": 1, "w": 12, "h": 5}}]},
                          {"title": "S", "type": "row", "gridPos": {"x": 0, "y": 9, "w": 24, "h": 1}},
                          {"title": "out", "type": "stat", "gridPos": {"x": 12, "y": 10, "w": 12, "h": 4}}]}
                        """);
        assertThat(places(Layout.of(dashboard, Set.of())))
                .containsExactly("R 0,0 24x1", "S 0,1 24x1", "out 12,2 12x4");
        assertThat(places(Layout.of(dashboard, Set.of(0))))
                .containsExactly("R 0,0 24x1", "in 0,1 12x5", "S 0,6 24x1", "out 12,7 12x4");
    }

    @Test
    @DisplayName("repeats a panel over the values of a variable, each with its own")
    void repeat() {
        Dashboard dashboard =
                read(
                        """
                        {"title": "d", "templating": {"list": [{"name": "v", "type": "custom", "query": "x,y,z",
                           "multi": true, "current": {"value": ["x", "z"]}}]},
                         "panels": [{"title": "p", "type": "stat", "repeat": "v", "maxPerRow": 2,
                           "gridPos": {"x": 0, "y": 0, "w": 24, "h": 4}},
                           {"title": "q", "type": "stat", "gridPos": {"x": 0, "y": 4, "w": 24, "h": 4}}]}
                        """);
        List<Placed> placed = Layout.of(dashboard, Set.of());
        assertThat(places(placed)).containsExactly("p 0,0 12x4", "p 12,0 12x4", "q 0,4 24x4");
        assertThat(placed.get(1).variables().getFirst().values()).containsExactly("z");
    }

    @Test
    @DisplayName("gives the old rows headings and their panels the spans of twelve columns")
    void oldRows() {
        Dashboard dashboard =
                read(
                        """
                        {"title": "d", "rows": [{"title": "Row", "panels": [
                          {"title": "a", "type": "graph", "span": 8}, {"title": "b", "type": "graph", "span": 4}]}]}
                        """);
        assertThat(places(Layout.of(dashboard, Set.of())))
                .containsExactly("Row 0,0 24x1", "a 0,1 16x8", "b 16,1 8x8");
    }

    @Test
    @DisplayName("knows what a query variable asks for")
    void queries() {
        assertThat(VariableQuery.parse("label_values(up{job=\"a, b\"}, instance)"))
                .isEqualTo(
                        Optional.of(new VariableQuery.LabelValues("up{job=\"a, b\"}", "instance")));
        assertThat(VariableQuery.parse("label_values(job)"))
                .isEqualTo(Optional.of(new VariableQuery.LabelValues("", "job")));
        assertThat(VariableQuery.parse("query_result(topk(3, up))"))
                .isEqualTo(Optional.of(new VariableQuery.Result("topk(3, up)")));
        assertThat(VariableQuery.parse("metrics(node_.*)"))
                .isEqualTo(Optional.of(new VariableQuery.Metrics("node_.*")));
        assertThat(VariableQuery.parse("SELECT 1")).isEmpty();
    }

    @Test
    @DisplayName("narrows what a variable offers by its regular expression's first group")
    void narrowed() {
        Variable variable =
                read("""
                {"title": "d", "panels": [], "templating": {"list": [{"name": "v", "type": "query",
                  "query": "label_values(up, pod)", "regex": "/^web-(.*)/", "includeAll": true}]}}
                """)
                        .variables()
                        .getFirst();
        assertThat(VariableValues.of(variable, List.of("web-b", "db-1", "web-a", "web-a")))
                .containsExactly("a", "b");
        assertThat(VariableValues.offering(variable, List.of("a", "b")).isAll()).isTrue();
    }
}

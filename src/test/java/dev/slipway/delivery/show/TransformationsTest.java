package dev.slipway.delivery.show;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.delivery.show.Column.Kind;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

class TransformationsTest {
    private final Frame cpu = frame("A", text("pod", "a", "b", "c"), number("cpu", 3.0, 1.0, null));
    private final Frame memory = frame("B", text("pod", "b", "a"), number("memory", 20.0, 10.0));

    @Test
    void organizeLeavesOutOrdersAndRenames() {
        Frame done =
                only(
                        """
                        {"id": "organize", "options": {"excludeByName": {"cpu": true},
                         "indexByName": {"memory": 0, "pod": 1}, "renameByName": {"memory": "Memory"}}}
                        """,
                        frame("A", text("pod", "a"), number("cpu", 1.0), number("memory", 2.0)));
        assertThat(done.columns()).extracting(Column::name).containsExactly("Memory", "pod");
    }

    @Test
    void mergeBringsRowsTogetherThatAgree() {
        Frame done = only("{\"id\": \"merge\", \"options\": {}}", cpu, memory);
        assertThat(values(done, "pod")).containsExactly("a", "b", "c");
        assertThat(values(done, "cpu")).containsExactly(3.0, 1.0, null);
        assertThat(values(done, "memory")).containsExactly(10.0, 20.0, null);
    }

    @Test
    void joinKeepsAllRowsOrThoseThatAllHave() {
        String join =
                "{\"id\": \"joinByField\", \"options\": {\"byField\": \"pod\", \"mode\": \"%s\"}}";
        assertThat(values(only(join.formatted("outer"), cpu, memory), "memory"))
                .containsExactly(10.0, 20.0, null);
        assertThat(values(only(join.formatted("inner"), cpu, memory), "pod"))
                .containsExactly("a", "b");
    }

    @Test
    void timesOfJoinedSeriesAreInOrder() {
        Frame later = frame("A", time(20L, 30L), number("x", 2.0, 3.0));
        Frame sooner = frame("B", time(10L, 30L), number("y", 1.0, 3.0));
        Frame done = only("{\"id\": \"seriesToColumns\"}", later, sooner);
        assertThat(values(done, "Time")).containsExactly(10L, 20L, 30L);
        assertThat(values(done, "x")).containsExactly(null, 2.0, 3.0);
    }

    @Test
    void sortingPutsGapsLast() {
        String sort =
                "{\"id\": \"sortBy\", \"options\": {\"sort\": [{\"field\": \"cpu\", \"desc\":"
                        + " %s}]}}";
        assertThat(values(only(sort.formatted(true), cpu), "pod")).containsExactly("a", "b", "c");
        assertThat(values(only(sort.formatted(false), cpu), "pod")).containsExactly("b", "a", "c");
    }

    @Test
    void namesAreFilteredAndRewritten() {
        Frame wide = frame("A", number("cpu_a", 1.0), number("cpu_b", 2.0), number("mem", 3.0));
        assertThat(
                        only(
                                        "{\"id\": \"filterFieldsByName\", \"options\":"
                                            + " {\"include\": {\"names\": [\"mem\"], \"pattern\":"
                                            + " \"/_b$/\"}}}",
                                        wide)
                                .columns())
                .extracting(Column::name)
                .containsExactly("cpu_b", "mem");
        assertThat(
                        only(
                                        "{\"id\": \"renameByRegex\", \"options\": {\"regex\":"
                                                + " \"cpu_(.)\", \"renamePattern\": \"$1 cpu\"}}",
                                        wide)
                                .columns())
                .extracting(Column::name)
                .containsExactly("a cpu", "b cpu", "mem");
    }

    @Test
    void reduceMakesARowASeries() {
        Frame done =
                only(
                        "{\"id\": \"reduce\", \"options\": {\"reducers\": [\"max\", \"sum\"]}}",
                        cpu,
                        memory);
        assertThat(values(done, "Field")).containsExactly("cpu", "memory");
        assertThat(values(done, "Max")).containsExactly(3.0, 20.0);
        assertThat(values(done, "Total")).containsExactly(4.0, 30.0);
    }

    @Test
    void groupByMakesARowACombination() {
        Frame done =
                only(
                        """
                        {"id": "groupBy", "options": {"fields": {
                          "team": {"operation": "groupby"},
                          "cpu": {"operation": "aggregate", "aggregations": ["sum", "count"]}}}}
                        """,
                        frame(
                                "A",
                                text("team", "x", "y", "x"),
                                text("pod", "a", "b", "c"),
                                number("cpu", 1.0, 2.0, 5.0)));
        assertThat(done.columns())
                .extracting(Column::name)
                .containsExactly("team", "cpu (sum)", "cpu (count)");
        assertThat(values(done, "cpu (sum)")).containsExactly(6.0, 2.0);
    }

    @Test
    void whatIsNotKnownIsLeftOutAndTold() {
        Transformations.Done done =
                Transformations.apply(
                        panel("{\"id\": \"heatmap\"}, {\"id\": \"x\", \"disabled\": true}"),
                        List.of(cpu));
        assertThat(done.frames()).containsExactly(cpu);
        assertThat(done.problems())
                .singleElement()
                .asString()
                .contains("p.json:1:", "\"heatmap\" is left out");
    }

    private static Frame only(String step, Frame... frames) {
        Transformations.Done done = Transformations.apply(panel(step), List.of(frames));
        assertThat(done.problems()).isEmpty();
        assertThat(done.frames()).hasSize(1);
        return done.frames().getFirst();
    }

    private static YamlMap panel(String steps) {
        return (YamlMap)
                Json.read("p.json", "{\"transformations\": [" + steps + "]}").value().orElseThrow();
    }

    private static List<Object> values(Frame frame, String column) {
        return frame.column(column).orElseThrow().values();
    }

    private static Frame frame(String refId, Column... columns) {
        return new Frame(refId, List.of(columns));
    }

    private static Column text(String name, String... values) {
        return new Column(name, Kind.TEXT, Map.of(), Arrays.asList((Object[]) values));
    }

    private static Column number(String name, @Nullable Double... values) {
        return new Column(name, Kind.NUMBER, Map.of(), Arrays.asList((Object[]) values));
    }

    private static Column time(Long... values) {
        return new Column("Time", Kind.TIME, Map.of(), Arrays.asList((Object[]) values));
    }
}

package dev.slipway.delivery.picture;

import dev.slipway.delivery.prometheus.Series;
import dev.slipway.delivery.show.Column;
import dev.slipway.delivery.show.Frame;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Answers as the tables that Grafana's Prometheus source makes of them: a table a series, or for
/// the format `table` one a query with a column a label.
final class Frames {
    static final String TIME = "Time";
    private static final String VALUE = "Value";

    private Frames() {}

    static List<Frame> of(List<Answer> answers) {
        List<Frame> frames = new ArrayList<>();
        long tables = answers.stream().filter(Frames::isTable).count();
        for (Answer answer : answers) {
            if (isTable(answer)) {
                frames.add(table(answer, tables > 1));
            } else {
                series(answer, frames);
            }
        }
        return frames;
    }

    private static boolean isTable(Answer answer) {
        return answer.target().format().equals("table");
    }

    private static void series(Answer answer, List<Frame> frames) {
        List<Series> all = answer.answered().series();
        for (Series series : all) {
            String name = SeriesNames.of(series, answer.legend(), answer.query(), all);
            List<@Nullable Object> times = new ArrayList<>(series.size());
            List<@Nullable Object> values = new ArrayList<>(series.size());
            for (int i = 0; i < series.size(); i++) {
                times.add(series.time(i));
                values.add(series.value(i));
            }
            frames.add(
                    new Frame(
                            answer.target().refId(),
                            List.of(
                                    new Column(TIME, Column.Kind.TIME, Map.of(), times),
                                    new Column(
                                            name, Column.Kind.NUMBER, series.labels(), values))));
        }
    }

    /// A row a sample; the labels that any of the series has are the columns between.
    private static Frame table(Answer answer, boolean several) {
        Set<String> labels = new TreeSet<>();
        answer.answered().series().forEach(series -> labels.addAll(series.labels().keySet()));
        List<@Nullable Object> times = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        List<List<@Nullable Object>> texts = new ArrayList<>();
        labels.forEach(label -> texts.add(new ArrayList<>()));
        for (Series series : answer.answered().series()) {
            for (int i = 0; i < series.size(); i++) {
                times.add(series.time(i));
                values.add(series.value(i));
                int at = 0;
                for (String label : labels) {
                    texts.get(at++).add(series.label(label));
                }
            }
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(TIME, Column.Kind.TIME, Map.of(), times));
        int at = 0;
        for (String label : labels) {
            columns.add(new Column(label, Column.Kind.TEXT, Map.of(), texts.get(at++)));
        }
        String name = several ? VALUE + " #" + answer.target().refId() : VALUE;
        columns.add(new Column(name, Column.Kind.NUMBER, Map.of(), values));
        return new Frame(answer.target().refId(), columns);
    }
}

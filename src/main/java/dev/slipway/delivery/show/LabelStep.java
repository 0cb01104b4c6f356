package dev.slipway.delivery.show;

import dev.slipway.yaml.YamlMap;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `labelsToFields`: what tells series apart becomes columns of text.
final class LabelStep {
    private LabelStep() {}

    static List<Frame> columns(List<Frame> frames, YamlMap options) {
        return frames.stream().map(LabelStep::columns).toList();
    }

    private static Frame columns(Frame frame) {
        List<Column> columns = new ArrayList<>();
        for (Column column : frame.columns()) {
            Map<String, String> labels = new TreeMap<>(column.labels());
            labels.remove("__name__");
            labels.forEach(
                    (name, value) -> {
                        List<@Nullable Object> texts =
                                new ArrayList<>(Collections.nCopies(frame.rows(), value));
                        columns.add(new Column(name, Column.Kind.TEXT, Map.of(), texts));
                    });
            columns.add(labels.isEmpty() ? column : column.named("Value"));
        }
        columns.sort(java.util.Comparator.comparingInt(c -> c.kind() == Column.Kind.TIME ? 0 : 1));
        return frame.with(columns);
    }
}

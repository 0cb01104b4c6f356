package dev.slipway.delivery.picture;

import dev.slipway.delivery.dashboard.PanelKind;
import dev.slipway.delivery.show.Calculation;
import dev.slipway.delivery.show.Column;
import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Frame;
import dev.slipway.delivery.show.Thresholds;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers for stats, gauges, bar gauges and pies: each series reduced to one, or each row of a
/// table.
final class ValueMaker {
    private static final int MOST = 100;
    private static final double HUNDRED = 100;

    private ValueMaker() {}

    static Picture of(PanelKind kind, Look look, List<Frame> frames) {
        boolean each =
                look.node("reduceOptions", "values")
                        .map(YamlNode::value)
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
        String fields = look.option("", "reduceOptions", "fields");
        List<Picture.Value> values = new ArrayList<>();
        for (Frame frame : frames) {
            for (Column column : frame.columns()) {
                boolean wanted =
                        fields.isEmpty()
                                ? column.kind() == Column.Kind.NUMBER
                                : column.kind() != Column.Kind.TIME
                                        && FieldOptions.found(fields, column.name());
                if (!wanted || values.size() >= MOST) {
                    continue;
                }
                if (each) {
                    rows(kind, look, frame, column, values);
                } else {
                    values.add(reduced(kind, look, frame, column));
                }
            }
        }
        if (values.isEmpty()) {
            return new Picture.Nothing("no numbers in the answers");
        }
        String mode = look.option("auto", "textMode");
        boolean several = values.size() > 1;
        return new Picture.Values(
                values,
                mode.equals("value_and_name")
                        || mode.equals("name")
                        || mode.equals("auto") && several,
                look.option("value", "colorMode").startsWith("background")
                        || look.isTrue("colorBackground"),
                !look.option("area", "graphMode").equals("none")
                        && !look.isFalse("sparkline", "show"));
    }

    private static Picture.Value reduced(PanelKind kind, Look look, Frame frame, Column column) {
        if (column.kind() == Column.Kind.TEXT) {
            Object last = column.values().isEmpty() ? "" : column.values().getLast();
            FieldOptions options = look.field(column.name(), frame.refId(), false);
            return new Picture.Value(
                    LineMaker.name(options, column),
                    Double.NaN,
                    String.valueOf(last),
                    "",
                    0,
                    1,
                    Thresholds.NONE,
                    new long[0],
                    new double[0]);
        }
        Calculation calculation = look.calculation();
        double[] numbers = column.numbers();
        long[] times =
                frame.columns().stream()
                        .filter(c -> c.kind() == Column.Kind.TIME)
                        .findFirst()
                        .map(ValueMaker::times)
                        .orElse(new long[0]);
        return value(
                kind,
                look,
                frame,
                column,
                calculation.of(numbers),
                LineMaker::name,
                times,
                numbers);
    }

    private static long[] times(Column time) {
        return time.values().stream()
                .mapToLong(v -> v instanceof Number number ? number.longValue() : 0)
                .toArray();
    }

    private interface Naming {
        String name(FieldOptions options, Column column);
    }

    private static void rows(
            PanelKind kind, Look look, Frame frame, Column column, List<Picture.Value> values) {
        Column names =
                frame.columns().stream()
                        .filter(c -> c.kind() == Column.Kind.TEXT)
                        .findFirst()
                        .orElse(null);
        double[] numbers = column.numbers();
        for (int row = 0; row < numbers.length && values.size() < MOST; row++) {
            String name = names == null ? column.name() : String.valueOf(names.values().get(row));
            values.add(
                    value(
                            kind,
                            look,
                            frame,
                            column,
                            numbers[row],
                            (options, c) -> name,
                            new long[0],
                            new double[0]));
        }
    }

    private static Picture.Value value(
            PanelKind kind,
            Look look,
            Frame frame,
            Column column,
            double value,
            Naming naming,
            long[] times,
            double[] course) {
        FieldOptions options = look.field(column.name(), frame.refId(), true);
        double min = options.min().orElse(0);
        double max = options.max().orElseGet(() -> top(kind, options, look, course, value));
        return new Picture.Value(
                naming.name(options, column),
                value,
                look.format(options, value),
                look.color(options, value, min, max, kind != PanelKind.PIE),
                min,
                max,
                options.thresholds(),
                times,
                course);
    }

    /// Without a maximum: 1 for shares, 100 for percents and gauges as Grafana has it, the last
    /// threshold when it is beyond the value, else the highest seen.
    private static double top(
            PanelKind kind, FieldOptions options, Look look, double[] course, double value) {
        String unit = options.unit().isEmpty() ? look.oldUnit() : options.unit();
        if (unit.equals("percent")) {
            return HUNDRED;
        }
        if (unit.equals("percentunit")) {
            return 1;
        }
        if (kind == PanelKind.GAUGE) {
            return HUNDRED;
        }
        double highest =
                Arrays.stream(course)
                        .filter(Double::isFinite)
                        .max()
                        .orElse(Double.isFinite(value) ? value : 1);
        double last =
                options.thresholds().percentage()
                        ? 0
                        : options.thresholds().steps().stream()
                                .mapToDouble(Thresholds.Step::from)
                                .filter(Double::isFinite)
                                .max()
                                .orElse(0);
        double top = Math.max(Math.max(highest, last), 0);
        return top == 0 ? 1 : top;
    }
}

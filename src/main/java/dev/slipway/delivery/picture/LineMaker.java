package dev.slipway.delivery.picture;

import dev.slipway.delivery.show.Column;
import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Frame;
import dev.slipway.delivery.show.Thresholds;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;

/// Series over time.
final class LineMaker {
    private static final int MOST = 500;

    private LineMaker() {}

    static Picture of(Look look, List<Frame> frames) {
        List<Picture.Line> lines = lines(look, frames);
        if (lines.isEmpty()) {
            return new Picture.Nothing("no numbers over time in the answers");
        }
        FieldOptions first = lines.getFirst().options();
        String stacking = first.get("custom.stacking").flatMap(s -> s.text("mode")).orElse("none");
        String threshold =
                first.get("custom.thresholdsStyle").flatMap(s -> s.text("mode")).orElse("off");
        return new Picture.Lines(
                lines,
                stacking.equals("normal") || stacking.equals("percent") || look.isTrue("stack"),
                stacking.equals("percent") || look.isTrue("percentage"),
                look.legend(),
                look.legendShown(),
                look.legendRight(),
                threshold.equals("off") ? Thresholds.NONE : first.thresholds(),
                threshold.contains("line") || threshold.contains("dashed"));
    }

    static List<Picture.Line> lines(Look look, List<Frame> frames) {
        List<Picture.Line> lines = new ArrayList<>();
        for (Frame frame : frames) {
            Column time =
                    frame.columns().stream()
                            .filter(column -> column.kind() == Column.Kind.TIME)
                            .findFirst()
                            .orElse(null);
            if (time == null) {
                continue;
            }
            for (Column column : frame.columns()) {
                if (column.kind() == Column.Kind.NUMBER && lines.size() < MOST) {
                    line(look, frame, time, column).ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    private static java.util.Optional<Picture.Line> line(
            Look look, Frame frame, Column time, Column column) {
        FieldOptions options = look.field(column.name(), frame.refId(), true);
        boolean hidden =
                options.get("custom.hideFrom")
                        .flatMap(h -> h.get("viz"))
                        .map(YamlNode::value)
                        .filter(Boolean.TRUE::equals)
                        .isPresent();
        if (hidden) {
            return java.util.Optional.empty();
        }
        int size = column.values().size();
        long[] times = new long[size];
        double[] values = column.numbers();
        for (int i = 0; i < size; i++) {
            times[i] = time.values().get(i) instanceof Number number ? number.longValue() : 0;
        }
        double last = values.length == 0 ? Double.NaN : values[values.length - 1];
        return java.util.Optional.of(
                new Picture.Line(
                        name(options, column),
                        look.color(options, last, 0, 1, false),
                        times,
                        values,
                        unit(look, options),
                        style(look, options)));
    }

    static String name(FieldOptions options, Column column) {
        return options.displayName().isEmpty()
                ? column.name()
                : SeriesLabels.fill(options.displayName(), column);
    }

    /// What the old graph says stands where the new form says nothing.
    private static FieldOptions unit(Look look, FieldOptions options) {
        return options.unit().isEmpty() ? options.withUnit(look.oldUnit()) : options;
    }

    private static Picture.Style style(Look look, FieldOptions options) {
        String style = options.get("custom.drawStyle").flatMap(YamlNode::string).orElse("");
        return switch (style) {
            case "bars" -> Picture.Style.BARS;
            case "points" -> Picture.Style.POINTS;
            case "line" -> Picture.Style.LINE;
            default ->
                    look.isTrue("bars")
                            ? Picture.Style.BARS
                            : look.isTrue("points") && look.isFalse("lines")
                                    ? Picture.Style.POINTS
                                    : Picture.Style.LINE;
        };
    }
}

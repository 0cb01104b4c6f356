package dev.slipway.delivery.picture;

import dev.slipway.delivery.show.Calculation;
import dev.slipway.delivery.show.Column;
import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Frame;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Bars by category, and histograms.
final class BarMaker {
    private static final int MOST = 200;
    private static final int BUCKETS = 30;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private BarMaker() {}

    /// The first text or time column names the categories; several series without one are a bar
    /// each.
    static Picture categories(Look look, List<Frame> frames) {
        boolean sideways = look.option("auto", "orientation").equals("horizontal");
        boolean stacked = !look.option("none", "stacking").equals("none");
        Frame frame = frames.getFirst();
        boolean several =
                frames.size() > 1
                        && frames.stream().allMatch(f -> f.columns().size() == 2 && f.rows() > 0);
        if (several || frame.rows() == 1 && texts(frame).isEmpty()) {
            return reduced(look, frames, sideways);
        }
        List<Column> numbers =
                frame.columns().stream().filter(c -> c.kind() == Column.Kind.NUMBER).toList();
        if (numbers.isEmpty()) {
            return new Picture.Nothing("no numbers in the answers");
        }
        List<String> categories = categories(frame);
        double[][] values = new double[numbers.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = Arrays.copyOf(numbers.get(i).numbers(), categories.size());
        }
        FieldOptions options = look.field(numbers.getFirst().name(), frame.refId(), true);
        return new Picture.Bars(
                categories,
                numbers.stream()
                        .map(c -> LineMaker.name(look.field(c.name(), frame.refId(), true), c))
                        .toList(),
                values,
                options,
                stacked,
                sideways);
    }

    private static List<Column> texts(Frame frame) {
        return frame.columns().stream().filter(c -> c.kind() == Column.Kind.TEXT).toList();
    }

    private static List<String> categories(Frame frame) {
        Column names =
                texts(frame).stream()
                        .findFirst()
                        .or(
                                () ->
                                        frame.columns().stream()
                                                .filter(c -> c.kind() == Column.Kind.TIME)
                                                .findFirst())
                        .orElse(frame.columns().getFirst());
        return names.values().stream()
                .limit(MOST)
                .map(
                        value ->
                                names.kind() == Column.Kind.TIME && value instanceof Number time
                                        ? TIME.format(
                                                Instant.ofEpochMilli(time.longValue())
                                                        .atZone(ZoneId.systemDefault()))
                                        : String.valueOf(value))
                .toList();
    }

    private static Picture reduced(Look look, List<Frame> frames, boolean sideways) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        FieldOptions options = look.field("", "", true);
        Calculation calculation = look.calculation();
        for (Frame frame : frames) {
            for (Column column : frame.columns()) {
                if (column.kind() == Column.Kind.NUMBER && names.size() < MOST) {
                    options = look.field(column.name(), frame.refId(), true);
                    names.add(LineMaker.name(options, column));
                    values.add(calculation.of(column.numbers()));
                }
            }
        }
        double[][] row = {values.stream().mapToDouble(Double::doubleValue).toArray()};
        return new Picture.Bars(names, List.of(""), row, options, false, sideways);
    }

    /// Counts of values in buckets of one length, over all series.
    static Picture histogram(Look look, List<Frame> frames) {
        List<Picture.Line> lines = LineMaker.lines(look, frames);
        double[] all =
                lines.stream()
                        .flatMapToDouble(line -> Arrays.stream(line.values()))
                        .filter(Double::isFinite)
                        .toArray();
        if (all.length == 0) {
            return new Picture.Nothing("no numbers in the answers");
        }
        FieldOptions options = lines.getFirst().options();
        double least = Arrays.stream(all).min().orElse(0);
        double most = Arrays.stream(all).max().orElse(1);
        double size = size(look, least, most);
        double first = Math.floor(least / size) * size;
        int count = Math.clamp((int) Math.floor((most - first) / size) + 1, 1, MOST);
        double[][] counts = new double[1][count];
        for (double value : all) {
            counts[0][Math.clamp((int) Math.floor((value - first) / size), 0, count - 1)]++;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(look.format(options, first + i * size));
        }
        return new Picture.Bars(
                names,
                List.of("Count"),
                counts,
                look.field("Count", "", true).plain(),
                false,
                false);
    }

    private static double size(Look look, double least, double most) {
        if (look.node("bucketSize").map(n -> n.value()).orElse(null) instanceof Number told
                && told.doubleValue() > 0) {
            return told.doubleValue();
        }
        double exact = (most - least) / BUCKETS;
        if (exact <= 0) {
            return 1;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(exact)));
        double lead = exact / unit;
        return unit * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}

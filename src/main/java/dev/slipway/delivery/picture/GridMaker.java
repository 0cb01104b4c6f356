package dev.slipway.delivery.picture;

import dev.slipway.delivery.show.Column;
import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Frame;
import dev.slipway.delivery.show.Mappings;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A table as it stands after the transformations. Of several tables the first is shown, as in
/// Grafana; series over time become rows.
final class GridMaker {
    private static final int ROWS = 2000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private GridMaker() {}

    static Picture of(Look look, List<Frame> frames) {
        Frame frame =
                frames.stream().filter(one -> one.rows() > 0).findFirst().orElse(frames.getFirst());
        List<Picture.Head> heads = new ArrayList<>();
        List<List<Picture.Cell>> columns = new ArrayList<>();
        for (Column column : frame.columns()) {
            boolean number = column.kind() == Column.Kind.NUMBER;
            FieldOptions options = look.field(column.name(), frame.refId(), number);
            if (isHidden(options)) {
                continue;
            }
            int width =
                    options.get("custom.width").map(YamlNode::value).orElse(null)
                                    instanceof Number told
                            ? told.intValue()
                            : 0;
            heads.add(new Picture.Head(LineMaker.name(options, column), number, width));
            columns.add(cells(look, options, column));
        }
        List<List<Picture.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < Math.min(ROWS, frame.rows()); row++) {
            List<Picture.Cell> cells = new ArrayList<>();
            for (List<Picture.Cell> column : columns) {
                cells.add(column.get(row));
            }
            rows.add(cells);
        }
        return new Picture.Grid(heads, rows, frames.size());
    }

    private static boolean isHidden(FieldOptions options) {
        return options.get("custom.hidden")
                .map(YamlNode::value)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private static List<Picture.Cell> cells(Look look, FieldOptions options, Column column) {
        double[] numbers = column.numbers();
        double least = Arrays.stream(numbers).filter(Double::isFinite).min().orElse(0);
        double most = Arrays.stream(numbers).filter(Double::isFinite).max().orElse(1);
        double min = options.min().orElse(least);
        double max = options.max().orElse(most);
        String display =
                options.get("custom.cellOptions")
                        .flatMap(o -> o.text("type"))
                        .or(() -> options.get("custom.displayMode").flatMap(YamlNode::string))
                        .orElse("auto");
        List<Picture.Cell> cells = new ArrayList<>();
        for (int row = 0; row < Math.min(ROWS, column.values().size()); row++) {
            cells.add(
                    cell(
                            look,
                            options,
                            column.kind(),
                            column.values().get(row),
                            display,
                            min,
                            max));
        }
        return cells;
    }

    private static Picture.Cell cell(
            Look look,
            FieldOptions options,
            Column.Kind kind,
            @Nullable Object value,
            String display,
            double min,
            double max) {
        if (value == null) {
            return new Picture.Cell(options.noValue(), "", "", false, Double.NaN);
        }
        if (kind == Column.Kind.TIME && value instanceof Number time) {
            String text =
                    TIME.format(
                            Instant.ofEpochMilli(time.longValue()).atZone(ZoneId.systemDefault()));
            return new Picture.Cell(text, time.longValue(), "", false, Double.NaN);
        }
        if (value instanceof Number number) {
            double amount = number.doubleValue();
            boolean coloured = display.startsWith("color") || display.contains("gauge");
            String color =
                    coloured
                            ? look.color(options, amount, min, max, true)
                            : mapped(options, amount);
            return new Picture.Cell(
                    look.format(options, amount),
                    amount,
                    color,
                    display.startsWith("color-background"),
                    display.contains("gauge") ? (amount - min) / (max - min) : Double.NaN);
        }
        String text = value.toString();
        Mappings.Shown shown =
                options.mappings().of(Double.NaN, text).orElse(new Mappings.Shown("", ""));
        return new Picture.Cell(
                shown.text().isEmpty() ? text : shown.text(),
                text,
                display.startsWith("color") ? shown.color() : "",
                display.startsWith("color-background"),
                Double.NaN);
    }

    private static String mapped(FieldOptions options, double value) {
        return options.mappings()
                .of(value, options.format(value))
                .map(Mappings.Shown::color)
                .orElse("");
    }
}

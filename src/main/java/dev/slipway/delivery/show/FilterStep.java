package dev.slipway.delivery.show;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Transformations that leave rows or whole tables out.
final class FilterStep {
    private FilterStep() {}

    /// `filterByValue`: rows that meet any (or all) of the conditions stay (or go).
    static List<Frame> filter(List<Frame> frames, YamlMap options) {
        if (!(options.get("filters").orElse(null) instanceof YamlList filters)) {
            return frames;
        }
        boolean exclude = options.text("type").orElse("include").equals("exclude");
        boolean all = options.text("match").orElse("any").equals("all");
        List<Frame> kept = new ArrayList<>();
        for (Frame frame : frames) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < frame.rows(); row++) {
                if (meets(frame, row, filters.items(), all) != exclude) {
                    rows.add(row);
                }
            }
            kept.add(RowSteps.rows(frame, rows));
        }
        return kept;
    }

    private static boolean meets(Frame frame, int row, List<YamlNode> filters, boolean all) {
        int met = 0;
        int asked = 0;
        for (YamlNode filter : filters) {
            Optional<Column> column = filter.text("fieldName").flatMap(frame::column);
            if (column.isPresent()) {
                asked++;
                met += meets(column.get().values().get(row), filter) ? 1 : 0;
            }
        }
        return asked == 0 || (all ? met == asked : met > 0);
    }

    private static boolean meets(@Nullable Object value, YamlNode filter) {
        Optional<YamlNode> options = filter.at("config", "options");
        double number = value instanceof Number n ? n.doubleValue() : Double.NaN;
        double limit = number(options.flatMap(o -> o.get("value")));
        String text = options.flatMap(o -> o.get("value")).map(n -> "" + n.value()).orElse("");
        return switch (filter.at("config").flatMap(c -> c.text("id")).orElse("")) {
            case "isNull" -> value == null;
            case "isNotNull" -> value != null;
            case "greater" -> number > limit;
            case "greaterOrEqual" -> number >= limit;
            case "lower" -> number < limit;
            case "lowerOrEqual" -> number <= limit;
            case "equal" -> Double.isNaN(limit) ? text.equals("" + value) : number == limit;
            case "notEqual" -> Double.isNaN(limit) ? !text.equals("" + value) : number != limit;
            case "regex" -> value != null && FieldOptions.found(text, value.toString());
            case "substring" -> value != null && value.toString().contains(text);
            case "range", "between" ->
                    number >= number(options.flatMap(o -> o.get("from")))
                            && number <= number(options.flatMap(o -> o.get("to")));
            default -> true;
        };
    }

    private static double number(Optional<YamlNode> node) {
        Object value = node.map(YamlNode::value).orElse(null);
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        try {
            return value instanceof String text ? Double.parseDouble(text) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /// `filterByRefId`: the tables of some queries.
    static List<Frame> byQuery(List<Frame> frames, YamlMap options) {
        String wanted =
                options.text("include")
                        .or(() -> options.at("include").flatMap(i -> i.text("options")))
                        .orElse("");
        return wanted.isEmpty()
                ? frames
                : frames.stream()
                        .filter(
                                frame ->
                                        frame.refId().equals(wanted)
                                                || FieldOptions.found(wanted, frame.refId()))
                        .toList();
    }
}

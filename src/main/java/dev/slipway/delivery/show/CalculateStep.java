package dev.slipway.delivery.show;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/// `calculateField`: a new column of numbers, from two columns (or a column and a number), from all
/// numbers of a row, or from one column by itself.
final class CalculateStep {
    private CalculateStep() {}

    static List<Frame> calculate(List<Frame> frames, YamlMap options) {
        List<Frame> done = new ArrayList<>();
        for (Frame frame : frames) {
            done.add(calculated(frame, options).map(c -> added(frame, c, options)).orElse(frame));
        }
        return done;
    }

    private static Frame added(Frame frame, Column column, YamlMap options) {
        List<Column> columns = new ArrayList<>();
        boolean replace =
                options.get("replaceFields")
                        .filter(n -> Boolean.TRUE.equals(n.value()))
                        .isPresent();
        for (Column old : frame.columns()) {
            if (!replace || old.kind() == Column.Kind.TIME) {
                columns.add(old);
            }
        }
        columns.add(column);
        return frame.with(columns);
    }

    private static Optional<Column> calculated(Frame frame, YamlMap options) {
        String alias = options.text("alias").orElse("");
        return switch (options.text("mode").orElse("reduceRow")) {
            case "binary" -> binary(frame, options.get("binary"), alias);
            case "reduceRow" -> reduced(frame, options.get("reduce"), alias);
            case "unary" -> unary(frame, options.get("unary"), alias);
            case "index" -> Optional.of(index(frame, options, alias));
            case "cumulativeFunctions" -> cumulative(frame, options.get("cumulative"), alias);
            default -> Optional.empty();
        };
    }

    private static Optional<Column> binary(Frame frame, Optional<YamlNode> options, String alias) {
        Operand left = operand(frame, options.flatMap(o -> o.get("left")));
        Operand right = operand(frame, options.flatMap(o -> o.get("right")));
        String sign = options.flatMap(o -> o.text("operator")).orElse("+");
        DoubleBinaryOperator operator =
                switch (sign) {
                    case "-" -> (a, b) -> a - b;
                    case "*" -> (a, b) -> a * b;
                    case "/" -> (a, b) -> a / b;
                    case "%" -> (a, b) -> a % b;
                    case "**", "^" -> Math::pow;
                    default -> Double::sum;
                };
        if (left.missing || right.missing) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            values.add(operator.applyAsDouble(left.at(row), right.at(row)));
        }
        String name = alias.isEmpty() ? left.name + " " + sign + " " + right.name : alias;
        return Optional.of(new Column(name, Column.Kind.NUMBER, Map.of(), values));
    }

    /// A column's numbers, or one number for all rows.
    private record Operand(String name, double[] numbers, double constant, boolean missing) {
        double at(int row) {
            return numbers.length == 0 ? constant : numbers[row];
        }
    }

    /// Written as a text (a column's name or a number), or `{matcher: {id, options}}` and
    /// `{fixed}`.
    private static Operand operand(Frame frame, Optional<YamlNode> node) {
        String name =
                node.map(
                                n ->
                                        n.string()
                                                .or(
                                                        () ->
                                                                n.at("matcher", "options")
                                                                        .flatMap(YamlNode::string))
                                                .or(() -> n.text("fixed"))
                                                .orElseGet(() -> String.valueOf(n.value())))
                        .orElse("");
        Optional<Column> column =
                frame.column(name).filter(c -> c.kind() == Column.Kind.NUMBER && frame.rows() > 0);
        if (column.isPresent()) {
            return new Operand(name, column.get().numbers(), 0, false);
        }
        try {
            return new Operand(name, new double[0], Double.parseDouble(name), false);
        } catch (NumberFormatException e) {
            return new Operand(name, new double[0], Double.NaN, true);
        }
    }

    private static Optional<Column> reduced(Frame frame, Optional<YamlNode> options, String alias) {
        String reducer = options.flatMap(o -> o.text("reducer")).orElse("sum");
        List<String> include =
                options.flatMap(o -> o.get("include")).orElse(null) instanceof YamlList list
                        ? list.items().stream().flatMap(i -> i.string().stream()).toList()
                        : List.of();
        List<double[]> columns =
                frame.columns().stream()
                        .filter(c -> c.kind() == Column.Kind.NUMBER)
                        .filter(c -> include.isEmpty() || include.contains(c.name()))
                        .map(Column::numbers)
                        .toList();
        Calculation calculation = Calculation.of(reducer);
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            int at = row;
            values.add(calculation.of(columns.stream().mapToDouble(c -> c[at]).toArray()));
        }
        String name = alias.isEmpty() ? calculation.title() : alias;
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Column(name, Column.Kind.NUMBER, Map.of(), values));
    }

    private static Optional<Column> unary(Frame frame, Optional<YamlNode> options, String alias) {
        String sign = options.flatMap(o -> o.text("operator")).orElse("abs");
        Operand of = operand(frame, options.flatMap(o -> o.get("fieldName")));
        if (of.missing || of.numbers.length == 0) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (double value : of.numbers) {
            values.add(
                    switch (sign) {
                        case "exp" -> Math.exp(value);
                        case "ln" -> Math.log(value);
                        case "floor" -> Math.floor(value);
                        case "ceil" -> Math.ceil(value);
                        case "round" -> (double) Math.round(value);
                        default -> Math.abs(value);
                    });
        }
        String name = alias.isEmpty() ? sign + "(" + of.name + ")" : alias;
        return Optional.of(new Column(name, Column.Kind.NUMBER, Map.of(), values));
    }

    private static Column index(Frame frame, YamlMap options, String alias) {
        boolean share =
                options.at("index", "asPercentile")
                        .filter(n -> Boolean.TRUE.equals(n.value()))
                        .isPresent();
        List<@Nullable Object> values = new ArrayList<>();
        for (int row = 0; row < frame.rows(); row++) {
            values.add(share ? row / Math.max(1.0, frame.rows() - 1.0) : (double) row);
        }
        return new Column(alias.isEmpty() ? "Row" : alias, Column.Kind.NUMBER, Map.of(), values);
    }

    private static Optional<Column> cumulative(
            Frame frame, Optional<YamlNode> options, String alias) {
        Operand of = operand(frame, options.flatMap(o -> o.get("field")));
        boolean mean = options.flatMap(o -> o.text("reducer")).orElse("sum").equals("mean");
        if (of.missing || of.numbers.length == 0) {
            return Optional.empty();
        }
        List<@Nullable Object> values = new ArrayList<>();
        double sum = 0;
        for (int row = 0; row < of.numbers.length; row++) {
            sum += Double.isNaN(of.numbers[row]) ? 0 : of.numbers[row];
            values.add(mean ? sum / (row + 1) : sum);
        }
        String name = alias.isEmpty() ? "cumulative " + of.name : alias;
        return Optional.of(new Column(name, Column.Kind.NUMBER, Map.of(), values));
    }
}

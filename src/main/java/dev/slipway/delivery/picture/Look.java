package dev.slipway.delivery.picture;

import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.show.Calculation;
import dev.slipway.delivery.show.FieldOptions;
import dev.slipway.delivery.show.Mappings;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a panel's JSON says about its look, in today's form or in that of the old `graph` and
/// `singlestat`.
final class Look {
    private final YamlMap json;

    Look(Panel panel) {
        json = panel.json();
    }

    FieldOptions field(String name, String refId, boolean number) {
        return FieldOptions.of(json, name, refId, number);
    }

    Optional<YamlNode> node(String... keys) {
        Optional<YamlNode> node = json.get("options");
        for (String key : keys) {
            node = node.flatMap(n -> n.get(key));
        }
        return node;
    }

    String option(String otherwise, String... keys) {
        return node(keys).flatMap(YamlNode::string).orElse(otherwise);
    }

    String text(String key) {
        return json.text(key).orElse("");
    }

    boolean isTrue(String... keys) {
        return json.at(keys).filter(n -> Boolean.TRUE.equals(n.value())).isPresent();
    }

    boolean isFalse(String... keys) {
        return json.at(keys).filter(n -> Boolean.FALSE.equals(n.value())).isPresent();
    }

    /// The calculation that makes one number of a series.
    Calculation calculation() {
        List<String> calcs = texts(node("reduceOptions", "calcs"));
        if (!calcs.isEmpty()) {
            return Calculation.of(calcs.getFirst());
        }
        return switch (text("valueName")) {
            case "avg" -> Calculation.MEAN;
            case "total" -> Calculation.SUM;
            case "min" -> Calculation.MIN;
            case "max" -> Calculation.MAX;
            case "first" -> Calculation.FIRST;
            case "delta" -> Calculation.DELTA;
            case "diff" -> Calculation.DIFF;
            case "range" -> Calculation.RANGE;
            default -> Calculation.LASTNOTNULL;
        };
    }

    /// The calculations beside the legend's names.
    List<Calculation> legend() {
        List<String> calcs = texts(node("legend", "calcs"));
        if (!calcs.isEmpty()) {
            return calcs.stream().map(Calculation::of).toList();
        }
        if (!isTrue("legend", "values")) {
            return List.of();
        }
        List<Calculation> old = new java.util.ArrayList<>();
        for (String key : List.of("current", "avg", "min", "max", "total")) {
            if (isTrue("legend", key)) {
                old.add(
                        switch (key) {
                            case "avg" -> Calculation.MEAN;
                            case "min" -> Calculation.MIN;
                            case "max" -> Calculation.MAX;
                            case "total" -> Calculation.SUM;
                            default -> Calculation.LASTNOTNULL;
                        });
            }
        }
        return old;
    }

    boolean legendShown() {
        return !option("", "legend", "displayMode").equals("hidden")
                && node("legend", "showLegend")
                        .map(YamlNode::value)
                        .filter(Boolean.FALSE::equals)
                        .isEmpty()
                && !isFalse("legend", "show");
    }

    boolean legendRight() {
        return option("", "legend", "placement").equals("right") || isTrue("legend", "rightSide");
    }

    /// The value in words with its unit, also by what the old panels say.
    String format(FieldOptions field, double value) {
        if (!field.unit().isEmpty() || field.decimals().isPresent() || oldUnit().isEmpty()) {
            return field.format(value);
        }
        return oldMapping(value)
                .orElseGet(
                        () ->
                                dev.slipway.delivery.show.Units.format(
                                                value, oldUnit(), oldDecimals())
                                        + text("postfix"));
    }

    private OptionalInt oldDecimals() {
        return json.get("decimals").map(YamlNode::value).orElse(null) instanceof Number number
                ? OptionalInt.of(number.intValue())
                : OptionalInt.empty();
    }

    /// `yaxes[0].format` of a graph, `format` of a singlestat; empty without either.
    String oldUnit() {
        if (json.get("yaxes").orElse(null) instanceof YamlList axes && !axes.items().isEmpty()) {
            return axes.items().getFirst().text("format").orElse("");
        }
        return json.text("format").orElse("");
    }

    /// `valueMaps` of a singlestat.
    private Optional<String> oldMapping(double value) {
        if (json.get("valueMaps").orElse(null) instanceof YamlList maps) {
            for (YamlNode map : maps.items()) {
                String wanted = map.text("value").orElse("");
                boolean nothing = wanted.equals("null") && Double.isNaN(value);
                if (nothing || wanted.equals(Long.toString((long) value)) && !Double.isNaN(value)) {
                    return map.text("text");
                }
            }
        }
        return Optional.empty();
    }

    /// The colour of a value: its mapping's, a fixed one, or its threshold's; empty where the
    /// series has its own.
    String color(FieldOptions field, double value, double min, double max, boolean byValue) {
        Optional<String> mapped =
                field.mappings()
                        .of(value, field.format(value))
                        .map(Mappings.Shown::color)
                        .filter(color -> !color.isEmpty());
        if (mapped.isPresent()) {
            return mapped.get();
        }
        String mode = field.get("color").flatMap(c -> c.text("mode")).orElse("");
        if (mode.equals("fixed") || mode.equals("shades")) {
            return field.get("color").flatMap(c -> c.text("fixedColor")).orElse("");
        }
        boolean own = mode.startsWith("palette");
        if (own || !byValue && !mode.equals("thresholds")) {
            return "";
        }
        if (mode.startsWith("continuous")) {
            return continuous(mode, (value - min) / (max - min));
        }
        return field.thresholds().color(value, min, max).or(() -> oldColor(value)).orElse("");
    }

    private static String continuous(String mode, double share) {
        List<String> steps =
                switch (mode) {
                    case "continuous-RdYlGr" -> List.of("red", "yellow", "green");
                    case "continuous-BlYlRd" -> List.of("blue", "yellow", "red");
                    case "continuous-blues" -> List.of("light-blue", "blue", "dark-blue");
                    case "continuous-reds" -> List.of("light-red", "red", "dark-red");
                    case "continuous-greens" -> List.of("light-green", "green", "dark-green");
                    case "continuous-purples" -> List.of("light-purple", "purple", "dark-purple");
                    default -> List.of("green", "yellow", "red");
                };
        return Double.isFinite(share)
                ? steps.get(Math.clamp((int) (share * steps.size()), 0, steps.size() - 1))
                : "";
    }

    /// `thresholds: "70,90"` with three `colors` of a singlestat that is coloured at all.
    private Optional<String> oldColor(double value) {
        List<String> colors = texts(json.get("colors"));
        if (colors.isEmpty() || !isTrue("colorValue") && !isTrue("colorBackground")) {
            return Optional.empty();
        }
        int step = 0;
        for (String limit : text("thresholds").split(",")) {
            step += isNumber(limit) && value >= Double.parseDouble(limit.strip()) ? 1 : 0;
        }
        return Optional.of(colors.get(Math.min(step, colors.size() - 1)));
    }

    private static boolean isNumber(String text) {
        return text.strip().matches("-?\\d+(\\.\\d+)?");
    }

    static List<String> texts(Optional<YamlNode> node) {
        return node.orElse(null) instanceof YamlList list
                ? list.items().stream().flatMap(item -> item.string().stream()).toList()
                : List.of();
    }
}

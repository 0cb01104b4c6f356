package dev.slipway.delivery.show;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Steps that colour a value: the last whose limit it reaches. The first holds for all below, be
/// its limit null or a number. In percent they are shares of the field's range.
public record Thresholds(boolean percentage, List<Step> steps) {
    public static final Thresholds NONE = new Thresholds(false, List.of());

    /// From `from` on, this colour (a name of Grafana's or a CSS colour).
    public record Step(double from, String color) {}

    public Thresholds {
        steps = steps.stream().sorted(Comparator.comparingDouble(Step::from)).toList();
    }

    /// `fieldConfig.defaults.thresholds` of a panel.
    public static Thresholds read(Optional<YamlNode> node) {
        List<Step> steps = new ArrayList<>();
        if (node.flatMap(n -> n.get("steps")).orElse(null) instanceof YamlList list) {
            for (YamlNode step : list.items()) {
                Object from = step.get("value").map(YamlNode::value).orElse(null);
                boolean lowest = steps.isEmpty();
                steps.add(
                        new Step(
                                lowest || !(from instanceof Number number)
                                        ? Double.NEGATIVE_INFINITY
                                        : number.doubleValue(),
                                step.text("color").orElse("")));
            }
        }
        boolean percentage =
                node.flatMap(n -> n.text("mode")).filter("percentage"::equals).isPresent();
        return new Thresholds(percentage, steps);
    }

    /// The colour of `value` in a field that goes from `min` to `max`; empty for NaN and without
    /// steps.
    public Optional<String> color(double value, double min, double max) {
        if (Double.isNaN(value)) {
            return Optional.empty();
        }
        double measured = percentage ? (value - min) / (max - min) * 100 : value;
        String color = null;
        for (Step step : steps) {
            if (measured >= step.from) {
                color = step.color;
            }
        }
        return Optional.ofNullable(color);
    }
}

package dev.slipway.delivery.show;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words and colours for certain values: single ones, ranges, what a pattern finds, and the special
/// ones (null, NaN, true, empty). The first that takes a value wins.
public final class Mappings {
    public static final Mappings NONE = new Mappings(List.of());
    private final List<Mapping> mappings;

    private Mappings(List<Mapping> mappings) {
        this.mappings = mappings;
    }

    /// What a value is shown as; both may be empty, which leaves text or colour as it is.
    public record Shown(String text, String color) {}

    private interface Mapping {
        Optional<Shown> of(double value, String text);
    }

    /// `fieldConfig.defaults.mappings` of a panel. A pattern that is none takes nothing.
    public static Mappings read(Optional<YamlNode> node) {
        List<Mapping> mappings = new ArrayList<>();
        if (node.orElse(null) instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                YamlNode options = item.get("options").orElse(item);
                switch (item.text("type").orElse("")) {
                    case "value" -> mappings.add((value, text) -> single(options, value, text));
                    case "range" -> mappings.add((value, text) -> range(options, value));
                    case "special" -> mappings.add((value, text) -> special(options, value, text));
                    case "regex" -> regex(options).ifPresent(mappings::add);
                    default -> {}
                }
            }
        }
        return new Mappings(mappings);
    }

    /// `text` is the value as it stands; `value` NaN where it is none.
    public Optional<Shown> of(double value, String text) {
        return mappings.stream().flatMap(mapping -> mapping.of(value, text).stream()).findFirst();
    }

    private static Optional<Shown> single(YamlNode options, double value, String text) {
        String key =
                !Double.isNaN(value) && value == Math.rint(value)
                        ? Long.toString((long) value)
                        : text;
        return options instanceof YamlMap map
                ? map.get(key).or(() -> map.get(text)).map(Mappings::shown)
                : Optional.empty();
    }

    private static Optional<Shown> range(YamlNode options, double value) {
        double from = number(options.get("from"), Double.NEGATIVE_INFINITY);
        double to = number(options.get("to"), Double.POSITIVE_INFINITY);
        return value >= from && value <= to
                ? options.get("result").map(Mappings::shown)
                : Optional.empty();
    }

    private static Optional<Shown> special(YamlNode options, double value, String text) {
        boolean nothing = text.isEmpty() || text.equals("null");
        boolean taken =
                switch (options.text("match").orElse("")) {
                    case "null" -> nothing;
                    case "nan" -> Double.isNaN(value) && !nothing;
                    case "null+nan" -> Double.isNaN(value);
                    case "true" -> text.equals("true");
                    case "false" -> text.equals("false");
                    case "empty" -> text.isEmpty();
                    default -> false;
                };
        return taken ? options.get("result").map(Mappings::shown) : Optional.empty();
    }

    private static Optional<Mapping> regex(YamlNode options) {
        String source = options.text("pattern").orElse("");
        String plain = source.startsWith("/") ? source.replaceAll("^/|/[a-z]*$", "") : source;
        try {
            JsRegex pattern = new JsRegex(plain, "");
            Optional<Shown> result = options.get("result").map(Mappings::shown);
            return Optional.of(
                    (value, text) ->
                            !text.isEmpty() && pattern.test(text)
                                    ? result.map(
                                            shown ->
                                                    new Shown(
                                                            pattern.replace(text, shown.text()),
                                                            shown.color()))
                                    : Optional.empty());
        } catch (TemplateFault e) {
            return Optional.empty();
        }
    }

    private static double number(Optional<YamlNode> node, double otherwise) {
        return node.map(YamlNode::value).orElse(null) instanceof Number number
                ? number.doubleValue()
                : otherwise;
    }

    private static Shown shown(YamlNode node) {
        return new Shown(node.text("text").orElse(""), node.text("color").orElse(""));
    }
}

package dev.slipway.delivery.show;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How one field is shown: the panel's defaults with the overrides that match the field laid over
/// them, in their order.
public final class FieldOptions {
    private final Map<String, YamlNode> properties;
    private final String otherUnit;

    private FieldOptions(Map<String, YamlNode> properties, String otherUnit) {
        this.properties = properties;
        this.otherUnit = otherUnit;
    }

    /// For the field `name` that the query `refId` gave; `number` says whether it holds numbers.
    /// `panel` is the panel's JSON.
    public static FieldOptions of(YamlMap panel, String name, String refId, boolean number) {
        Map<String, YamlNode> properties = new HashMap<>();
        panel.at("fieldConfig", "defaults").ifPresent(node -> lay("", node, properties));
        if (panel.at("fieldConfig", "overrides").orElse(null) instanceof YamlList overrides) {
            for (YamlNode override : overrides.items()) {
                if (matches(override.get("matcher"), name, refId, number)
                        && override.get("properties").orElse(null) instanceof YamlList list) {
                    list.items().forEach(property -> lay(property, properties));
                }
            }
        }
        return new FieldOptions(properties, "");
    }

    /// `custom: {fillOpacity: 1}` and `custom.fillOpacity: 1` are the same.
    private static void lay(String prefix, YamlNode node, Map<String, YamlNode> properties) {
        if (node instanceof YamlMap map) {
            map.entries()
                    .forEach(
                            entry -> {
                                String key = prefix + entry.key();
                                properties.put(key, entry.value());
                                if (key.equals("custom")) {
                                    lay("custom.", entry.value(), properties);
                                }
                            });
        }
    }

    private static void lay(YamlNode property, Map<String, YamlNode> properties) {
        Optional<String> id = property.text("id");
        Optional<YamlNode> value = property.get("value");
        if (id.isPresent() && value.isPresent()) {
            properties.put(id.get(), value.get());
        }
    }

    private static boolean matches(
            Optional<YamlNode> matcher, String name, String refId, boolean number) {
        String id = matcher.flatMap(m -> m.text("id")).orElse("");
        Optional<YamlNode> options = matcher.flatMap(m -> m.get("options"));
        String wanted = options.flatMap(YamlNode::string).orElse("");
        return switch (id) {
            case "byName" -> wanted.equals(name);
            case "byFrameRefID" -> wanted.equals(refId);
            case "byType" -> wanted.equals(number ? "number" : "string");
            case "byRegexp" -> found(wanted, name);
            case "byNames" ->
                    options.flatMap(o -> o.get("names")).orElse(null) instanceof YamlList names
                            && names.items().stream()
                                            .anyMatch(
                                                    n ->
                                                            n.string()
                                                                    .filter(name::equals)
                                                                    .isPresent())
                                    != options.flatMap(o -> o.text("mode"))
                                            .filter("exclude"::equals)
                                            .isPresent();
            default -> false;
        };
    }

    /// `/pattern/flags` or the bare pattern; one that is none matches nothing.
    public static boolean found(String pattern, String text) {
        int end = pattern.lastIndexOf('/');
        boolean slashes = pattern.startsWith("/") && end > 0;
        try {
            return new JsRegex(
                            slashes ? pattern.substring(1, end) : pattern,
                            slashes ? pattern.substring(end + 1) : "")
                    .test(text);
        } catch (TemplateFault e) {
            return false;
        }
    }

    /// The same with another unit.
    public FieldOptions withUnit(String unit) {
        Map<String, YamlNode> other = new HashMap<>(properties);
        other.remove("unit");
        return new FieldOptions(other, unit);
    }

    /// Without anything that is said about numbers.
    public FieldOptions plain() {
        return new FieldOptions(Map.of(), "");
    }

    public String unit() {
        return otherUnit.isEmpty() ? text("unit") : otherUnit;
    }

    public OptionalInt decimals() {
        OptionalDouble decimals = number("decimals");
        return decimals.isPresent()
                ? OptionalInt.of((int) decimals.getAsDouble())
                : OptionalInt.empty();
    }

    public OptionalDouble min() {
        return number("min");
    }

    public OptionalDouble max() {
        return number("max");
    }

    /// Empty where the field keeps its own name.
    public String displayName() {
        return text("displayName");
    }

    public String noValue() {
        return text("noValue");
    }

    public Thresholds thresholds() {
        return Thresholds.read(get("thresholds"));
    }

    public Mappings mappings() {
        return Mappings.read(get("mappings"));
    }

    /// A property by its dotted id (`custom.lineWidth`).
    public Optional<YamlNode> get(String id) {
        return Optional.ofNullable(properties.get(id));
    }

    /// The value with its mapping, else with unit and decimals.
    public String format(double value) {
        Optional<Mappings.Shown> mapped =
                mappings().of(value, Units.format(value, "none", OptionalInt.empty()));
        if (mapped.isPresent() && !mapped.get().text().isEmpty()) {
            return mapped.get().text();
        }
        boolean nothing = Double.isNaN(value) && !noValue().isEmpty();
        return nothing ? noValue() : Units.format(value, unit(), decimals());
    }

    private String text(String id) {
        return get(id).flatMap(YamlNode::string).orElse("");
    }

    private OptionalDouble number(String id) {
        return get(id).map(YamlNode::value).orElse(null) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }
}

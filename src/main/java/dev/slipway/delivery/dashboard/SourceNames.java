package dev.slipway.delivery.dashboard;

import static dev.slipway.delivery.dashboard.DashboardReader.maps;
import static dev.slipway.delivery.dashboard.DashboardReader.text;

import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the names of data sources mean: a variable of the type datasource, or an input that is
/// asked for when the dashboard is imported.
final class SourceNames {
    static final SourceNames NONE = new SourceNames(List.of(), Optional.empty(), Optional.empty());
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{?(\\w+)(?::\\w+)?}?|\\[\\[(\\w+)]]");

    private final Map<String, String> types = new HashMap<>();

    SourceNames(
            List<Variable> variables, Optional<YamlNode> inputs, Optional<YamlNode> otherInputs) {
        for (Optional<YamlNode> list : List.of(inputs, otherInputs)) {
            for (YamlMap input : maps(list)) {
                types.put(text(input, "name"), text(input, "pluginId"));
            }
        }
        variables.stream()
                .filter(variable -> variable.type().equals("datasource"))
                .forEach(variable -> types.put(variable.name(), plugin(variable.query())));
    }

    private static String plugin(String query) {
        return query.toLowerCase(Locale.ROOT);
    }

    /// The source that `datasource` names; empty where it is absent, null, or says that each query
    /// names its own.
    Optional<DataSource> of(Optional<YamlNode> datasource) {
        return switch (datasource.orElse(null)) {
            case YamlMap map -> named(text(map, "type"), text(map, "uid"));
            case YamlScalar scalar when !scalar.isNull() -> named("", scalar.text());
            case null, default -> Optional.empty();
        };
    }

    private Optional<DataSource> named(String type, String name) {
        if (name.equals("-- Mixed --") || type.equals("mixed")) {
            return Optional.empty();
        }
        Matcher reference = REFERENCE.matcher(name);
        if (reference.matches()) {
            String variable = reference.group(1) == null ? reference.group(2) : reference.group(1);
            String known = types.getOrDefault(variable, "");
            return Optional.of(new DataSource(type.isEmpty() ? known : type, variable));
        }
        return Optional.of(new DataSource(type, name));
    }
}

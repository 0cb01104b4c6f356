package dev.slipway.delivery.dashboard;

import static dev.slipway.delivery.dashboard.DashboardReader.maps;
import static dev.slipway.delivery.dashboard.DashboardReader.text;
import static dev.slipway.delivery.dashboard.DashboardReader.truth;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One variable of `templating.list` with what it is set to when nobody chose: what is stored as
/// current, else a selected option, else what its own definition begins with.
final class VariableReader {
    private VariableReader() {}

    static Variable read(YamlMap json) {
        String type = text(json, "type");
        String query = query(json);
        boolean includeAll = truth(json.get("includeAll"));
        List<String> options = options(json, type, query);
        List<String> chosen = texts(json.at("current", "value"));
        if (chosen.isEmpty() || chosen.equals(List.of(""))) {
            List<String> usual = usual(json, type, query, includeAll, options);
            chosen = usual.isEmpty() ? chosen : usual;
        }
        if (chosen.equals(List.of("All")) && includeAll) {
            chosen = List.of(Variable.ALL);
        }
        return new Variable(
                text(json, "name"),
                type,
                text(json, "label"),
                query,
                type.equals("query") && chosen.equals(List.of("")) ? List.of() : chosen,
                options,
                truth(json.get("multi")),
                includeAll,
                text(json, "allValue"),
                text(json, "regex"),
                text(json, "hide").equals("2"),
                json.where());
    }

    private static String query(YamlMap json) {
        Optional<YamlNode> query = json.get("query");
        return query.orElse(null) instanceof YamlMap map
                ? text(map, "query")
                : text(json, "query").isEmpty() ? text(json, "definition") : text(json, "query");
    }

    private static List<String> options(YamlMap json, String type, String query) {
        List<String> stored =
                maps(json.get("options")).stream()
                        .flatMap(option -> texts(option.get("value")).stream())
                        .filter(value -> !value.equals(Variable.ALL))
                        .toList();
        if (!stored.isEmpty()) {
            return stored;
        }
        return switch (type) {
            case "custom" -> list(query).map(VariableReader::value).toList();
            case "interval" -> list(query).toList();
            default -> List.of();
        };
    }

    /// `a, b` with `\,` for a comma that belongs to a value.
    private static Stream<String> list(String query) {
        return Stream.of(query.split("(?<!\\\\),"))
                .map(part -> part.replace("\\,", ",").strip())
                .filter(part -> !part.isEmpty());
    }

    /// `text : value`.
    private static String value(String option) {
        int cut = option.indexOf(" : ");
        return cut < 0 ? option : option.substring(cut + 3).strip();
    }

    private static List<String> usual(
            YamlMap json, String type, String query, boolean includeAll, List<String> options) {
        List<String> selected = new ArrayList<>();
        for (YamlMap option : maps(json.get("options"))) {
            if (truth(option.get("selected"))) {
                selected.addAll(texts(option.get("value")));
            }
        }
        if (!selected.isEmpty()) {
            return selected;
        }
        return switch (type) {
            case "textbox", "constant" -> List.of(query);
            case "datasource" -> List.of(query.isEmpty() ? "default" : query);
            default ->
                    includeAll
                            ? List.of(Variable.ALL)
                            : options.isEmpty() ? List.of() : List.of(options.getFirst());
        };
    }

    /// A string or a list of them.
    private static List<String> texts(Optional<YamlNode> node) {
        return switch (node.orElse(null)) {
            case YamlScalar scalar when !scalar.isNull() -> List.of(scalar.text());
            case YamlList list ->
                    list.items().stream()
                            .filter(YamlScalar.class::isInstance)
                            .map(item -> ((YamlScalar) item).text())
                            .toList();
            case null, default -> List.of();
        };
    }
}

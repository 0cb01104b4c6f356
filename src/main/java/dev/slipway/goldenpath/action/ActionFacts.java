package dev.slipway.goldenpath.action;

import dev.slipway.form.Schema;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known about an action apart from how it runs: its schemas, and whether Backstage's dry
/// run calls it.
///
/// @param input the schema that inputs are checked against; absent when any will do
/// @param properties the names that the input may have; empty when they cannot be told
/// @param examples what a dry run gives as outputs of an action that it does not call
public record ActionFacts(
        String description,
        boolean dryRun,
        Optional<Schema> input,
        List<String> properties,
        Map<String, @Nullable Object> examples) {

    public ActionFacts {
        properties = List.copyOf(properties);
    }

    /// Reads a mapping with `description`, `dryRun`, `input` and `output`.
    static ActionFacts of(YamlNode node) {
        Optional<YamlNode> input = node.get("input");
        Map<String, @Nullable Object> examples = new LinkedHashMap<>();
        if (node.get("output").map(ActionFacts::example).orElse(null) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> examples.put(String.valueOf(key), value));
        }
        return new ActionFacts(
                node.text("description").orElse(""),
                node.get("dryRun").map(YamlNode::value).filter(Boolean.TRUE::equals).isPresent(),
                input.map(Schema::of),
                properties(input),
                examples);
    }

    private static List<String> properties(Optional<YamlNode> input) {
        boolean closed =
                input.flatMap(schema -> schema.get("additionalProperties"))
                        .map(YamlNode::value)
                        .filter(Boolean.FALSE::equals)
                        .isPresent();
        return closed
                        && input.flatMap(schema -> schema.get("properties")).orElse(null)
                                instanceof YamlMap map
                ? map.keys().toList()
                : List.of();
    }

    /// `generateExampleOutput` of scaffolder-backend.
    private static @Nullable Object example(YamlNode schema) {
        if (schema.get("examples").orElse(null) instanceof YamlList examples) {
            return examples.items().isEmpty() ? null : examples.items().getFirst().value();
        }
        return switch (schema.text("type").orElse("")) {
            case "object" -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                if (schema.get("properties").orElse(null) instanceof YamlMap map) {
                    map.entries().forEach(e -> members.put(e.key(), example(e.value())));
                }
                yield members;
            }
            case "array" ->
                    switch (schema.get("items").orElse(null)) {
                        case YamlList list when !list.items().isEmpty() ->
                                List.of(known(example(list.items().getFirst())));
                        case YamlMap item -> List.of(known(example(item)));
                        case null, default -> List.of();
                    };
            case "string" -> "<example>";
            case "number" -> 0L;
            case "boolean" -> false;
            default -> "<unknown>";
        };
    }

    private static Object known(@Nullable Object value) {
        return value == null ? "<unknown>" : value;
    }
}

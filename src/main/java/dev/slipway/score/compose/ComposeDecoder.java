package dev.slipway.score.compose;

import dev.slipway.base.Origin;
import dev.slipway.base.Similar;
import dev.slipway.score.compose.Shape.Fields;
import dev.slipway.score.compose.Shape.ListOf;
import dev.slipway.score.compose.Shape.MapOf;
import dev.slipway.score.compose.Shape.Value;
import dev.slipway.score.model.Problems;
import dev.slipway.yaml.NaturalOrder;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a tree as compose-go's `loader.Transform` does and gives it as its types are written back:
/// fields in their order, zero values left out, values converted. Fields that Compose does not know
/// are dropped with a warning, or are an error where `strict` (patched projects).
final class ComposeDecoder {
    private final Problems problems;
    private final boolean strict;
    private final ComposeValueReader values;

    ComposeDecoder(Problems problems, boolean strict) {
        this.problems = problems;
        this.strict = strict;
        this.values = new ComposeValueReader(problems);
    }

    /// The tree as written back; empty when it is nothing or wrong.
    Optional<YamlNode> decode(YamlNode node, Shape shape, String what) {
        if (node.isNull() && shape != Value.ENVIRONMENT && shape != Value.ANY) {
            return Optional.empty();
        }
        return switch (shape) {
            case Fields fields -> struct(node, fields, what);
            case MapOf map -> map(node, map, what);
            case ListOf list -> list(node, list, what);
            case Value value -> values.read(node, value, what);
        };
    }

    private Optional<YamlNode> struct(YamlNode node, Fields shape, String what) {
        if (!(node instanceof YamlMap map)) {
            wrong(node, what, "a mapping");
            return Optional.empty();
        }
        tellUnknown(map, shape, what);
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, Shape> field : shape.fields().entrySet()) {
            Optional<YamlMap.Entry> given = given(map, field.getKey());
            Optional<YamlNode> value =
                    given.flatMap(e -> decode(e.value(), field.getValue(), what + "." + e.key()));
            boolean unsaid = field.getValue() == Value.OPT_OUT && isTrue(value);
            if (unsaid) {
                continue;
            }
            if (value.isPresent()) {
                entries.add(
                        new YamlMap.Entry(field.getKey(), given.get().keyOrigin(), value.get()));
            } else if (isWrittenWhenAbsent(field.getValue())) {
                entries.add(
                        new YamlMap.Entry(
                                field.getKey(),
                                Origin.TARGET,
                                YamlScalar.of(false, Origin.TARGET)));
            }
        }
        return entries.isEmpty() && !shape.pointer()
                ? Optional.empty()
                : Optional.of(new YamlMap(entries, map.origin()));
    }

    private static boolean isTrue(Optional<YamlNode> value) {
        return value.isPresent() && Boolean.TRUE.equals(value.get().value());
    }

    private static boolean isWrittenWhenAbsent(Shape shape) {
        return shape == Value.REQUIRED || shape == Value.OPT_OUT;
    }

    /// Go's decoder takes a field's name in any case when the exact one is absent.
    private static Optional<YamlMap.Entry> given(YamlMap map, String field) {
        return map.entry(field)
                .or(
                        () ->
                                map.entries().stream()
                                        .filter(e -> e.key().equalsIgnoreCase(field))
                                        .findFirst());
    }

    private void tellUnknown(YamlMap map, Fields shape, String what) {
        for (YamlMap.Entry entry : map.entries()) {
            String key = entry.key();
            boolean known = shape.fields().keySet().stream().anyMatch(key::equalsIgnoreCase);
            if (known || key.equals("name") && shape == ComposeSchema.SERVICE) {
                continue;
            }
            String advice =
                    Similar.nearest(key.replace("_", ""), stripped(shape))
                            .flatMap(near -> original(shape, near))
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("");
            if (strict) {
                problems.error(
                        "score.compose-field",
                        entry.where(),
                        "\"" + key + "\" is not a field of " + what,
                        advice);
            } else {
                problems.warning(
                        "score.compose-field",
                        entry.where(),
                        "\"" + key + "\" is not a field of " + what + " and is dropped",
                        advice);
            }
        }
    }

    private static List<String> stripped(Fields shape) {
        return shape.fields().keySet().stream().map(f -> f.replace("_", "")).toList();
    }

    private static Optional<String> original(Fields shape, String stripped) {
        return shape.fields().keySet().stream()
                .filter(f -> f.replace("_", "").equals(stripped))
                .findFirst();
    }

    private Optional<YamlNode> map(YamlNode node, MapOf shape, String what) {
        if (!(node instanceof YamlMap map)) {
            wrong(node, what, "a mapping");
            return Optional.empty();
        }
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (YamlMap.Entry entry : map.entries()) {
            String inner = what + "." + entry.key();
            YamlNode value =
                    entry.value().isNull() && shape.keepsNothing()
                            ? entry.value()
                            : decode(entry.value(), shape.value(), inner)
                                    .orElse(new YamlMap(List.of(), entry.keyOrigin()));
            entries.add(new YamlMap.Entry(entry.key(), entry.keyOrigin(), value));
        }
        entries.sort(Comparator.comparing(YamlMap.Entry::key, NaturalOrder.KEYS));
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(new YamlMap(entries, map.origin()));
    }

    private Optional<YamlNode> list(YamlNode node, ListOf shape, String what) {
        if (!(node instanceof YamlList list)) {
            wrong(node, what, "a list");
            return Optional.empty();
        }
        List<YamlNode> items = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            decode(list.items().get(i), shape.item(), what + "[" + i + "]").ifPresent(items::add);
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(new YamlList(items, list.origin()));
    }

    private void wrong(YamlNode node, String what, String wanted) {
        problems.error(
                "score.compose-type",
                node.where(),
                "\"" + what + "\" must be " + wanted + ", not " + node.kind(),
                "Compose's short forms do not work in provisioners; write the long form");
    }
}

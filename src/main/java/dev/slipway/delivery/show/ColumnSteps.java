package dev.slipway.delivery.show;

import dev.slipway.template.js.JsRegex;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Transformations that choose, order and name columns and leave rows alone.
final class ColumnSteps {
    private ColumnSteps() {}

    static List<Frame> organize(List<Frame> frames, YamlMap options) {
        Optional<YamlNode> excluded = options.get("excludeByName");
        Optional<YamlNode> included = options.get("includeByName");
        boolean named =
                included.filter(
                                node ->
                                        node instanceof YamlMap map
                                                && map.entries().stream()
                                                        .anyMatch(
                                                                e ->
                                                                        Boolean.TRUE.equals(
                                                                                e.value().value())))
                        .isPresent();
        Optional<YamlNode> index = options.get("indexByName");
        Optional<YamlNode> renamed = options.get("renameByName");
        return each(
                frames,
                columns ->
                        columns.stream()
                                .filter(column -> !isTrue(member(excluded, column.name())))
                                .filter(column -> !named || isTrue(member(included, column.name())))
                                .sorted(
                                        Comparator.comparingDouble(
                                                column -> order(member(index, column.name()))))
                                .map(
                                        column ->
                                                member(renamed, column.name())
                                                        .flatMap(YamlNode::string)
                                                        .filter(name -> !name.isEmpty())
                                                        .map(column::named)
                                                        .orElse(column))
                                .toList());
    }

    static List<Frame> renameByRegex(List<Frame> frames, YamlMap options) {
        String source = options.text("regex").orElse("");
        int end = source.lastIndexOf('/');
        boolean slashes = source.startsWith("/") && end > 0;
        String replacement = options.text("renamePattern").orElse("");
        try {
            JsRegex regex =
                    new JsRegex(
                            slashes ? source.substring(1, end) : source,
                            slashes ? source.substring(end + 1) : "");
            return each(
                    frames,
                    columns ->
                            columns.stream()
                                    .map(c -> c.named(regex.replace(c.name(), replacement)))
                                    .toList());
        } catch (TemplateFault e) {
            return frames;
        }
    }

    static List<Frame> filterByName(List<Frame> frames, YamlMap options) {
        Predicate<String> include = chosen(options.get("include")).orElse(name -> true);
        Predicate<String> exclude = chosen(options.get("exclude")).orElse(name -> false);
        return each(
                        frames,
                        columns ->
                                columns.stream()
                                        .filter(c -> include.test(c.name()))
                                        .filter(c -> !exclude.test(c.name()))
                                        .toList())
                .stream()
                .filter(frame -> !frame.columns().isEmpty())
                .toList();
    }

    /// `{names: [...], pattern: ...}`: one of the names or what the pattern finds; empty when
    /// neither is there.
    private static Optional<Predicate<String>> chosen(Optional<YamlNode> node) {
        List<String> names =
                node.flatMap(n -> n.get("names")).orElse(null) instanceof YamlList list
                        ? list.items().stream().flatMap(i -> i.string().stream()).toList()
                        : List.of();
        String pattern = node.flatMap(n -> n.text("pattern")).orElse("");
        if (names.isEmpty() && pattern.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                name ->
                        names.contains(name)
                                || !pattern.isEmpty() && FieldOptions.found(pattern, name));
    }

    private static List<Frame> each(List<Frame> frames, UnaryOperator<List<Column>> change) {
        List<Frame> changed = new ArrayList<>();
        frames.forEach(frame -> changed.add(frame.with(change.apply(frame.columns()))));
        return changed;
    }

    private static Optional<YamlNode> member(Optional<YamlNode> map, String name) {
        return map.flatMap(m -> m.get(name));
    }

    private static boolean isTrue(Optional<YamlNode> node) {
        return node.filter(n -> Boolean.TRUE.equals(n.value())).isPresent();
    }

    /// Columns without a place keep theirs behind the others.
    private static double order(Optional<YamlNode> node) {
        return node.map(YamlNode::value).orElse(null) instanceof Number number
                ? number.doubleValue()
                : Double.MAX_VALUE;
    }
}

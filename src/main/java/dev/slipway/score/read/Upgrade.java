package dev.slipway.score.read;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.gotemplate.value.Budget;
import dev.slipway.gotemplate.value.GoText;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Trees;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The forms that Score files had before v1b1 was fixed, brought to today's (score-go 1.20.0,
/// `ApplyCommonUpgradeTransforms`): lists of files and volumes become mappings by target, a list of
/// lines becomes content, `read_only` becomes `readOnly`.
final class Upgrade {
    private final Problems problems;

    Upgrade(Problems problems) {
        this.problems = problems;
    }

    YamlMap apply(YamlMap root) {
        return replace(
                root,
                "containers",
                containers ->
                        containers instanceof YamlMap map
                                ? each(map, this::container)
                                : containers);
    }

    private YamlNode container(YamlNode node) {
        if (!(node instanceof YamlMap container)) {
            return node;
        }
        YamlMap files =
                replace(container, "files", list -> byTarget(list, "files", Upgrade::joinContent));
        return replace(
                files, "volumes", list -> byTarget(list, "volumes", Upgrade::renameReadOnly));
    }

    /// Only entries of lists have other old forms inside, too.
    private YamlNode byTarget(YamlNode node, String what, UnaryOperator<YamlNode> change) {
        if (!(node instanceof YamlList list)) {
            return node;
        }
        problems.add(
                Problem.info(
                                "score.upgraded",
                                list.where(),
                                "\"" + what + "\" as a list is an old form, read as a mapping")
                        .advise("write a mapping from target to entry"));
        List<YamlMap.Entry> entries = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Optional<YamlNode> target = item.get("target");
            if (item instanceof YamlMap map && target.flatMap(YamlNode::string).isPresent()) {
                entries.add(
                        new YamlMap.Entry(
                                target.flatMap(YamlNode::string).orElseThrow(),
                                target.get().origin(),
                                change.apply(Trees.without(map, "target"))));
            } else {
                problems.error(
                        "score.missing-field",
                        item.where(),
                        "an entry of \"" + what + "\" needs a \"target\"",
                        "add the path in the container as \"target\"");
            }
        }
        return new YamlMap(entries, list.origin());
    }

    private static YamlNode joinContent(YamlNode node) {
        return node instanceof YamlMap file
                ? replace(
                        file,
                        "content",
                        content ->
                                content instanceof YamlList lines
                                        ? YamlScalar.of(
                                                lines.items().stream()
                                                        .map(Upgrade::printed)
                                                        .collect(Collectors.joining("\n")),
                                                lines.origin())
                                        : content)
                : node;
    }

    /// Go's `fmt.Sprint` of one value.
    private static String printed(YamlNode line) {
        return GoText.of(line.value(), new Budget(1_000_000, 100, Progress.NONE));
    }

    private static YamlNode renameReadOnly(YamlNode node) {
        if (!(node instanceof YamlMap given)
                || !(given.get("read_only").map(YamlNode::value).orElse(null) instanceof Boolean)) {
            return node;
        }
        YamlMap volume = Trees.without(given, "readOnly");
        return new YamlMap(
                volume.entries().stream()
                        .map(
                                e ->
                                        e.key().equals("read_only")
                                                ? new YamlMap.Entry(
                                                        "readOnly", e.keyOrigin(), e.value())
                                                : e)
                        .toList(),
                volume.origin());
    }

    private static YamlMap each(YamlMap map, UnaryOperator<YamlNode> change) {
        return new YamlMap(
                map.entries().stream()
                        .map(
                                e ->
                                        new YamlMap.Entry(
                                                e.key(), e.keyOrigin(), change.apply(e.value())))
                        .toList(),
                map.origin());
    }

    private static YamlMap replace(YamlMap map, String key, UnaryOperator<YamlNode> change) {
        Optional<YamlMap.Entry> entry = map.entry(key);
        return entry.isPresent()
                ? Trees.with(map, key, entry.get().keyOrigin(), change.apply(entry.get().value()))
                : map;
    }
}

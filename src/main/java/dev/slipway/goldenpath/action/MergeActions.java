package dev.slipway.goldenpath.action;

import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `roadiehq:utils:merge` and `roadiehq:utils:json:merge`: data merged into a JSON or YAML file of
/// the workspace, as lodash's mergeWith does it. Comments of YAML files are not kept.
final class MergeActions {
    private static final Pattern INDENT = Pattern.compile("(?m)^( +|\t+)\\S");

    private MergeActions() {}

    static ActionResult json(ActionCall call) {
        String path = call.path("path", "");
        String before = call.workspace().file(path).map(Workspace.Item::string).orElse("");
        Object existing = before.isEmpty() ? Map.of() : read(path, before);
        Object merged = merged(existing, content(call), call.flag("mergeArrays"));
        int indent = call.flag("matchFileIndent") ? indent(before) : 2;
        return written(call, path, JsonText.of(merged, indent));
    }

    private static int indent(String text) {
        Matcher first = INDENT.matcher(text);
        return first.find() ? first.group(1).length() : 2;
    }

    static ActionResult any(ActionCall call) {
        String path = call.path("path", "");
        String before =
                call.workspace()
                        .file(path)
                        .map(Workspace.Item::string)
                        .orElseThrow(
                                () ->
                                        new ActionFault(
                                                "goldenpath.path", "there is no file " + path));
        if (path.endsWith(".json")) {
            Object merged = merged(read(path, before), content(call), call.flag("mergeArrays"));
            return written(call, path, JsonText.of(merged, 2));
        }
        if (!path.endsWith(".yaml") && !path.endsWith(".yml")) {
            return ActionResult.said(path + " is neither JSON nor YAML, and stays as it is");
        }
        List<String> documents = new ArrayList<>();
        documents(call, path, before).forEach(document -> documents.add(YamlText.of(document)));
        return written(call, path, String.join("---\n", documents));
    }

    private static List<@Nullable Object> documents(ActionCall call, String path, String before) {
        List<YamlDocument> read = Yaml.read(path, before);
        if (read.isEmpty()) {
            throw new ActionFault("goldenpath.value", path + " holds no document to merge into");
        }
        Object content = content(call);
        boolean arrays = call.flag("mergeArrays");
        List<@Nullable Object> merged = new ArrayList<>();
        if (read.size() == 1) {
            merged.add(merged(value(read.getFirst()), content, arrays));
            return merged;
        }
        if (!(call.input().get("useDocumentIncludingField") instanceof Map<?, ?> wanted)) {
            throw new ActionFault(
                    "goldenpath.value",
                    path + " holds several documents",
                    "say with useDocumentIncludingField which one is meant");
        }
        for (YamlDocument document : read) {
            Object value = value(document);
            Object field =
                    value instanceof Map<?, ?> map
                            ? map.get(String.valueOf(wanted.get("key")))
                            : null;
            boolean meant = field != null && String.valueOf(field).equals(wanted.get("value"));
            merged.add(meant ? merged(value, content, arrays) : value);
        }
        return merged;
    }

    private static @Nullable Object value(YamlDocument document) {
        return document.content()
                .value()
                .map(YamlNode::value)
                .orElseThrow(
                        () ->
                                new ActionFault(
                                        "goldenpath.value",
                                        document.content().problems().getFirst().toString()));
    }

    private static @Nullable Object content(ActionCall call) {
        Object content = call.input().get("content");
        return content instanceof String text ? read("content", text) : content;
    }

    static @Nullable Object read(String path, String text) {
        var read = Yaml.readOne(path, text, Dialect.CORE);
        if (read.value().isEmpty()) {
            throw new ActionFault("goldenpath.value", read.problems().getFirst().toString());
        }
        return read.value().get().value();
    }

    /// lodash's merge: mappings join, what is undefined on the right is passed over; lists are
    /// replaced, or joined without repeats.
    static @Nullable Object merged(@Nullable Object old, @Nullable Object more, boolean arrays) {
        if (old instanceof List<?> list) {
            if (!arrays) {
                return more;
            }
            List<@Nullable Object> joined = new ArrayList<>(list);
            if (more instanceof List<?> others) {
                joined.addAll(others);
            } else {
                joined.add(more);
            }
            return new ArrayList<>(new LinkedHashSet<>(joined));
        }
        if (old instanceof Map<?, ?> a && more instanceof Map<?, ?> b) {
            Map<String, @Nullable Object> joined = new LinkedHashMap<>();
            a.forEach((key, value) -> joined.put(String.valueOf(key), value));
            b.forEach(
                    (k, value) -> {
                        String key = String.valueOf(k);
                        joined.put(
                                key,
                                joined.containsKey(key)
                                        ? merged(joined.get(key), value, arrays)
                                        : value);
                    });
            return joined;
        }
        return more;
    }

    private static ActionResult written(ActionCall call, String path, String text) {
        call.workspace().put(path, SmallActions.made(call, text));
        return ActionResult.of(Map.of("path", path), path);
    }
}

package dev.slipway.goldenpath.action;

import dev.slipway.files.Glob;
import dev.slipway.template.js.JsRegex;
import dev.slipway.template.value.TemplateFault;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The utilities that most templates add to Backstage (`roadiehq:utils:*`): write, append, replace,
/// parse, serialize.
final class RoadieActions {

    private RoadieActions() {}

    static ActionResult write(ActionCall call) {
        String path = call.path("path", "");
        call.workspace().put(path, SmallActions.made(call, content(call)));
        return path(path);
    }

    /// With `preserveFormatting` a text that is JSON is written anew, indented by two.
    private static String content(ActionCall call) {
        Object content = call.input().get("content");
        if (!(content instanceof String text)) {
            return JsonText.of(content, 0);
        }
        return call.flag("preserveFormatting") && text.strip().matches("(?s)[\\[{].*")
                ? Yaml.readOne("content", text, Dialect.CORE)
                        .value()
                        .map(node -> JsonText.of(node.value(), 2))
                        .orElse(text)
                : text;
    }

    static ActionResult append(ActionCall call) {
        String path = call.path("path", "");
        String before = call.workspace().file(path).map(Workspace.Item::string).orElse("");
        call.workspace().put(path, SmallActions.made(call, before + call.text("content")));
        return path(path);
    }

    private static ActionResult path(String path) {
        return ActionResult.of(Map.of("path", path), path);
    }

    static ActionResult serializeYaml(ActionCall call) {
        return ActionResult.of(Map.of("serialized", YamlText.of(call.input().get("data"))), "");
    }

    static ActionResult serializeJson(ActionCall call) {
        Object data = call.input().get("data");
        List<?> names = call.list("replacer");
        return ActionResult.of(
                Map.of(
                        "serialized",
                        JsonText.of(names.isEmpty() ? data : only(names, data), space(call))),
                "");
    }

    /// JSON.stringify's third argument, as far as it is blanks.
    static int space(ActionCall call) {
        return Math.min(10, call.text("space").length());
    }

    /// Only the named members, at every depth.
    static @Nullable Object only(List<?> names, @Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
                names.forEach(
                        name -> {
                            if (map.containsKey(name)) {
                                chosen.put(String.valueOf(name), only(names, map.get(name)));
                            }
                        });
                yield chosen;
            }
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.forEach(item -> items.add(only(names, item)));
                yield items;
            }
            case null, default -> value;
        };
    }

    static ActionResult parse(ActionCall call) {
        String path = call.path("path", "");
        String text =
                call.workspace()
                        .file(path)
                        .map(Workspace.Item::string)
                        .orElseThrow(
                                () ->
                                        new ActionFault(
                                                "goldenpath.path", "there is no file " + path));
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put(
                "content",
                switch (call.text("parser")) {
                    case "yaml", "json" -> MergeActions.read(path, text);
                    case "multiyaml" -> {
                        List<@Nullable Object> all = new ArrayList<>();
                        for (YamlDocument document : Yaml.read(path, text)) {
                            all.add(document.content().value().map(YamlNode::value).orElse(null));
                        }
                        yield all;
                    }
                    default -> text;
                });
        return ActionResult.of(output, path);
    }

    static ActionResult replace(ActionCall call) {
        int changed = 0;
        for (Object entry : call.list("files")) {
            if (entry instanceof Map<?, ?> rule) {
                changed += replace(call, rule);
            }
        }
        return ActionResult.said(changed + " files changed");
    }

    private static int replace(ActionCall call, Map<?, ?> rule) {
        for (String name : List.of("file", "find", "replaceWith")) {
            if (!(rule.get(name) instanceof String text) || text.isEmpty()) {
                throw new ActionFault(
                        "goldenpath.input",
                        "each of files needs file, find and replaceWith",
                        "give " + name + " a text");
            }
        }
        String pattern = ActionCall.inWorkspace(String.valueOf(rule.get("file")));
        Glob glob = Glob.of(pattern);
        boolean dots = Boolean.TRUE.equals(rule.get("includeDotFiles"));
        String find = String.valueOf(rule.get("find"));
        String with = String.valueOf(rule.get("replaceWith"));
        boolean regex = Boolean.TRUE.equals(rule.get("matchRegex"));
        int changed = 0;
        for (String path : call.workspace().files("")) {
            boolean hidden = path.startsWith(".") || path.contains("/.");
            if (!glob.matches(path) || (hidden && !dots && !path.equals(pattern))) {
                continue;
            }
            String before = call.workspace().file(path).map(Workspace.Item::string).orElse("");
            String after = replaced(before, find, with, regex);
            if (!after.equals(before)) {
                call.workspace().put(path, SmallActions.made(call, after));
                changed++;
            }
        }
        return changed;
    }

    private static String replaced(String text, String find, String with, boolean regex) {
        try {
            return regex
                    ? new JsRegex(find, "g").replace(text, with)
                    : JsRegex.literal(find).replace(text, with);
        } catch (TemplateFault e) {
            throw new ActionFault("goldenpath.input", e.message());
        }
    }
}

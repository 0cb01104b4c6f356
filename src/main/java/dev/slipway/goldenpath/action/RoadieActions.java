package dev.slipway.goldenpath.action;

import dev.slipway.files.Glob;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The utilities that most templates add to Backstage (`roadiehq:utils:*`): write, append, replace,
/// parse, serialize.
final class RoadieActions {

    private RoadieActions() {}

    static ActionResult write(ActionCall call) {
        String path = call.path("path", "");
        boolean keep = call.input().get("preserveFormatting") != null;
        call.workspace().put(path, SmallActions.made(call, content(call, keep)));
        return path(path);
    }

    /// Roadie formats what is JSON, unless told to keep it.
    private static String content(ActionCall call, boolean keep) {
        Object content = call.input().get("content");
        return content instanceof String || keep ? String.valueOf(content) : Json.print(content);
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
        return ActionResult.of(Map.of("serialized", JsonText.of(call.input().get("data"), 2)), "");
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
        List<YamlDocument> documents = text.isEmpty() ? List.of() : Yaml.read(path, text);
        boolean structured = call.text("parser").matches("yaml|json|multiyaml");
        Optional<@Nullable Object> first =
                documents.stream()
                        .flatMap(d -> d.content().value().stream())
                        .findFirst()
                        .map(n -> n.value());
        output.put("content", structured ? first.orElse(null) : text);
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
        Glob glob = Glob.of(String.valueOf(rule.get("file")));
        boolean dots = Boolean.TRUE.equals(rule.get("includeDotFiles"));
        String find = String.valueOf(rule.get("find"));
        String with = String.valueOf(rule.get("replaceWith"));
        if (Boolean.TRUE.equals(rule.get("matchRegex"))) {
            throw new ActionFault(
                    "goldenpath.unsupported",
                    "replacing by regular expression is not done here yet");
        }
        List<String> changed = new ArrayList<>();
        for (String path : call.workspace().files("")) {
            boolean hidden = path.startsWith(".") || path.contains("/.");
            if (!glob.matches(path) || (hidden && !dots)) {
                continue;
            }
            call.workspace()
                    .file(path)
                    .filter(item -> item.string().contains(find))
                    .ifPresent(
                            item -> {
                                call.workspace()
                                        .put(
                                                path,
                                                SmallActions.made(
                                                        call, item.string().replace(find, with)));
                                changed.add(path);
                            });
        }
        return changed.size();
    }
}

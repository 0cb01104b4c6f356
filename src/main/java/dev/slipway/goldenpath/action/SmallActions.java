package dev.slipway.goldenpath.action;

import dev.slipway.base.Origin;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.Bytes;
import dev.slipway.files.FileSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Actions that need a few lines each: debug, catalog.
final class SmallActions {
    private static final String SOURCE_TEMPLATE = "backstage.io/source-template";

    private SmallActions() {}

    /// `message`, and the files of the workspace when they are asked for.
    static ActionResult log(ActionCall call) {
        List<String> lines = new ArrayList<>();
        String message = call.text("message");
        if (!message.isEmpty()) {
            message.lines().forEach(lines::add);
        }
        Object wanted = call.input().get("listWorkspace");
        if (wanted == null || wanted.equals(false) || wanted.equals("")) {
            return ActionResult.said(firstLine(message)).logging(lines);
        }
        List<String> files = call.workspace().files("");
        lines.add("Workspace:");
        for (String file : files) {
            if (wanted.equals("with-contents")) {
                lines.add(" - " + file + ":");
                lines.add("");
                call.workspace().file(file).stream()
                        .flatMap(item -> content(item).lines())
                        .map(line -> "  " + line)
                        .forEach(lines::add);
            } else {
                lines.add("  - " + file);
            }
        }
        String listed = files.size() == 1 ? "lists 1 file" : "lists " + files.size() + " files";
        return ActionResult.said(message.isEmpty() ? listed : firstLine(message) + "; " + listed)
                .logging(lines);
    }

    private static String content(Workspace.Item item) {
        return item.link()
                .map(target -> "-> " + target)
                .orElseGet(
                        () ->
                                Bytes.areBinary(item.bytes())
                                        ? "(" + item.bytes().length + " bytes)"
                                        : item.string());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    static ActionResult waiting(ActionCall call) {
        return ActionResult.said("not waited for here");
    }

    static ActionResult catalogWrite(ActionCall call) {
        Map<String, @Nullable Object> entity = copy(call.input().get("entity"));
        Map<String, @Nullable Object> metadata = copy(entity.get("metadata"));
        Map<String, @Nullable Object> annotations = copy(metadata.get("annotations"));
        annotations.put(SOURCE_TEMPLATE, call.around().templateRef());
        metadata.put("annotations", annotations);
        entity.put("metadata", metadata);
        String path = call.path("filePath", "catalog-info.yaml");
        call.workspace().put(path, made(call, YamlText.of(entity)));
        return ActionResult.said(path);
    }

    /// A file that a step made: every line comes from the step.
    static Workspace.Item made(ActionCall call, String text) {
        return Workspace.Item.text(madeAt(call.where(), text), FileSource.PLAIN);
    }

    static Traced madeAt(Where where, String text) {
        Origin origin = new Origin(Origin.Step.TEMPLATE, where);
        List<Origin> origins = new ArrayList<>(Traced.source("", text).origins());
        origins.replaceAll(line -> origin);
        return new Traced(text, origins);
    }

    private static Map<String, @Nullable Object> copy(@Nullable Object from) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (from instanceof Map<?, ?> given) {
            given.forEach((key, value) -> map.put(String.valueOf(key), value));
        }
        return map;
    }

    static ActionResult catalogFetch(ActionCall call) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        if (call.input().get("entityRef") != null) {
            output.put("entity", entity(call, call.text("entityRef")));
        }
        if (call.input().get("entityRefs") != null) {
            List<@Nullable Object> entities = new ArrayList<>();
            call.list("entityRefs").forEach(ref -> entities.add(entity(call, String.valueOf(ref))));
            output.put("entities", entities);
        }
        return ActionResult.of(output, "from the open catalog");
    }

    private static @Nullable Object entity(ActionCall call, String ref) {
        String kind =
                ref.contains(":")
                        ? ref.substring(0, ref.indexOf(':'))
                        : call.text("defaultKind", "component");
        String rest = ref.substring(ref.indexOf(':') + 1);
        String full =
                kind
                        + ":"
                        + (rest.contains("/")
                                ? rest
                                : call.text("defaultNamespace", "default") + "/" + rest);
        Object found = call.around().entities().find(full.toLowerCase(Locale.ROOT)).orElse(null);
        if (found == null && !call.flag("optional")) {
            throw new ActionFault("goldenpath.entity", ref + " is not in the catalog");
        }
        return found;
    }
}

package dev.slipway.goldenpath.action;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;

import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `roadiehq:utils:jsonata` and its two transformations of files. An expression is ended after two
/// seconds or at a depth of 100.
final class JsonataActions {
    private static final long MILLISECONDS = 2_000;
    private static final int DEPTH = 100;

    private static final double WIDEST = 100_000;

    /// `$pad` of the library, which would fill the memory: its loop asks nobody.
    private static final Jsonata.JFunction PADDED =
            new Jsonata.JFunction(
                    (input, given) -> {
                        double width = ((Number) given.get(1)).doubleValue();
                        if (Math.abs(width) > WIDEST) {
                            throw new ActionFault(
                                    "goldenpath.jsonata",
                                    "the JSONata expression pads to more than "
                                            + (long) WIDEST
                                            + " characters");
                        }
                        return Functions.pad(
                                (String) given.getFirst(),
                                (int) width,
                                given.size() > 2 ? (String) given.get(2) : null);
                    },
                    "<s-ns?:s>");

    private JsonataActions() {}

    static ActionResult data(ActionCall call) {
        return result(evaluated(call, call.input().get("data")));
    }

    static ActionResult json(ActionCall call) {
        String path = call.path("path", "");
        Object result = evaluated(call, MergeActions.read(path, text(call, path)));
        return result(
                call.text("as").equals("object")
                        ? result
                        : JsonText.of(chosen(call, result), call.text("space").length()));
    }

    static ActionResult yaml(ActionCall call) {
        String path = call.path("path", "");
        Object data;
        if (call.flag("loadAll")) {
            List<@Nullable Object> all = new ArrayList<>();
            Yaml.read(path, text(call, path))
                    .forEach(
                            document ->
                                    all.add(
                                            document.content()
                                                    .value()
                                                    .map(YamlNode::value)
                                                    .orElse(null)));
            data = all;
        } else {
            data = MergeActions.read(path, text(call, path));
        }
        Object result = evaluated(call, data);
        return result(call.text("as").equals("object") ? result : YamlText.of(result));
    }

    private static String text(ActionCall call, String path) {
        return call.workspace()
                .file(path)
                .map(Workspace.Item::string)
                .orElseThrow(() -> new ActionFault("goldenpath.path", "there is no file " + path));
    }

    /// The members that `replacer` names, as JSON.stringify takes it.
    private static @Nullable Object chosen(ActionCall call, @Nullable Object value) {
        List<?> names = call.list("replacer");
        return names.isEmpty() ? value : RoadieActions.only(names, value);
    }

    private static ActionResult result(@Nullable Object value) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        output.put("result", value);
        return ActionResult.of(output, "");
    }

    private static @Nullable Object evaluated(ActionCall call, @Nullable Object data) {
        try {
            Jsonata expression = Jsonata.jsonata(call.text("expression"));
            expression.registerFunction("pad", PADDED);
            Jsonata.Frame frame = expression.createFrame();
            frame.setRuntimeBounds(MILLISECONDS, DEPTH);
            return plain(expression.evaluate(data, frame));
        } catch (JException e) {
            throw new ActionFault(
                    "goldenpath.jsonata",
                    "the JSONata expression fails: " + e.getMessage(),
                    "it stands in expression of the step's input");
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> plain = new LinkedHashMap<>();
                map.forEach((key, member) -> plain.put(String.valueOf(key), plain(member)));
                yield plain;
            }
            case List<?> list -> {
                List<@Nullable Object> plain = new ArrayList<>();
                list.forEach(item -> plain.add(plain(item)));
                yield plain;
            }
            case Integer whole -> (Object) whole.longValue();
            case String text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> throw new ActionFault("goldenpath.jsonata", "the result is no data");
        };
    }
}

package dev.slipway.goldenpath.cookiecutter;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.template.python.PyJson;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Replay files: the answers of a run, as cookiecutter keeps and reads them.
public final class Replay {
    private Replay() {}

    public static Outcome<Map<String, @Nullable Object>> read(String path, String text) {
        return ContextJson.read(path, text)
                .map(
                        map -> {
                            Map<String, @Nullable Object> values = new LinkedHashMap<>();
                            PythonValues.dict(map)
                                    .forEach((key, value) -> values.put(key.toString(), value));
                            return values;
                        })
                .value()
                .map(
                        values ->
                                values.get("cookiecutter") instanceof Map
                                        ? Outcome.of(values)
                                        : Outcome.<Map<String, @Nullable Object>>failed(
                                                Problem.error(
                                                        "cookiecutter.replay",
                                                        dev.slipway.base.Where.file(path),
                                                        "the file has no key cookiecutter")))
                .orElseGet(() -> Outcome.failed(ContextJson.read(path, text).problems()));
    }

    /// The text of a replay file for a plan's context.
    public static String write(Map<String, @Nullable Object> context) {
        return PyJson.write(context, 2, false);
    }
}

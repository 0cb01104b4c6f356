package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.desk.Effect;
import dev.slipway.desk.Preview;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What `template run --dry-run` prints.
record DryRun(String template, Path target, Preview preview, List<Problem> problems) {

    String text() {
        StringBuilder text = new StringBuilder();
        text.append(template).append(" would make ").append(target).append("\n\n");
        Table steps = new Table("STEP", "ACTION", "FATE", "MESSAGE");
        preview.steps().forEach(s -> steps.row(s.id(), s.action(), fate(s.fate()), s.message()));
        Table files = new Table("FILE", "BYTES");
        preview.files()
                .forEach(
                        f ->
                                files.row(
                                        f.path() + (f.executable() ? " *" : ""),
                                        Long.toString(f.size())));
        text.append(steps).append('\n').append(files).append('\n');
        for (Preview.Step step : preview.steps()) {
            if (!step.log().isEmpty()) {
                text.append("--- log of ").append(step.id()).append('\n');
                step.log().forEach(line -> text.append(line).append('\n'));
                text.append("---\n\n");
            }
        }
        for (Effect effect : preview.effects()) {
            text.append(effect.flag()).append(": ").append(effect.sentence()).append('\n');
            for (Effect.Script script : effect.scripts()) {
                text.append("\n--- ").append(script.path()).append('\n');
                text.append(script.source().text().stripTrailing()).append("\n---\n");
            }
            text.append('\n');
        }
        parts(text, "Kubernetes", preview.kubernetes());
        parts(text, "Compose", preview.compose());
        return text.toString();
    }

    private static void parts(StringBuilder text, String name, Optional<Preview.Output> output) {
        text.append(name).append(": ");
        text.append(
                output.map(
                                o ->
                                        String.join(
                                                ", ",
                                                o.documents().stream()
                                                        .map(d -> d.kind() + "/" + d.name())
                                                        .toList()))
                        .orElse("nothing"));
        text.append('\n');
    }

    Map<String, Object> values() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("template", template);
        map.put("target", target.toString());
        map.put("steps", preview.steps().stream().map(DryRun::values).toList());
        map.put("effects", preview.effects().stream().map(DryRun::values).toList());
        map.put("files", preview.files().stream().map(DryRun::values).toList());
        map.put("kubernetes", output(preview.kubernetes()));
        map.put("compose", output(preview.compose()));
        map.put("problems", problems.stream().map(Common::values).toList());
        return map;
    }

    private static Map<String, Object> values(Effect effect) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", effect.id());
        map.put("flag", effect.flag());
        map.put("sentence", effect.sentence());
        map.put(
                "scripts",
                effect.scripts().stream()
                        .map(s -> Map.of("path", s.path(), "source", s.source().text()))
                        .toList());
        return map;
    }

    private static Map<String, Object> values(Preview.Step step) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", step.id());
        map.put("name", step.name());
        map.put("action", step.action());
        map.put("fate", fate(step.fate()));
        map.put("message", step.message());
        map.put("log", step.log());
        return map;
    }

    private static Map<String, Object> values(Preview.File file) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("path", file.path());
        map.put("size", file.size());
        map.put("executable", file.executable());
        if (!file.binary()) {
            map.put("content", file.content().text());
        }
        return map;
    }

    private static Map<String, Object> output(Optional<Preview.Output> output) {
        Map<String, Object> map = new LinkedHashMap<>();
        output.ifPresent(
                o -> {
                    map.put("text", o.text().text());
                    map.put(
                            "documents",
                            o.documents().stream()
                                    .map(d -> Map.of("kind", d.kind(), "name", d.name()))
                                    .toList());
                });
        return map;
    }

    private static String fate(Preview.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

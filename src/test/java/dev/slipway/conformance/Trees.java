package dev.slipway.conformance;

import dev.slipway.base.Traced;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The notation of trees in the template cases: path to text, `{text, mode}`, `{b64}`, `{link}`, or
/// null for an empty folder.
final class Trees {
    private Trees() {}

    /// A tree that is given, below `folder` (which ends in `/` or is empty).
    static List<Change> given(String folder, Map<String, Object> notation) {
        List<Change> changes = new ArrayList<>();
        notation.forEach(
                (path, value) -> {
                    if (path.endsWith("/")) {
                        changes.add(
                                new Change.Folder(folder + path.substring(0, path.length() - 1)));
                    } else if (value instanceof String text) {
                        changes.add(Change.Write.text(folder + path, Traced.source(path, text)));
                    } else {
                        changes.add(entry(folder + path, TemplateData.map(value)));
                    }
                });
        return changes;
    }

    private static Change entry(String path, Map<String, Object> value) {
        if (value.get("link") != null) {
            return new Change.Link(path, String.valueOf(value.get("link")));
        }
        int mode = value.get("mode") instanceof Number n ? n.intValue() : FileSource.PLAIN;
        byte[] bytes =
                value.get("b64") instanceof String b64
                        ? Base64.getDecoder().decode(b64)
                        : String.valueOf(value.get("text")).getBytes(StandardCharsets.UTF_8);
        return Change.Write.bytes(path, bytes, mode);
    }

    /// A plan's result, comparable with [#wanted].
    static String shown(FilePlan plan) {
        TreeMap<String, String> lines = new TreeMap<>();
        for (Change change : plan.changes()) {
            switch (change) {
                case Change.Write w ->
                        lines.put(
                                w.path(),
                                Integer.toOctalString(w.mode())
                                        + " "
                                        + Base64.getEncoder().encodeToString(w.bytes()));
                case Change.Link l -> lines.put(l.path(), "-> " + l.target());
                case Change.Folder f -> lines.put(f.path() + "/", "empty");
                case Change.Delete d -> lines.put(d.path(), "deleted");
            }
        }
        return lines.toString();
    }

    static String wanted(@Nullable Map<String, Object> expected) {
        TreeMap<String, String> lines = new TreeMap<>();
        (expected == null ? Map.<String, Object>of() : expected)
                .forEach(
                        (path, value) -> {
                            Map<String, Object> entry = TemplateData.map(value);
                            if (value == null) {
                                lines.put(path.endsWith("/") ? path : path + "/", "empty");
                            } else if (entry.get("link") != null) {
                                lines.put(path, "-> " + entry.get("link"));
                            } else {
                                lines.put(path, entry.get("mode") + " " + base64(entry));
                            }
                        });
        return lines.toString();
    }

    private static Object base64(Map<String, Object> entry) {
        Object b64 = entry.get("b64");
        return b64 != null
                ? b64
                : Base64.getEncoder()
                        .encodeToString(
                                String.valueOf(entry.get("text")).getBytes(StandardCharsets.UTF_8));
    }
}

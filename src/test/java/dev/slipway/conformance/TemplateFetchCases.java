package dev.slipway.conformance;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.Answers;
import dev.slipway.goldenpath.GoldenPath;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.action.EntityLookup;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Each element of `conformance/fetch-template.json`: one `fetch:template` step, through the front
/// door. What is in the workspace beforehand comes from a `fetch:plain` step.
final class TemplateFetchCases implements ConformanceArea {

    @Override
    public String name() {
        return "template-fetch";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("templates/conformance/fetch-template.json");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        return TemplateData.list(data(corpus)).stream()
                .map(one -> new Case(String.valueOf(one.get("name")), () -> run(one)))
                .toList();
    }

    private static Verdict run(Map<String, Object> one) {
        List<Change> files = new ArrayList<>();
        List<Object> steps = new ArrayList<>();
        Map<String, Object> existing = TemplateData.map(one.get("existing"));
        if (!existing.isEmpty()) {
            files.addAll(tree("existing/", existing));
            steps.add(Map.of("action", "fetch:plain", "input", Map.of("url", "./existing")));
        }
        files.addAll(tree("skeleton/", TemplateData.map(one.get("skeleton"))));
        files.add(new Change.Folder("skeleton"));
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("action", "fetch:template");
        step.put("input", one.get("input"));
        steps.add(step);
        Map<String, Object> entity =
                Map.of(
                        "apiVersion", "scaffolder.backstage.io/v1beta3",
                        "metadata", Map.of("name", "case"),
                        "spec", Map.of("steps", steps));
        SoftwareTemplate template =
                SoftwareTemplate.read(
                                "template.yaml",
                                YamlNode.of(entity, Origin.source(Where.file("template.yaml"))))
                        .value()
                        .orElseThrow();
        RunContext context =
                new RunContext(
                        RunContext.Mode.DRY_RUN,
                        "",
                        Map.of(),
                        EntityLookup.NONE,
                        MemorySource.of(files),
                        "case");
        Outcome<Plan> plan =
                GoldenPath.plan(template, Answers.of(Map.of()), context, Progress.NONE);
        if (one.get("error") != null) {
            return Verdict.of(plan.hasErrors(), "made files, although it must fail");
        }
        if (plan.hasErrors()) {
            return Verdict.disagree("failed: " + plan.problems());
        }
        String got = shown(plan.value().orElseThrow().workspace());
        String wanted = wanted(TemplateData.map(one.get("expected")));
        return Verdict.of(got.equals(wanted), "got\n" + got + "\nexpected\n" + wanted);
    }

    private static List<Change> tree(String folder, Map<String, Object> notation) {
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

    private static String shown(FilePlan plan) {
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

    private static String wanted(Map<String, Object> expected) {
        TreeMap<String, String> lines = new TreeMap<>();
        expected.forEach(
                (path, value) -> {
                    Map<String, Object> entry = TemplateData.map(value);
                    if (value == null) {
                        lines.put(path.endsWith("/") ? path : path + "/", "empty");
                    } else if (entry.get("link") != null) {
                        lines.put(path, "-> " + entry.get("link"));
                    } else {
                        Object b64 = entry.get("b64");
                        String text = String.valueOf(entry.get("text"));
                        lines.put(
                                path,
                                entry.get("mode")
                                        + " "
                                        + (b64 != null
                                                ? b64
                                                : Base64.getEncoder()
                                                        .encodeToString(
                                                                text.getBytes(
                                                                        StandardCharsets.UTF_8))));
                    }
                });
        return lines.toString();
    }
}

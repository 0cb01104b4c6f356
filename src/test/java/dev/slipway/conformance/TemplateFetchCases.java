package dev.slipway.conformance;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.Answers;
import dev.slipway.goldenpath.GoldenPath;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.action.EntityLookup;
import dev.slipway.yaml.YamlNode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            files.addAll(Trees.given("existing/", existing));
            steps.add(Map.of("action", "fetch:plain", "input", Map.of("url", "./existing")));
        }
        files.addAll(Trees.given("skeleton/", TemplateData.map(one.get("skeleton"))));
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
        String got = Trees.shown(plan.value().orElseThrow().workspace());
        String wanted = Trees.wanted(TemplateData.map(one.get("expected")));
        return Verdict.of(got.equals(wanted), "got\n" + got + "\nexpected\n" + wanted);
    }
}

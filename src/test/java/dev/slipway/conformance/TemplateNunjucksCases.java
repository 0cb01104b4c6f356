package dev.slipway.conformance;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Traced;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
import dev.slipway.template.Options;
import dev.slipway.template.Template;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Each element of `conformance/nunjucks-cases.json`.
final class TemplateNunjucksCases implements ConformanceArea {

    @Override
    public String name() {
        return "template-nunjucks";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("templates/conformance/nunjucks-cases.json");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        return TemplateData.list(data(corpus)).stream()
                .map(one -> new Case(String.valueOf(one.get("id")), () -> run(one)))
                .toList();
    }

    private static Verdict run(Map<String, Object> one) {
        Options options =
                Options.nunjucks()
                        .withJinjaCompat(Boolean.TRUE.equals(one.get("jinjaCompat")))
                        .withBlocks(
                                Boolean.TRUE.equals(one.get("trimBlocks")),
                                Boolean.TRUE.equals(one.get("lstripBlocks")));
        return verdict(one, options, Functions.NONE);
    }

    /// Renders `template` with `context` and compares the text with `expected`, or the failure with
    /// `error`.
    static Verdict verdict(Map<String, Object> one, Options options, Functions functions) {
        Outcome<Traced> result = render(one, options, functions);
        if (one.get("error") != null && !Boolean.FALSE.equals(one.get("error"))) {
            return Verdict.of(
                    result.value().isEmpty(), "rendered, although it must fail: " + result.value());
        }
        if (result.value().isEmpty()) {
            return Verdict.disagree("failed: " + result.problems());
        }
        String text = result.value().get().text();
        return Verdict.of(
                text.equals(one.get("expected")),
                "got      " + text + "\nexpected " + one.get("expected"));
    }

    private static Outcome<Traced> render(
            Map<String, Object> one, Options options, Functions functions) {
        Outcome<Template> parsed =
                Template.parse("case.txt", String.valueOf(one.get("template")), options);
        return parsed.value().isEmpty()
                ? Outcome.failed(parsed.problems())
                : parsed.value()
                        .get()
                        .render(
                                TemplateData.map(one.get("context")),
                                functions,
                                Limits.DEFAULT,
                                Progress.NONE);
    }
}

package dev.slipway.conformance;

import dev.slipway.template.Functions;
import dev.slipway.template.Options;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Each element of `conformance/jinja2-cases.json`: Jinja2's default environment.
final class TemplateJinja2Cases implements ConformanceArea {

    @Override
    public String name() {
        return "template-jinja2";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("templates/conformance/jinja2-cases.json");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Map<String, Object> one : TemplateData.list(data(corpus))) {
            cases.add(
                    new Case(
                            cases.size() + " " + one.get("test"),
                            () ->
                                    TemplateNunjucksCases.verdict(
                                            one, Options.jinja2(), Functions.NONE)));
        }
        return cases;
    }
}

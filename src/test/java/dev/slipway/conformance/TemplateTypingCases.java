package dev.slipway.conformance;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.template.Functions;
import dev.slipway.template.Limits;
import dev.slipway.template.Template;
import dev.slipway.template.TypedValue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Each element of `cases` in `conformance/value-typing.json`, current profile.
final class TemplateTypingCases implements ConformanceArea {

    @Override
    public String name() {
        return "template-typing";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("templates/conformance/value-typing.json");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        Map<String, Object> file = TemplateData.read(data(corpus));
        Map<String, Object> context = TemplateData.map(file.get("context"));
        List<Case> cases = new ArrayList<>();
        int index = 0;
        for (Object one : (List<?>) file.getOrDefault("cases", List.of())) {
            Map<String, Object> map = TemplateData.map(one);
            cases.add(
                    new Case(
                            index++ + " " + map.get("template"),
                            () -> run(map, context, TemplateFunctions.backstage())));
        }
        return cases;
    }

    private static Verdict run(
            Map<String, Object> one, Map<String, Object> context, Functions functions) {
        String text = String.valueOf(one.get("template"));
        Outcome<TypedValue> outcome =
                Template.value(
                        new Where("template.yaml", 1, 1),
                        text,
                        context,
                        functions,
                        Limits.DEFAULT,
                        Progress.NONE);
        TypedValue value = outcome.value().orElse(TypedValue.of(text));
        Map<String, Object> current = TemplateData.map(one.get("current"));
        boolean defined = current.containsKey("value");
        boolean agrees =
                value.isDefined() == defined
                        && (!defined || TemplateData.same(value.value(), current.get("value")));
        return Verdict.of(
                agrees, "got " + value + " " + outcome.problems() + ", expected " + current);
    }
}

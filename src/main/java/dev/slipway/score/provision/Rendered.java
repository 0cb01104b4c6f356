package dev.slipway.score.provision;

import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.gotemplate.GoTemplate;
import dev.slipway.gotemplate.Limits;
import dev.slipway.gotemplate.Rendering;
import dev.slipway.gotemplate.sprig.Sprig;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.SecretReference;
import dev.slipway.score.model.Target;
import dev.slipway.score.model.Trees;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlNode;

import java.util.List;
import java.util.Optional;

/// Renders templates and reads what they made as YAML, with the templates' lines as origins.
public final class Rendered {
    private static final Functions SPRIG = Sprig.functions();
    private static final Functions KUBERNETES =
            SPRIG.and("encodeSecretRef", 2, c -> SecretReference.encode(c.text(0), c.text(1)));

    private Rendered() {}

    static Functions functions(Target target) {
        return target == Target.KUBERNETES ? KUBERNETES : SPRIG;
    }

    static Rendering rendering(Request request, String use) {
        return new Rendering(
                functions(request.target()),
                Limits.DEFAULT,
                request.surroundings().seed().forUse(use),
                request.surroundings().now(),
                request.surroundings().progress());
    }

    /// The first document that `template` renders to; an empty Optional inside when it is blank.
    /// The outer one is empty when something went wrong, which is told at the template's line.
    public static Optional<Optional<YamlNode>> node(
            GoTemplate template, GoStruct data, Rendering rendering, Problems problems) {
        Optional<Traced> text = problems.take(template.render(data, rendering));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<YamlDocument> documents = Yaml.read("rendered", text.get().text(), Dialect.GO);
        if (documents.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        YamlDocument first = documents.getFirst();
        for (Problem problem : first.content().problems()) {
            problems.add(
                    problem.at(text.get().originOf(problem.where().line()).where())
                            .advise("this is what the template rendered to; check its blanks"));
        }
        return first.content().value().map(node -> Optional.of(Trees.retraced(node, text.get())));
    }
}

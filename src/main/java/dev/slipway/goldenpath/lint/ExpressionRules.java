package dev.slipway.goldenpath.lint;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.Step;
import dev.slipway.template.Options;
import dev.slipway.template.Reference;
import dev.slipway.template.Template;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Rules about the expressions of steps and outputs: names that are not there, secrets where they
/// cannot be seen, steps that may be left out.
final class ExpressionRules {
    private final List<Problem> found;
    private final SoftwareTemplate template;
    private final Language language;
    private final Set<String> before = new LinkedHashSet<>();
    private final Set<String> all = new LinkedHashSet<>();
    private final Set<String> conditional = new HashSet<>();

    ExpressionRules(List<Problem> found, SoftwareTemplate template) {
        this.found = found;
        this.template = template;
        this.language = new Language(found, false);
    }

    /// Where an expression stands.
    private enum Place {
        CONDITION,
        INPUT,
        OUTPUT
    }

    void check() {
        for (Step step : template.steps()) {
            all.add(step.id());
            if (step.condition().isPresent()) {
                conditional.add(step.id());
            }
        }
        for (Step step : template.steps()) {
            step.condition().ifPresent(node -> part(node, Place.CONDITION));
            step.each().ifPresent(node -> part(node, Place.INPUT));
            step.input().ifPresent(node -> part(node, Place.INPUT));
            before.add(step.id());
        }
        template.output().ifPresent(this::output);
    }

    private void output(YamlNode output) {
        part(output, Place.OUTPUT);
        for (String list : List.of("links", "text")) {
            if (output.get(list).orElse(null) instanceof YamlList items) {
                items.items().stream()
                        .filter(item -> item.get("if").isEmpty())
                        .forEach(this::unconditional);
            }
        }
    }

    /// An output item without `if` that leans on a step that may be skipped.
    private void unconditional(YamlNode item) {
        Texts.each(
                item,
                (where, text) ->
                        read(where, text)
                                .forEach(
                                        reference -> {
                                            String[] path = reference.path().split("\\.", 3);
                                            if (path[0].equals("steps")
                                                    && path.length > 1
                                                    && conditional.contains(path[1])
                                                    && !reference.guarded()) {
                                                found.add(
                                                        Problem.warning(
                                                                        "template-lint.output-of-skipped-step",
                                                                        reference.where(),
                                                                        "the step "
                                                                                + path[1]
                                                                                + " may be left"
                                                                                + " out, and this"
                                                                                + " leads nowhere"
                                                                                + " then")
                                                                .advise(
                                                                        "give this output the"
                                                                                + " step's if"));
                                            }
                                        }));
    }

    private List<Reference> read(Where where, String text) {
        return Template.parse(where, text, Options.backstage())
                .value()
                .map(Template::references)
                .orElse(List.of());
    }

    private void part(YamlNode node, Place place) {
        Texts.each(
                node,
                (where, text) -> {
                    Outcome<Template> parsed = Template.parse(where, text, Options.backstage());
                    found.addAll(parsed.problems());
                    parsed.value()
                            .ifPresent(
                                    one ->
                                            one.references()
                                                    .forEach(reference -> use(reference, place)));
                });
    }

    private void use(Reference reference, Place place) {
        language.check(reference);
        if (reference.kind() != Reference.Kind.VARIABLE) {
            return;
        }
        String[] path = reference.path().split("\\.", 3);
        switch (path[0]) {
            case "secrets" -> {
                if (place != Place.INPUT) {
                    found.add(
                            Problem.error(
                                            "template-lint.secrets",
                                            reference.where(),
                                            "secrets can be seen in the input of steps only")
                                    .advise("use a parameter, or move this into an input"));
                }
            }
            case "parameters" -> {
                if (path.length > 1 && !template.form().keys().isEmpty()) {
                    known("parameter", path[1], template.form().keys(), reference);
                }
            }
            case "steps" -> {
                if (path.length > 1) {
                    step(path[1], reference);
                }
            }
            default -> root(path[0], reference);
        }
    }

    private void step(String name, Reference reference) {
        if (before.contains(name)) {
            return;
        }
        boolean subtracted = all.stream().anyMatch(id -> id.startsWith(name + "-"));
        if (subtracted) {
            found.add(
                    Problem.error(
                                    "template-lint.step-with-dash",
                                    reference.where(),
                                    "steps." + name + "-… is a subtraction")
                            .advise("write steps[\"…\"] for an id with a dash"));
        } else if (all.contains(name)) {
            found.add(
                    Problem.error(
                            "template-lint.later-step",
                            reference.where(),
                            "the step " + name + " comes later"));
        } else {
            known("step", name, before, reference);
        }
    }

    private void root(String name, Reference reference) {
        Set<String> roots =
                Set.of(
                        "parameters",
                        "steps",
                        "user",
                        "context",
                        "environment",
                        "each",
                        "secrets",
                        "range",
                        "cycler",
                        "joiner",
                        "always",
                        "failure",
                        "loop");
        boolean rest = all.stream().anyMatch(id -> id.contains("-" + name));
        if (!roots.contains(name) && !rest && !reference.guarded()) {
            known("name", name, roots, reference);
        }
    }

    private void known(String what, String name, Collection<String> names, Reference reference) {
        if (!names.contains(name)) {
            found.add(
                    Problem.warning(
                                    "template-lint.unknown-" + what,
                                    reference.where(),
                                    "there is no " + what + " " + name)
                            .advise(
                                    Similar.nearest(name, names)
                                            .map(near -> "did you mean " + near + "?")
                                            .orElse("")));
        }
    }
}

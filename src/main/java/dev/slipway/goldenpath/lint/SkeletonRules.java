package dev.slipway.goldenpath.lint;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.Step;
import dev.slipway.template.Reference;
import dev.slipway.template.Template;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Rules about the skeletons that `fetch:template` steps render: what does not parse, values that
/// are not passed, values that are passed for nothing, workflows whose own expressions get lost.
final class SkeletonRules {
    private static final Set<String> GITHUB =
            Set.of(
                    "github",
                    "secrets",
                    "env",
                    "matrix",
                    "runner",
                    "needs",
                    "inputs",
                    "vars",
                    "job",
                    "strategy",
                    "jobs",
                    "hashFiles",
                    "toJSON",
                    "fromJSON",
                    "format");

    private final List<Problem> found;
    private final SoftwareTemplate template;
    private final FileSource files;

    SkeletonRules(List<Problem> found, SoftwareTemplate template, FileSource files) {
        this.found = found;
        this.template = template;
        this.files = files;
    }

    void check() {
        for (Step step : template.steps()) {
            if (step.action().equals("fetch:template")
                    && step.input().orElse(null) instanceof YamlMap input) {
                step(step, input);
            }
        }
    }

    private void step(Step step, YamlMap input) {
        Optional<SkeletonTexts> texts = SkeletonTexts.of(template, step, files);
        if (texts.isEmpty()) {
            return;
        }
        if (texts.get().isEmpty()) {
            found.add(
                    Problem.error(
                                    "template-lint.skeleton",
                                    input.get("url").map(YamlNode::where).orElse(step.where()),
                                    "there is no folder " + texts.get().folder() + " with files")
                            .advise("check the url of the step"));
            return;
        }
        new Skeleton(step, input, texts.get()).check();
    }

    /// One step's skeleton.
    private final class Skeleton {
        private final Step step;
        private final YamlMap input;
        private final SkeletonTexts texts;
        private final Optional<Map<String, Where>> passed;
        private final Set<String> used = new HashSet<>();
        private final Language language;
        private boolean usesAny;

        Skeleton(Step step, YamlMap input, SkeletonTexts texts) {
            this.step = step;
            this.input = input;
            this.texts = texts;
            this.passed = passed();
            this.language = new Language(found, texts.isCompat());
        }

        /// The names in `values`; empty when an expression makes them.
        private Optional<Map<String, Where>> passed() {
            Map<String, Where> names = new TreeMap<>();
            YamlNode values = input.get("values").orElse(null);
            if (values instanceof YamlMap map) {
                map.entries().forEach(entry -> names.put(entry.key(), entry.where()));
            }
            return values == null || values instanceof YamlMap
                    ? Optional.of(names)
                    : Optional.empty();
        }

        void check() {
            texts.each(
                    (where, relative, text) -> {
                        boolean content = where.line() > 0;
                        boolean workflow =
                                content
                                        && relative.startsWith(".github/workflows/")
                                        && !texts.isCompat();
                        text(where, text, workflow);
                    });
            unused();
        }

        private void text(Where where, String text, boolean workflow) {
            if (text.indexOf('{') < 0) {
                return;
            }
            Outcome<Template> parsed = Template.parse(where, text, texts.options());
            found.addAll(parsed.problems());
            boolean told = false;
            for (Reference reference : parsed.value().map(Template::references).orElse(List.of())) {
                if (workflow
                        && reference.kind() != Reference.Kind.FILTER
                        && GITHUB.contains(reference.root())) {
                    if (!told) {
                        lost(reference);
                    }
                    told = true;
                    continue;
                }
                language.check(reference);
                use(reference);
            }
        }

        private void lost(Reference reference) {
            found.add(
                    Problem.error(
                                    "template-lint.workflow",
                                    reference.where(),
                                    "this expression is GitHub's, and gets lost: the file is"
                                            + " rendered as a template")
                            .advise(
                                    "name the file in copyWithoutTemplating, or put it in {% raw"
                                            + " %}"));
        }

        private void use(Reference reference) {
            String root = texts.root();
            if (reference.kind() != Reference.Kind.VARIABLE || !reference.root().equals(root)) {
                return;
            }
            if (reference.path().equals(root)) {
                usesAny = true;
                return;
            }
            String name = reference.path().substring(root.length() + 1).split("\\.", 2)[0];
            used.add(name);
            if (passed.isPresent() && !passed.get().containsKey(name) && !reference.guarded()) {
                found.add(
                        Problem.warning(
                                        "template-lint.value-not-passed",
                                        reference.where(),
                                        "the step " + step.id() + " passes no value " + name)
                                .advise(
                                        Similar.nearest(
                                                        name,
                                                        new LinkedHashSet<>(passed.get().keySet()))
                                                .map(near -> "did you mean " + near + "?")
                                                .orElse("add it to the values of the step")));
            }
        }

        private void unused() {
            if (usesAny || passed.isEmpty()) {
                return;
            }
            passed.get()
                    .forEach(
                            (name, where) -> {
                                if (!used.contains(name)) {
                                    found.add(
                                            Problem.info(
                                                    "template-lint.value-not-used",
                                                    where,
                                                    "no file of "
                                                            + texts.folder()
                                                            + " uses the value "
                                                            + name));
                                }
                            });
        }
    }
}

package dev.slipway.goldenpath.lint;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.files.Bytes;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;
import dev.slipway.files.Globs;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.Step;
import dev.slipway.template.Options;
import dev.slipway.template.Reference;
import dev.slipway.template.Template;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.nio.charset.StandardCharsets;
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
        String url = input.text("url").orElse("");
        Optional<String> folder =
                url.isEmpty() || url.contains("${{") || url.contains("://")
                        ? Optional.empty()
                        : Confined.resolve(template.folder(), url);
        if (folder.isEmpty()) {
            return;
        }
        List<String> paths = files.list(folder.get());
        if (paths.isEmpty()) {
            found.add(
                    Problem.error(
                                    "template-lint.skeleton",
                                    input.get("url").map(YamlNode::where).orElse(step.where()),
                                    "there is no folder " + folder.get() + " with files")
                            .advise("check the url of the step"));
            return;
        }
        new Skeleton(step, input, folder.get()).check(paths);
    }

    /// One step's skeleton.
    private final class Skeleton {
        private final Step step;
        private final YamlMap input;
        private final String folder;
        private final boolean compat;
        private final Options options;
        private final Globs copied;
        private final Optional<String> extension;
        private final Optional<Map<String, Where>> passed;
        private final Set<String> used = new HashSet<>();
        private final Language language;
        private boolean usesAny;

        Skeleton(Step step, YamlMap input, String folder) {
            this.step = step;
            this.input = input;
            this.folder = folder;
            this.compat = isTrue("cookiecutterCompat");
            this.options = compat ? Options.cookiecutterCompat() : Options.backstage();
            this.copied =
                    Globs.of(
                            input.get("copyWithoutTemplating").orElse(null) instanceof YamlList list
                                    ? list.items().stream()
                                            .map(n -> String.valueOf(n.value()))
                                            .toList()
                                    : List.of());
            this.extension =
                    input.get("templateFileExtension")
                            .map(
                                    node ->
                                            node.value() instanceof String text
                                                    ? (text.startsWith(".") ? text : "." + text)
                                                    : ".njk")
                            .filter(
                                    text ->
                                            !input.get("templateFileExtension")
                                                    .map(YamlNode::value)
                                                    .filter(Boolean.FALSE::equals)
                                                    .isPresent());
            this.passed = passed();
            this.language = new Language(found, compat);
        }

        private boolean isTrue(String key) {
            return input.get(key).map(YamlNode::value).filter(Boolean.TRUE::equals).isPresent();
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

        void check(List<String> paths) {
            for (String path : paths) {
                String relative = folder.isEmpty() ? path : path.substring(folder.length() + 1);
                text(Where.file(path), relative, false);
                boolean rendered =
                        !copied.match(relative)
                                && extension.map(path::endsWith).orElse(true)
                                && files.link(path).isEmpty();
                byte[] bytes = rendered ? files.read(path).orElse(new byte[0]) : new byte[0];
                if (rendered && !Bytes.areBinary(bytes)) {
                    content(path, relative, new String(bytes, StandardCharsets.UTF_8));
                }
            }
            unused();
        }

        private void content(String path, String relative, String text) {
            boolean workflow = relative.startsWith(".github/workflows/") && !compat;
            text(new Where(path, 1, 1), text, workflow);
        }

        private void text(Where where, String text, boolean workflow) {
            if (text.indexOf('{') < 0) {
                return;
            }
            Outcome<Template> parsed = Template.parse(where, text, options);
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
            String root = compat ? "cookiecutter" : "values";
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
                                                            + folder
                                                            + " uses the value "
                                                            + name));
                                }
                            });
        }
    }
}

package dev.slipway.form;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A form made of JSON Schema: a page, or a list of pages, as `spec.parameters` of a Software
/// Template. Conditions (`dependencies`, `oneOf`, `if`/`then`/`else`, `allOf`) are resolved against
/// the answers by [#view]. Semantics: rjsf v5 as Backstage's Stepper uses it (scaffolder-react
/// 2.1.0): one flat set of answers over all pages, answers of hidden fields stay.
public final class Form {
    private final List<PageSchema> pages;
    private final Derivation derivation;
    private final Set<String> flagged;

    /// `flagged` are the keys that stand behind feature flags.
    private Form(List<PageSchema> pages, Derivation derivation, Set<String> flagged) {
        this.pages = List.copyOf(pages);
        this.derivation = derivation;
        this.flagged = flagged;
    }

    /// What of a form depends on answers beyond JSON Schema's own conditions.
    @FunctionalInterface
    public interface Derivation {

        /// Nothing does.
        Derivation NONE = answers -> Map.of();

        /// By field key, the schema keywords (`default`, `enum`) that replace those of the field.
        Map<String, Map<String, @Nullable Object>> of(
                Map<String, ? extends @Nullable Object> answers);
    }

    /// The same form with defaults or choices that follow from other answers.
    public Form deriving(Derivation other) {
        return new Form(pages, other, flagged);
    }

    /// A form without questions.
    public static Form empty() {
        return new Form(List.of(), Derivation.NONE, Set.of());
    }

    /// Reads `parameters`: one object schema or a list of them. What is wrong is reported, and the
    /// rest still makes a form.
    public static Outcome<Form> of(YamlNode parameters) {
        List<Problem> problems = new ArrayList<>();
        List<PageSchema> pages = new ArrayList<>();
        Set<String> flagged = new LinkedHashSet<>();
        FeatureFlags flags = new FeatureFlags(flagged, problems);
        List<YamlNode> nodes =
                parameters instanceof YamlList list ? list.items() : List.of(parameters);
        for (YamlNode node : nodes) {
            if (node instanceof YamlMap map) {
                flags.without(map).map(PageSchema::new).ifPresent(pages::add);
                FormLint.check(map, problems);
            } else if (!node.isNull()) {
                problems.add(
                        Problem.error(
                                        "form.page",
                                        node.where(),
                                        "a page of the form must be a mapping, but is "
                                                + node.kind())
                                .advise("give it title and properties"));
            }
        }
        return Outcome.of(new Form(pages, Derivation.NONE, flagged), problems);
    }

    /// The form with these answers. An answer that is absent takes its default; one that is empty
    /// text or null stays unanswered.
    public FormView view(Map<String, ? extends @Nullable Object> answers) {
        Map<String, Map<String, @Nullable Object>> derived = derivation.of(answers);
        return new FormResolver(
                        derived.isEmpty()
                                ? pages
                                : pages.stream().map(page -> page.with(derived)).toList())
                .view(answers);
    }

    /// The pages as they are before anything is answered.
    public List<FormPage> pages() {
        return view(Map.of()).pages();
    }

    /// Every key that the form can ask for, on any page, under any condition and behind any feature
    /// flag.
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(flagged);
        pages.forEach(page -> PageSchema.keys(page.schema(), keys, 0));
        return keys;
    }

    /// What Backstage's server checks before it runs a template: the complete values against the
    /// schema of each page. Unknown values are allowed.
    public List<Violation> check(Map<String, ? extends @Nullable Object> values) {
        List<Violation> found = new ArrayList<>();
        pages.forEach(page -> found.addAll(Schema.of((Object) page.schema()).validate(values)));
        return found;
    }
}

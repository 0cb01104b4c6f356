package dev.slipway.goldenpath.lint;

import dev.slipway.base.Where;
import dev.slipway.files.FileSource;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.Step;
import dev.slipway.template.Options;
import dev.slipway.template.Reference;
import dev.slipway.template.Template;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which parameter reaches which file and line, as far as the texts of a template and its skeletons
/// tell without running it: directly, through the values of a fetch step, and through the outputs
/// of steps that were given it.
public final class DataFlow {
    private final SoftwareTemplate template;
    private final FileSource files;
    private final Map<String, Set<Use>> found = new LinkedHashMap<>();
    private final Map<String, Set<String>> steps = new HashMap<>();

    /// A place that a parameter reaches. A name of a file has no line.
    ///
    /// @param through what carries it there, `values.name of the step fetch`; empty where the
    ///   parameter itself is named
    public record Use(Where where, String through) {}

    /// All that one parameter reaches, in the order of the steps; nothing where no text names it.
    public record Flow(String parameter, List<Use> uses) {
        public Flow {
            uses = List.copyOf(uses);
        }
    }

    private DataFlow(SoftwareTemplate template, FileSource files) {
        this.template = template;
        this.files = files;
    }

    /// The parameters of `template` in the order in which they are asked; `files` is its
    /// repository.
    public static List<Flow> of(SoftwareTemplate template, FileSource files) {
        DataFlow flow = new DataFlow(template, files);
        template.form().keys().forEach(key -> flow.found.put(key, new LinkedHashSet<>()));
        template.steps().forEach(flow::step);
        template.output().ifPresent(flow::reached);
        return flow.found.entrySet().stream()
                .map(entry -> new Flow(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private void step(Step step) {
        step.condition().ifPresent(this::reached);
        Set<String> given = new TreeSet<>();
        step.each().ifPresent(node -> given.addAll(reached(node)));
        step.input().ifPresent(node -> given.addAll(reached(node)));
        steps.put(step.id(), given);
        SkeletonTexts.of(template, step, files).ifPresent(texts -> skeleton(step, texts));
    }

    /// The parameters that the texts of `node` name or depend on, each use written down.
    private Set<String> reached(YamlNode node) {
        Set<String> all = new TreeSet<>();
        Texts.each(
                node,
                (where, text) -> {
                    for (Reference reference : references(where, text, Options.backstage())) {
                        for (String parameter : behind(reference)) {
                            all.add(parameter);
                            use(parameter, reference.where(), through(reference));
                        }
                    }
                });
        return all;
    }

    private static String through(Reference reference) {
        return reference.root().equals("steps")
                ? "the output of the step " + reference.path().split("\\.", 3)[1]
                : "";
    }

    /// The parameters that a name stands for.
    private Set<String> behind(Reference reference) {
        String[] path = reference.path().split("\\.", 3);
        return switch (path[0]) {
            case "parameters" ->
                    path.length > 1 ? Set.of(path[1]) : new LinkedHashSet<>(found.keySet());
            case "steps" -> path.length > 1 ? steps.getOrDefault(path[1], Set.of()) : Set.of();
            default -> Set.of();
        };
    }

    private static List<Reference> references(Where where, String text, Options options) {
        return Template.parse(where, text, options)
                .value()
                .map(Template::references)
                .orElse(List.of())
                .stream()
                .filter(reference -> reference.kind() == Reference.Kind.VARIABLE)
                .toList();
    }

    private void skeleton(Step step, SkeletonTexts texts) {
        Map<String, Set<String>> values = values(step);
        texts.each(
                (where, relative, text) -> {
                    if (text.indexOf('{') >= 0) {
                        references(where, text, texts.options())
                                .forEach(one -> value(step, texts, values, where, one));
                    }
                });
    }

    private void value(
            Step step,
            SkeletonTexts texts,
            Map<String, Set<String>> values,
            Where where,
            Reference reference) {
        if (!reference.root().equals(texts.root()) || !reference.path().contains(".")) {
            return;
        }
        String name = reference.path().split("\\.", 3)[1];
        Where place = where.line() > 0 ? reference.where() : where;
        String through = texts.root() + "." + name + " of the step " + step.id();
        values.getOrDefault(name, Set.of()).forEach(key -> use(key, place, through));
    }

    /// The parameters behind each value that a fetch step passes.
    private Map<String, Set<String>> values(Step step) {
        Map<String, Set<String>> values = new HashMap<>();
        YamlNode given = step.input().flatMap(input -> input.get("values")).orElse(null);
        if (given instanceof YamlMap map) {
            for (YamlMap.Entry entry : map.entries()) {
                values.put(entry.key(), behind(entry.value()));
            }
        } else if (given != null && behind(given).containsAll(found.keySet())) {
            // `values: ${{ parameters }}`
            found.keySet().forEach(key -> values.put(key, Set.of(key)));
        }
        return values;
    }

    private Set<String> behind(YamlNode node) {
        Set<String> all = new TreeSet<>();
        Texts.each(
                node,
                (where, text) ->
                        references(where, text, Options.backstage())
                                .forEach(reference -> all.addAll(behind(reference))));
        return all;
    }

    private void use(String parameter, Where where, String through) {
        Set<Use> uses = found.get(parameter);
        if (uses != null) {
            uses.add(new Use(where, through));
        }
    }
}

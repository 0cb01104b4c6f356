package dev.slipway.score.read;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Similar;
import dev.slipway.base.Where;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.SourceText;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What no schema says (score-go 1.20.0, `loader.Validate`): placeholders lead somewhere, `before`
/// names other containers and has no circle. Works on trees that may still have schema faults.
final class References {
    private final SourceText source;
    private final Workload workload;
    private final Problems problems;
    private final Set<String> used = new HashSet<>();

    References(YamlMap root, SourceText source, Problems problems) {
        this.source = source;
        workload = Workload.of(root.where().path(), root);
        this.problems = problems;
    }

    void check() {
        for (Workload.Container container : workload.containers()) {
            container.variables().forEach(e -> Placeholders.each(e.value(), this::reference));
            container.files().forEach(e -> file(e.value()));
            container.volumes().forEach(e -> e.value().get("source").ifPresent(this::volume));
            probe(container.tree(), "livenessProbe");
            probe(container.tree(), "readinessProbe");
        }
        for (Workload.Use use : workload.resources()) {
            use.tree().get("params").ifPresent(p -> Placeholders.each(p, this::reference));
        }
        for (Workload.Use use : workload.resources()) {
            if (!used.contains(use.name()) && use.tree().get("params").isEmpty()) {
                Problem unused =
                        Problem.info(
                                        "score.unused-resource",
                                        use.origin().where(),
                                        "no placeholder uses the resource \"" + use.name() + "\"")
                                .advise("remove it, unless its mere existence is wanted");
                problems.add(
                        source.remove(use.origin().where(), "Remove the resource")
                                .map(unused::fixedBy)
                                .orElse(unused));
            }
        }
        before();
    }

    private void file(YamlNode file) {
        boolean verbatim =
                file.get("noExpand").map(YamlNode::value).map(Boolean.TRUE::equals).orElse(false);
        if (!verbatim) {
            file.get("content").ifPresent(c -> Placeholders.each(c, this::reference));
        }
    }

    private void probe(YamlMap container, String name) {
        Optional<YamlMap.Entry> probe = container.entry(name);
        if (probe.isPresent()
                && probe.get().value() instanceof YamlMap map
                && map.entries().isEmpty()) {
            problems.warning(
                    "score.empty-probe",
                    probe.get().where(),
                    "\"" + name + "\" checks nothing",
                    "give it httpGet or exec");
        }
    }

    private void volume(YamlNode source) {
        Placeholders.each(
                source,
                (reference, where) -> {
                    List<String> parts = new Placeholders.Reference(reference, 0).parts();
                    if (parts.size() == 2 && parts.getFirst().equals("resources")) {
                        resource(parts.get(1), where);
                        return Optional.empty();
                    }
                    return reference(reference, where);
                });
    }

    private Optional<String> reference(String reference, Where where) {
        List<String> parts = new Placeholders.Reference(reference, 0).parts();
        String shown = "${" + reference + "}";
        switch (parts.getFirst()) {
            case "metadata" -> metadata(parts, shown, where);
            case "resources" -> {
                if (parts.size() < 3 || parts.contains("")) {
                    problems.error(
                            "score.placeholder",
                            where,
                            shown + " must name an output of a resource",
                            "write ${resources.NAME.OUTPUT}");
                }
                if (parts.size() > 1 && !parts.get(1).isEmpty()) {
                    resource(parts.get(1), where);
                }
            }
            default ->
                    problems.error(
                            "score.placeholder",
                            where,
                            shown + " begins with neither \"metadata\" nor \"resources\"",
                            "write $$ for a plain dollar sign");
        }
        return Optional.empty();
    }

    private void metadata(List<String> parts, String shown, Where where) {
        Optional<YamlNode> node = Optional.of(workload.metadata());
        for (String part : parts.subList(1, parts.size())) {
            node = node.flatMap(n -> n.get(part));
        }
        if (parts.size() < 2 || node.isEmpty()) {
            problems.error(
                    "score.placeholder",
                    where,
                    shown + " leads to nothing in the metadata",
                    "metadata has: " + String.join(", ", workload.metadata().keys().toList()));
        }
    }

    private void resource(String name, Where where) {
        used.add(name);
        List<String> names = workload.resources().stream().map(Workload.Use::name).toList();
        if (!names.contains(name)) {
            String advice =
                    Similar.nearest(name, names)
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("declare it under resources");
            problems.error(
                    "score.unknown-resource",
                    where,
                    "there is no resource \"" + name + "\" in this file",
                    advice);
        }
    }

    private void before() {
        Map<String, Set<String>> waits = new TreeMap<>();
        Map<String, Origin> places = new TreeMap<>();
        for (Workload.Container container : workload.containers()) {
            places.put(container.name(), container.origin());
            waits.put(container.name(), new TreeSet<>(container.before().keySet()));
        }
        for (Workload.Container container : workload.containers()) {
            if (!(container.tree().get("before").orElse(null) instanceof YamlMap before)) {
                continue;
            }
            for (YamlMap.Entry entry : before.entries()) {
                if (entry.key().equals(container.name())) {
                    problems.error(
                            "score.before",
                            entry.where(),
                            "the container \"" + entry.key() + "\" cannot start before itself",
                            "");
                } else if (!places.containsKey(entry.key())) {
                    problems.error(
                            "score.before",
                            entry.where(),
                            "there is no container \"" + entry.key() + "\"",
                            "containers here: " + String.join(", ", places.keySet()));
                } else if (reaches(waits, entry.key(), container.name(), new ArrayList<>())) {
                    problems.error(
                            "score.before",
                            entry.where(),
                            "\""
                                    + container.name()
                                    + "\" and \""
                                    + entry.key()
                                    + "\" wait for each other",
                            "break the circle of \"before\"");
                }
            }
        }
    }

    private static boolean reaches(
            Map<String, Set<String>> waits, String from, String to, List<String> seen) {
        if (seen.contains(from)) {
            return false;
        }
        seen.add(from);
        Set<String> next = waits.getOrDefault(from, Set.of());
        return next.contains(to) || next.stream().anyMatch(name -> reaches(waits, name, to, seen));
    }
}

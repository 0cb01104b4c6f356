package dev.slipway.score.kubernetes;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.gotemplate.value.GoStruct;
import dev.slipway.kubernetes.TreeBuilder;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.SecretReference;
import dev.slipway.score.model.State.WorkloadState;
import dev.slipway.score.model.Trees;
import dev.slipway.score.patch.Conversion;
import dev.slipway.score.provision.Provisioned;
import dev.slipway.score.provision.Provisioner;
import dev.slipway.yaml.NaturalOrder;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All manifests of a project, sorted keys, in a stable order.
public final class KubernetesTarget {
    private static final Origin NAMESPACE =
            new Origin(Origin.Step.OVERRIDE, Where.file("--namespace"));
    private final Conversion conversion;
    private final Problems problems;
    private final Map<String, YamlNode> manifests = new LinkedHashMap<>();

    private KubernetesTarget(Conversion conversion, Problems problems) {
        this.conversion = conversion;
        this.problems = problems;
    }

    public static List<YamlNode> convert(Conversion conversion, Problems problems) {
        return new KubernetesTarget(conversion, problems).convert();
    }

    private List<YamlNode> convert() {
        for (Provisioned.Made made : conversion.provisioned().made()) {
            made.section("manifests")
                    .ifPresent(
                            section ->
                                    provisioned(
                                            section,
                                            made.provisioner().scheme()
                                                    == Provisioner.Scheme.TEMPLATE));
        }
        for (WorkloadState state : conversion.workloads()) {
            conversion.surroundings().progress().check();
            new WorkloadManifests(state, conversion, problems).convert().forEach(this::add);
        }
        List<YamlNode> all = namespaced();
        if (conversion.patches().isEmpty()) {
            return all.stream().map(NaturalOrder::sorted).toList();
        }
        YamlNode patched =
                conversion.patched(
                        new YamlList(all, Origin.TARGET),
                        this::patchData,
                        KubernetesTarget::floats,
                        problems);
        return patched instanceof YamlList list
                ? list.items().stream().map(NaturalOrder::sorted).toList()
                : List.of();
    }

    private void provisioned(YamlNode section, boolean strict) {
        if (!(section instanceof YamlList list)) {
            problems.error(
                    "score.provisioner",
                    section.where(),
                    "\"manifests\" must render to a list, not " + section.kind(),
                    "begin each manifest with \"- apiVersion: ...\"");
            return;
        }
        for (YamlNode item : list.items()) {
            if (strict) {
                KnownKinds.check(item, problems);
            }
            add(item);
        }
    }

    /// Of manifests with one identity the last counts, and stands where the last was made.
    private void add(YamlNode manifest) {
        unresolved(manifest);
        String identity =
                String.join(
                        "/",
                        manifest.text("apiVersion").orElse(""),
                        manifest.text("kind").orElse(""),
                        manifest.text("metadata", "namespace").orElse(""),
                        manifest.text("metadata", "name").orElse(""));
        manifests.remove(identity);
        manifests.put(identity, manifest);
    }

    private void unresolved(YamlNode node) {
        switch (node) {
            case YamlMap map -> map.entries().forEach(entry -> unresolved(entry.value()));
            case YamlList list -> list.items().forEach(this::unresolved);
            case YamlScalar scalar -> {
                if (scalar.value() instanceof String text && SecretReference.isIn(text)) {
                    problems.error(
                            "score.secret",
                            scalar.where(),
                            "a secret can stand only in a variable or as the whole of a file",
                            "move the placeholder into a variable of a container");
                }
            }
        }
    }

    private List<YamlNode> namespaced() {
        Options.Namespace namespace = conversion.options().namespace();
        List<YamlNode> all = new ArrayList<>(manifests.values());
        if (namespace.name().isEmpty()) {
            return all;
        }
        all.replaceAll(
                manifest ->
                        manifest.text("kind").orElse("").equals("Namespace")
                                ? manifest
                                : in(namespace.name(), manifest));
        if (namespace.generate()) {
            YamlMap labels =
                    TreeBuilder.target().put("app.kubernetes.io/managed-by", "score-k8s").build();
            all.addFirst(
                    TreeBuilder.at(NAMESPACE)
                            .put("apiVersion", "v1")
                            .put("kind", "Namespace")
                            .put(
                                    "metadata",
                                    TreeBuilder.at(NAMESPACE)
                                            .put("name", namespace.name())
                                            .put("labels", labels)
                                            .build())
                            .build());
        }
        return all;
    }

    private static YamlNode in(String namespace, YamlNode manifest) {
        Optional<YamlNode> metadata = manifest.get("metadata");
        return manifest instanceof YamlMap map && metadata.orElse(null) instanceof YamlMap inner
                ? Trees.with(
                        map,
                        "metadata",
                        NAMESPACE,
                        Trees.with(
                                inner, "namespace", NAMESPACE, YamlNode.of(namespace, NAMESPACE)))
                : manifest;
    }

    /// The peer reads patched manifests from JSON, where every number is one with a fraction: large
    /// ones come out as `1e+06`.
    private static YamlNode floats(YamlNode node) {
        return switch (node) {
            case YamlMap map ->
                    new YamlMap(
                            map.entries().stream()
                                    .map(
                                            e ->
                                                    new YamlMap.Entry(
                                                            e.key(),
                                                            e.keyOrigin(),
                                                            floats(e.value())))
                                    .toList(),
                            map.origin());
            case YamlList list ->
                    new YamlList(
                            list.items().stream().map(KubernetesTarget::floats).toList(),
                            list.origin());
            case YamlScalar scalar ->
                    scalar.value() instanceof Number number
                            ? YamlScalar.of(number.doubleValue(), scalar.origin())
                            : scalar;
        };
    }

    private GoStruct patchData(YamlNode root) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Manifests", root.value());
        fields.put("Workloads", conversion.workloadValues());
        fields.put("Namespace", conversion.options().namespace().name());
        return new GoStruct("patching.patchTemplateInput", fields);
    }
}

package dev.slipway.score.kubernetes;

import dev.slipway.base.Origin;
import dev.slipway.kubernetes.Quantity;
import dev.slipway.kubernetes.TreeBuilder;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Placeholders;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.Trees;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The volumes of containers: resources whose outputs are `source` (a pod's volume) or `claimSpec`
/// (a claim template, for a StatefulSet).
final class Volumes {
    private final Workload workload;
    private final boolean claimsAllowed;
    private final Outputs outputs;
    private final Problems problems;
    private final List<YamlNode> claims = new ArrayList<>();

    Volumes(Workload workload, boolean claimsAllowed, Outputs outputs, Problems problems) {
        this.workload = workload;
        this.claimsAllowed = claimsAllowed;
        this.outputs = outputs;
        this.problems = problems;
    }

    List<YamlNode> claims() {
        return claims;
    }

    void add(Workload.Container container, Mounts mounts) {
        for (YamlMap.Entry entry : container.volumes()) {
            YamlNode source = entry.value().get("source").orElse(entry.value());
            made(source).ifPresent(made -> add(entry, source, made, mounts));
        }
    }

    /// The outputs of the resource that the source names.
    private Optional<YamlMap> made(YamlNode source) {
        String text = source.string().orElse("");
        List<Placeholders.Reference> references = Placeholders.in(text);
        String name = "";
        if (references.size() == 1
                && text.equals("${" + references.getFirst().text() + "}")
                && references.getFirst().parts().size() == 2
                && references.getFirst().parts().getFirst().equals("resources")) {
            name = references.getFirst().parts().get(1);
        } else {
            String expanded = Placeholders.expand(text, source.where(), true, outputs);
            name =
                    workload.resources().stream()
                            .filter(use -> use.uid().toString().equals(expanded))
                            .map(Workload.Use::name)
                            .findFirst()
                            .orElse(expanded);
        }
        Optional<Outputs.Source> found = outputs.resource(name);
        if (found.isEmpty()) {
            problems.error(
                    "score.unknown-resource",
                    source.where(),
                    "there is no resource \"" + name + "\" in this file",
                    "write ${resources.NAME} and declare the resource");
        }
        return found.filter(Outputs.Source.Known.class::isInstance)
                .map(known -> ((Outputs.Source.Known) known).outputs());
    }

    private void add(YamlMap.Entry entry, YamlNode from, YamlMap made, Mounts mounts) {
        String name = "vol-" + Mounts.hash(entry.key());
        Optional<YamlNode> source = made.get("source").filter(n -> !n.isNull());
        Optional<YamlNode> claim = made.get("claimSpec").filter(n -> !n.isNull());
        boolean others = made.keys().anyMatch(key -> !Set.of("source", "claimSpec").contains(key));
        if (source.isPresent() == claim.isPresent()
                || others
                || (source.isPresent() && Trees.map(source).entries().isEmpty())) {
            problems.error(
                    "score.volume",
                    from.where(),
                    "this resource is no volume: it must have the one output \"source\" or"
                            + " \"claimSpec\", and has "
                            + String.join(", ", made.keys().toList()),
                    "use a resource of type volume, or mend its provisioner");
            return;
        }
        YamlMap mount = mount(entry, name);
        if (claim.isPresent()) {
            mounts.mount(mount);
            claim(from, name, claim.get());
            return;
        }
        YamlMap body = Trees.map(Optional.of(quantities(source.get())));
        KnownKinds.checkPart(Trees.without(body, "name"), "Volume", problems);
        TreeBuilder volume = TreeBuilder.at(source.get().origin());
        volume.put("name", name, entry.keyOrigin());
        body.entries().forEach(volume::put);
        Optional<YamlMap> projection = projection(body);
        if (projection.isPresent()) {
            mounts.file(
                    entry.key(),
                    new Mounts.FileMount(
                            volume.build(), projection.get(), mount, entry.keyOrigin()));
        } else {
            mounts.mount(mount);
            mounts.volume(volume.build());
        }
    }

    private static YamlMap mount(YamlMap.Entry entry, String name) {
        Origin origin = entry.keyOrigin();
        return TreeBuilder.at(origin)
                .put("name", name)
                .put("mountPath", entry.key())
                .put(
                        "subPath",
                        entry.value().get("path").filter(n -> !n.string().orElse("").isEmpty()))
                .put(
                        "readOnly",
                        entry.value().get("readOnly").filter(n -> Boolean.TRUE.equals(n.value())))
                .build();
    }

    private void claim(YamlNode from, String name, YamlNode spec) {
        if (!claimsAllowed) {
            problems.error(
                    "score.claim",
                    from.where(),
                    "this volume is a claim, which only a StatefulSet can have",
                    "set the annotation k8s.score.dev/kind: StatefulSet; score-k8s would leave the"
                            + " workload out and say nothing");
            return;
        }
        KnownKinds.checkPart(Trees.map(Optional.of(spec)), "PersistentVolumeClaimSpec", problems);
        claims.add(
                TreeBuilder.at(from.origin())
                        .put("metadata", TreeBuilder.at(from.origin()).put("name", name).build())
                        .put("spec", claimSpec(spec))
                        .put("status", TreeBuilder.target().build())
                        .build());
    }

    /// Go writes the sizes of a claim even when there are none.
    private static YamlNode claimSpec(YamlNode spec) {
        YamlNode sized = quantities(spec);
        return sized instanceof YamlMap map && map.get("resources").isEmpty()
                ? Trees.with(map, "resources", Origin.TARGET, new YamlMap(List.of(), Origin.TARGET))
                : sized;
    }

    /// What a ConfigMap or Secret volume is inside a projected one.
    private static Optional<YamlMap> projection(YamlMap body) {
        for (String kind : List.of("configMap", "secret")) {
            Optional<YamlNode> part = body.get(kind);
            if (part.isPresent()) {
                String nameKey = kind.equals("secret") ? "secretName" : "name";
                TreeBuilder inner = TreeBuilder.at(part.get().origin());
                part.get().get(nameKey).ifPresent(node -> inner.put("name", node));
                inner.put("items", part.get().get("items"));
                return Optional.of(
                        TreeBuilder.at(part.get().origin()).put(kind, inner.build()).build());
            }
        }
        return Optional.empty();
    }

    /// Sizes in their canonical text, as Go writes a decoded quantity.
    private static YamlNode quantities(YamlNode node) {
        return switch (node) {
            case YamlMap map ->
                    new YamlMap(
                            map.entries().stream()
                                    .map(
                                            e ->
                                                    new YamlMap.Entry(
                                                            e.key(),
                                                            e.keyOrigin(),
                                                            isSize(e.key())
                                                                            && e.value()
                                                                                    instanceof
                                                                                    YamlScalar
                                                                    ? canonical(e.value())
                                                                    : quantities(e.value())))
                                    .toList(),
                            map.origin());
            case YamlList list ->
                    new YamlList(
                            list.items().stream().map(Volumes::quantities).toList(), list.origin());
            case YamlScalar scalar -> scalar;
        };
    }

    private static boolean isSize(String key) {
        return key.equals("storage") || key.equals("sizeLimit");
    }

    private static YamlNode canonical(YamlNode node) {
        return Quantity.rewritten(String.valueOf(node.value()))
                .map(text -> YamlNode.of(text, node.origin()))
                .orElse(node);
    }
}

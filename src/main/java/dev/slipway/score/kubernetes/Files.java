package dev.slipway.score.kubernetes;

import dev.slipway.base.Origin;
import dev.slipway.files.FileSource;
import dev.slipway.kubernetes.TreeBuilder;
import dev.slipway.score.model.FileContent;
import dev.slipway.score.model.Outputs;
import dev.slipway.score.model.Problems;
import dev.slipway.score.model.SecretReference;
import dev.slipway.score.model.Workload;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The files of containers: a ConfigMap each, or, when the whole content is one secret, that
/// secret.
final class Files {
    private final Workload workload;
    private final FileSource sources;
    private final Outputs outputs;
    private final Problems problems;
    private final List<YamlNode> configMaps = new ArrayList<>();

    Files(Workload workload, FileSource sources, Outputs outputs, Problems problems) {
        this.workload = workload;
        this.sources = sources;
        this.outputs = outputs;
        this.problems = problems;
    }

    List<YamlNode> configMaps() {
        return configMaps;
    }

    void add(Workload.Container container, Mounts mounts) {
        for (YamlMap.Entry entry : container.files()) {
            FileContent.of(workload, entry, sources, outputs, problems)
                    .flatMap(content -> mount(container, entry, content))
                    .ifPresent(file -> mounts.file(folder(entry.key()), file));
        }
    }

    private Optional<Mounts.FileMount> mount(
            Workload.Container container, YamlMap.Entry entry, FileContent content) {
        Origin origin = entry.keyOrigin();
        String target = entry.key();
        String hash = Mounts.hash(target);
        YamlMap mount =
                TreeBuilder.at(origin)
                        .put("name", "file-" + hash)
                        .put("mountPath", folder(target))
                        .build();
        if (content.expanded()) {
            SecretReference.Decoded decoded =
                    SecretReference.decode(new String(content.bytes(), StandardCharsets.UTF_8));
            if (decoded.whole().isPresent()) {
                SecretReference secret = decoded.whole().get();
                return Optional.of(
                        Mounts.FileMount.of(
                                "secret",
                                secret.secret(),
                                items(entry, secret.key(), content),
                                mount));
            }
            if (!decoded.references().isEmpty()) {
                problems.error(
                        "score.secret-in-file",
                        content.origin().where(),
                        "the file \""
                                + target
                                + "\" mixes text with a secret, which a pod cannot"
                                + " mount",
                        "put the secret into a file or variable of its own");
                return Optional.empty();
            }
        }
        String name = workload.name() + "-" + container.name() + "-file-" + hash;
        configMaps.add(configMap(name, origin, content));
        return Optional.of(
                Mounts.FileMount.of("configMap", name, items(entry, "file", content), mount));
    }

    private static YamlMap configMap(String name, Origin origin, FileContent content) {
        return TreeBuilder.target()
                .put("apiVersion", "v1")
                .put("kind", "ConfigMap")
                .put("metadata", TreeBuilder.at(origin).put("name", name).build())
                .put(
                        "binaryData",
                        TreeBuilder.at(content.origin())
                                .put("file", Base64.getEncoder().encodeToString(content.bytes()))
                                .build())
                .build();
    }

    private static YamlNode items(YamlMap.Entry entry, String key, FileContent content) {
        TreeBuilder item =
                TreeBuilder.at(entry.keyOrigin()).put("key", key).put("path", name(entry.key()));
        content.mode()
                .ifPresent(
                        mode ->
                                item.put(
                                        "mode",
                                        Long.parseLong(mode.string().orElse("0"), 8),
                                        mode.origin()));
        return new YamlList(List.of(item.build()), entry.keyOrigin());
    }

    /// Go's `filepath.Dir` for clean paths.
    static String folder(String target) {
        int slash = target.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : target.substring(0, slash);
    }

    static String name(String target) {
        return target.substring(target.lastIndexOf('/') + 1);
    }
}

package dev.slipway.score.kubernetes;

import dev.slipway.base.Digests;
import dev.slipway.base.Origin;
import dev.slipway.kubernetes.TreeBuilder;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The volumes and mounts of one container. Several ConfigMaps or Secrets that go to one folder
/// become one projected volume, because a folder can be mounted only once.
final class Mounts {
    private final List<YamlNode> volumes = new ArrayList<>();
    private final List<YamlNode> mounts = new ArrayList<>();
    private final Map<String, List<FileMount>> byFolder = new TreeMap<>();

    private boolean hasProjected;

    /// What is mounted on a folder with others: its own volume, and what it is in a shared one.
    record FileMount(YamlMap volume, YamlMap projection, YamlMap mount, Origin origin) {

        /// `kind` is `configMap` or `secret`, with `items` of the object called `name`.
        static FileMount of(String kind, String name, YamlNode items, YamlMap mount) {
            Origin origin = mount.origin();
            String nameKey = kind.equals("secret") ? "secretName" : "name";
            TreeBuilder body = TreeBuilder.at(origin).put(nameKey, name).put("items", items);
            TreeBuilder part = TreeBuilder.at(origin).put("name", name).put("items", items);
            return new FileMount(
                    TreeBuilder.at(origin)
                            .put("name", mount.get("name").orElseThrow())
                            .put(kind, body.build())
                            .build(),
                    TreeBuilder.at(origin).put(kind, part.build()).build(),
                    mount,
                    origin);
        }
    }

    /// A mount whose volume comes from elsewhere (a claim).
    void mount(YamlNode mount) {
        mounts.add(mount);
    }

    void volume(YamlNode volume) {
        volumes.add(volume);
    }

    void file(String folder, FileMount file) {
        byFolder.computeIfAbsent(folder, f -> new ArrayList<>()).add(file);
    }

    /// Volumes and mounts of files follow the others, sorted by folder. `label` keeps projected
    /// volumes of several containers apart: empty for the first container that has any.
    void finish(String label) {
        int projected = 0;
        for (Map.Entry<String, List<FileMount>> folder : byFolder.entrySet()) {
            List<FileMount> files = folder.getValue();
            FileMount first = files.getFirst();
            if (files.size() == 1) {
                volumes.add(first.volume());
                mounts.add(first.mount());
                continue;
            }
            hasProjected = true;
            String name = "proj-vol-" + label + projected++;
            volumes.add(
                    TreeBuilder.at(first.origin())
                            .put("name", name)
                            .put(
                                    "projected",
                                    TreeBuilder.at(first.origin())
                                            .putAll(
                                                    "sources",
                                                    files.stream()
                                                            .map(FileMount::projection)
                                                            .toList())
                                            .build())
                            .build());
            mounts.add(
                    TreeBuilder.at(first.origin())
                            .put("name", name)
                            .put("mountPath", folder.getKey())
                            .put("readOnly", true)
                            .build());
        }
    }

    boolean hasProjected() {
        return hasProjected;
    }

    List<YamlNode> volumes() {
        return volumes;
    }

    List<YamlNode> mounts() {
        return mounts;
    }

    /// The first ten hexadecimal digits of the hash of a target, which name its volume.
    static String hash(String target) {
        return Digests.hex(target.getBytes(StandardCharsets.UTF_8)).substring(0, 10);
    }
}

package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Registration;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalog files outside the platform folder that `catalog:register` steps added: a Location
/// entity in `.slipway/registered.yaml` of the platform, as Backstage keeps generated Locations.
/// Targets are absolute paths; only descriptors (`.yaml`, `.yml`) count.
final class Registered {
    static final String FILE = ".slipway/registered.yaml";

    private Registered() {}

    /// The targets that the platform's file lists; an unreadable file lists none.
    static List<Path> in(FileSource platform) {
        Optional<YamlNode> targets =
                platform.text(FILE)
                        .flatMap(text -> Yaml.readOne(FILE, text, Dialect.CORE).value())
                        .flatMap(node -> node.at("spec", "targets"));
        List<Path> paths = new ArrayList<>();
        if (targets.orElse(null) instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                item.string().filter(Registered::isDescriptor).map(Path::of).ifPresent(paths::add);
            }
        }
        return paths.stream().filter(Path::isAbsolute).distinct().toList();
    }

    /// Makes the catalog of the platform in `folder` lead to `descriptor`: within the platform as
    /// its own configuration would, from outside through [#FILE]. Gives the file that leads there,
    /// which is the descriptor itself where the platform finds it without being told.
    static Outcome<Path> register(
            Path folder, FileSource platform, Path descriptor, Progress progress) {
        Path home = folder.toAbsolutePath().normalize();
        if (!descriptor.startsWith(home)) {
            return write(home, added(platform, descriptor), progress);
        }
        String inside = home.relativize(descriptor).toString().replace('\\', '/');
        Optional<Registration> registration = Registration.of(platform, inside);
        if (registration.isEmpty()) {
            return Outcome.of(descriptor);
        }
        String path = registration.get().path();
        byte[] text = registration.get().after().getBytes(StandardCharsets.UTF_8);
        return write(home, Change.Write.bytes(path, text, platform.mode(path)), progress);
    }

    private static Outcome<Path> write(Path folder, Change.Write file, Progress progress) {
        return new FilePlan(List.of(file))
                .applyTo(folder, progress)
                .map(undo -> folder.resolve(file.path()));
    }

    private static Change.Write added(FileSource platform, Path descriptor) {
        List<Path> targets = new ArrayList<>(in(platform));
        if (!targets.contains(descriptor)) {
            targets.add(descriptor);
        }
        return Change.Write.text(
                FILE, YamlWriter.write(YamlNode.of(location(targets), Origin.TARGET)));
    }

    private static Map<String, Object> location(List<Path> targets) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", "file");
        spec.put("targets", targets.stream().map(Path::toString).toList());
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("apiVersion", "backstage.io/v1alpha1");
        entity.put("kind", "Location");
        entity.put("metadata", Map.of("name", "slipway-registered"));
        entity.put("spec", spec);
        return entity;
    }

    private static boolean isDescriptor(String target) {
        return target.endsWith(".yaml") || target.endsWith(".yml");
    }
}

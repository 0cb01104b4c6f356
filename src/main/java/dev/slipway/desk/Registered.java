package dev.slipway.desk;

import dev.slipway.base.Origin;
import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Registration;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The catalog files outside the platform folder that `catalog:register` steps added, as Backstage
/// keeps generated Locations: a Location entity a platform, kept among the user's own things. Never
/// in the platform itself: a repository of somebody else could name files that are none of its
/// business. Targets are absolute paths; only descriptors (`.yaml`, `.yml`) count.
///
/// @param folder where the registrations of all platforms are kept
/// @param platform the folder of this one
record Registered(Path folder, Path platform) {

    /// `kept` is the folder of the user's settings.
    static Registered of(Path kept, Path platform) {
        return new Registered(kept.resolve("registered"), platform);
    }

    /// Where they stand: named by the platform's folder, told apart by its whole path.
    Path file() {
        return folder.resolve(name());
    }

    private String name() {
        Path real = real(platform);
        Path last = real.getFileName();
        String shown = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9._-]", "_") + "-";
        return shown + UUID.nameUUIDFromBytes(bytes(real.toString())) + ".yaml";
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /// The targets; an unreadable file lists none.
    List<Path> targets() {
        Path file = file();
        Optional<YamlNode> targets =
                new FolderSource(folder)
                        .text(name())
                        .flatMap(text -> Yaml.readOne(file.toString(), text, Dialect.CORE).value())
                        .flatMap(node -> node.at("spec", "targets"));
        List<Path> paths = new ArrayList<>();
        if (targets.orElse(null) instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                item.string().filter(Registered::isDescriptor).map(Path::of).ifPresent(paths::add);
            }
        }
        return paths.stream().filter(Path::isAbsolute).distinct().toList();
    }

    /// Makes the catalog of the platform lead to `descriptor`: within the platform as its own
    /// configuration would, from outside through [#file]. Gives the file that leads there, which is
    /// the descriptor itself where the platform finds it without being told.
    Outcome<Path> register(FileSource files, Path descriptor, Progress progress) {
        Path home = platform.toAbsolutePath().normalize();
        if (!descriptor.startsWith(home)) {
            return add(descriptor, progress);
        }
        String inside = home.relativize(descriptor).toString().replace('\\', '/');
        Optional<Registration> registration = Registration.of(files, inside);
        if (registration.isEmpty()) {
            return Outcome.of(descriptor);
        }
        String path = registration.get().path();
        byte[] text = bytes(registration.get().after());
        return write(home, Change.Write.bytes(path, text, files.mode(path)), progress);
    }

    private Outcome<Path> add(Path descriptor, Progress progress) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(
                                    "desk.register",
                                    Where.file(file().toString()),
                                    "cannot be written: " + e.getMessage())
                            .advise("allow writing in " + folder));
        }
        List<Path> targets = new ArrayList<>(targets());
        if (!targets.contains(descriptor)) {
            targets.add(descriptor);
        }
        return write(
                folder,
                Change.Write.text(
                        name(), YamlWriter.write(YamlNode.of(location(targets), Origin.TARGET))),
                progress);
    }

    private static Outcome<Path> write(Path folder, Change.Write file, Progress progress) {
        return new FilePlan(List.of(file))
                .applyTo(folder, progress)
                .map(undo -> folder.resolve(file.path()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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

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
import dev.slipway.git.RemoteUrl;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
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
import java.util.TreeMap;
import java.util.UUID;

/// What the user registered for a platform beside its own folder, as Backstage keeps generated
/// Locations: Location entities in one file a platform, kept among the user's own things. Never in
/// the platform itself: a repository of somebody else could name files that are none of its
/// business. Of type `file`, targets are absolute paths of descriptors (`.yaml`, `.yml`) and
/// folders; of type `url`, addresses of repositories that Slipway has copies of. Files of earlier
/// versions hold the descriptors alone, and read the same.
///
/// @param folder where the registrations of all platforms are kept
/// @param platform the folder of this one
/// @param copies where the copies of repositories are
record Registered(Path folder, Path platform, Path copies) {

    /// `kept` is the folder of the user's settings.
    static Registered of(Path kept, Path platform, Path copies) {
        return new Registered(kept.resolve("registered"), platform, copies);
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

    /// All of them in their order; an unreadable file lists none.
    List<Source> sources() {
        return sources(folder, name(), copies);
    }

    /// Those of all platforms, by the names of the platforms' folders.
    static Map<String, List<Source>> all(Path kept, Path copies) {
        Path folder = kept.resolve("registered");
        Map<String, List<Source>> all = new TreeMap<>();
        for (String name : new FolderSource(folder).list("")) {
            String shown = name.replaceFirst("-?[0-9a-f-]{36}\\.yaml$", "");
            all.computeIfAbsent(shown, key -> new ArrayList<>())
                    .addAll(sources(folder, name, copies));
        }
        return all;
    }

    private static List<Source> sources(Path folder, String name, Path copies) {
        List<Source> sources = new ArrayList<>();
        for (YamlDocument document :
                Yaml.read(folder.resolve(name).toString(), text(folder, name), Dialect.CORE)) {
            if (document.content().value().flatMap(node -> node.at("spec", "targets")).orElse(null)
                    instanceof YamlList list) {
                list.items().stream()
                        .flatMap(item -> item.string().stream())
                        .flatMap(target -> source(target, copies).stream())
                        .forEach(sources::add);
            }
        }
        return sources.stream().distinct().toList();
    }

    private static Optional<Source> source(String target, Path copies) {
        if (target.startsWith("https://") || target.startsWith("http://")) {
            return RemoteUrl.parse(target).value().map(url -> Source.repository(url, copies));
        }
        Path path = Path.of(target);
        return !path.isAbsolute()
                ? Optional.empty()
                : Optional.of(
                        Source.isDescriptor(target) ? Source.file(path) : Source.folder(path));
    }

    private static String text(Path folder, String name) {
        return new FolderSource(folder).text(name).orElse("");
    }

    /// What makes these the registered ones.
    TextChange change(String title, List<Source> sources) {
        return new TextChange(
                title,
                List.of(
                        new TextChange.FileText(
                                file().toString(), text(folder, name()), written(sources))));
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
        List<Source> next = new ArrayList<>(sources());
        Source added = Source.file(descriptor);
        if (!next.contains(added)) {
            next.add(added);
        }
        byte[] text = bytes(written(next));
        return write(folder, Change.Write.bytes(name(), text, FileSource.PLAIN), progress);
    }

    private static Outcome<Path> write(Path folder, Change.Write file, Progress progress) {
        return new FilePlan(List.of(file))
                .applyTo(folder, progress)
                .map(undo -> folder.resolve(file.path()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String written(List<Source> sources) {
        Map<String, List<String>> targets = new LinkedHashMap<>();
        for (Source source : sources) {
            String type = source.kind() == Source.Kind.REPOSITORY ? "url" : "file";
            targets.computeIfAbsent(type, key -> new ArrayList<>()).add(source.target());
        }
        List<String> documents = new ArrayList<>();
        targets.forEach(
                (type, its) ->
                        documents.add(
                                YamlWriter.write(YamlNode.of(location(type, its), Origin.TARGET))
                                        .text()));
        return String.join("---\n", documents);
    }

    private static Map<String, Object> location(String type, List<String> targets) {
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("type", type);
        spec.put("targets", targets);
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("apiVersion", "backstage.io/v1alpha1");
        entity.put("kind", "Location");
        entity.put("metadata", Map.of("name", "slipway-registered-" + type));
        entity.put("spec", spec);
        return entity;
    }
}

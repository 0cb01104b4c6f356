package dev.slipway.catalog;

import dev.slipway.base.TextEdit;
import dev.slipway.config.AppConfig;
import dev.slipway.files.FileSource;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlEdit;
import dev.slipway.yaml.YamlMap;

import java.util.List;
import java.util.Optional;

/// How a new descriptor gets into the catalog of a platform folder: the file to change and its text
/// afterwards, with all comments kept. `title` says it to a person.
public record Registration(String path, String before, String after, String title) {

    /// Empty when nothing need be written: the folder is scanned, or a location leads there
    /// already. A Location file that the configuration names takes the new target, else
    /// `catalog.locations` itself.
    public static Optional<Registration> of(FileSource files, String descriptor) {
        AppConfig config = AppConfig.read(files).value().orElse(AppConfig.EMPTY);
        List<AppConfig.Location> locations =
                config.locations().stream().filter(l -> !Tree.isRemote(l.target())).toList();
        if (locations.isEmpty() || reaches(files, descriptor)) {
            return Optional.empty();
        }
        for (AppConfig.Location location : locations) {
            String path = Tree.below(location.target());
            Optional<Registration> in =
                    files.text(path).flatMap(text -> intoLocation(path, text, descriptor));
            if (in.isPresent()) {
                return in;
            }
        }
        String path = locations.getFirst().where().path();
        return files.text(path).flatMap(text -> intoConfig(path, text, descriptor));
    }

    private static boolean reaches(FileSource files, String descriptor) {
        return new CatalogReader()
                .read(List.of(Root.folder("", files)), dev.slipway.base.Progress.NONE)
                .value()
                .filter(catalog -> catalog.files().contains(descriptor))
                .isPresent();
    }

    private static Optional<Registration> intoLocation(
            String path, String text, String descriptor) {
        for (YamlDocument document : Yaml.read(path, text)) {
            if (document.content().value().orElse(null) instanceof YamlMap map
                    && map.text("kind").filter("Location"::equals).isPresent()
                    && map.at("spec", "targets").isPresent()) {
                String target = YamlEdit.quoted(relative(path, descriptor));
                return new YamlEdit(path, text)
                        .append(map, List.of("spec", "targets"), target)
                        .map(edit -> registration(path, text, edit));
            }
        }
        return Optional.empty();
    }

    private static Optional<Registration> intoConfig(String path, String text, String descriptor) {
        String item = "type: file\ntarget: " + YamlEdit.quoted("./" + descriptor);
        for (YamlDocument document : Yaml.read(path, text)) {
            if (document.content().value().orElse(null) instanceof YamlMap map) {
                return new YamlEdit(path, text)
                        .append(map, List.of("catalog", "locations"), item)
                        .map(edit -> registration(path, text, edit));
            }
        }
        return Optional.empty();
    }

    private static Registration registration(String path, String text, TextEdit edit) {
        return new Registration(
                path, text, YamlEdit.apply(text, List.of(edit)), "Register it in " + path);
    }

    private static String relative(String from, String to) {
        String up = "";
        String folder = from.contains("/") ? from.substring(0, from.lastIndexOf('/') + 1) : "";
        while (!to.startsWith(folder)) {
            up += "../";
            int slash = folder.lastIndexOf('/', folder.length() - 2);
            folder = folder.substring(0, slash + 1);
        }
        return (up.isEmpty() ? "./" : up) + to.substring(folder.length());
    }
}

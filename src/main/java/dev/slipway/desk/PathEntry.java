package dev.slipway.desk;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.files.Confined;
import dev.slipway.goldenpath.cookiecutter.Cookiecutter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A golden path of the open platform, before anything of it is read: a Template of the catalog, or
/// a folder with a `cookiecutter.json`. The catalog describes such a folder with an entity that has
/// the annotation `slipway.dev/cookiecutter`, the folder's path from the entity's file; a folder
/// without one is called by its name.
///
/// @param ref how the wizard is asked for it: an entity's reference, or `cookiecutter:FOLDER`
/// @param folder the Cookiecutter template's folder as screens name it; empty for a Template
public record PathEntry(
        String ref,
        String title,
        String description,
        List<String> tags,
        Optional<EntityRef> owner,
        String type,
        String file,
        Optional<Entity> entity,
        Optional<String> folder) {
    static final String ANNOTATION = "slipway.dev/cookiecutter";
    static final String SCHEME = "cookiecutter:";

    public PathEntry {
        tags = List.copyOf(tags);
    }

    public boolean isCookiecutter() {
        return folder.isPresent();
    }

    /// The name without kind and namespace.
    public String name() {
        return ref.substring(Math.max(ref.lastIndexOf('/'), ref.lastIndexOf(':')) + 1);
    }

    /// All of them: Templates first, in the catalog's order. `found` are the folders with a
    /// `cookiecutter.json`, relative to the platform, whose paths screens begin with `prefix`.
    static List<PathEntry> of(Catalog catalog, List<String> found, String prefix) {
        List<PathEntry> paths = new ArrayList<>();
        Set<String> described = new HashSet<>();
        for (Entity entity : catalog.entities()) {
            if (entity.isKind("Template")) {
                paths.add(of(entity, Optional.empty()));
            } else if (entity.annotation(ANNOTATION).isPresent()) {
                Optional<String> folder =
                        Confined.resolve(
                                Confined.parent(entity.path()),
                                entity.annotation(ANNOTATION).get());
                folder.ifPresent(described::add);
                folder.ifPresent(place -> paths.add(of(entity, Optional.of(place))));
            }
        }
        found.stream()
                .filter(folder -> !described.contains(prefix + folder))
                .map(folder -> plain(folder, prefix))
                .forEach(paths::add);
        return List.copyOf(paths);
    }

    private static PathEntry of(Entity entity, Optional<String> folder) {
        return new PathEntry(
                entity.ref().toString(),
                entity.displayName(),
                entity.description(),
                entity.tags(),
                entity.owner(),
                entity.type(),
                entity.path(),
                Optional.of(entity),
                folder);
    }

    private static PathEntry plain(String folder, String prefix) {
        String file = prefix + (folder.isEmpty() ? "" : folder + "/") + Cookiecutter.FILE;
        return new PathEntry(
                SCHEME + (folder.isEmpty() ? "." : folder),
                folder.isEmpty() ? "Cookiecutter template" : folder.replaceFirst(".*/", ""),
                "A Cookiecutter template.",
                List.of(),
                Optional.empty(),
                "cookiecutter",
                file,
                Optional.empty(),
                Optional.of(Confined.parent(file)));
    }
}

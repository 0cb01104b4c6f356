package dev.slipway.catalog.graph;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Descriptor;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Which file led to which: Locations, the files that they name, and the entities in those. What
/// Backstage would not show is marked.
public final class LocationOutline {
    private final Catalog catalog;
    private final Map<String, List<Entity>> inFile = new TreeMap<>();

    /// The files that a Location leads to, by the Location.
    private final Map<EntityRef, Set<String>> targets = new HashMap<>();

    private LocationOutline(Catalog catalog) {
        this.catalog = catalog;
        catalog.entities()
                .forEach(e -> inFile.computeIfAbsent(e.path(), p -> new ArrayList<>()).add(e));
    }

    /// One tree for each file that no Location names; `catalog` was read from `roots`.
    public static List<Outline> of(Catalog catalog, List<Root> roots) {
        LocationOutline outline = new LocationOutline(catalog);
        for (Root root : roots) {
            outline.follow(root, roots.size() > 1 ? root.name() + "/" : "");
        }
        Set<String> named = new HashSet<>();
        outline.targets.values().forEach(named::addAll);
        List<Outline> tops = new ArrayList<>();
        for (String file : outline.inFile.keySet()) {
            if (!named.contains(file)) {
                tops.add(outline.file(file, new LinkedHashSet<>()));
            }
        }
        return tops;
    }

    private void follow(Root root, String prefix) {
        CatalogReader reader = new CatalogReader();
        for (Map.Entry<String, List<Entity>> file : new LinkedHashMap<>(inFile).entrySet()) {
            boolean locates = file.getValue().stream().anyMatch(e -> e.isKind("Location"));
            if (!file.getKey().startsWith(prefix) || !locates) {
                continue;
            }
            String path = file.getKey().substring(prefix.length());
            for (Descriptor descriptor : reader.describe(root.files(), path)) {
                Optional<EntityRef> ref = descriptor.ref();
                for (EntityRef emitted : descriptor.emits()) {
                    catalog.entity(emitted)
                            .filter(e -> ref.isPresent() && !e.path().equals(file.getKey()))
                            .ifPresent(
                                    e ->
                                            targets.computeIfAbsent(
                                                            ref.get(), r -> new LinkedHashSet<>())
                                                    .add(e.path()));
                }
            }
        }
    }

    private Outline file(String path, Set<String> above) {
        List<Outline> children = new ArrayList<>();
        List<Entity> entities = inFile.getOrDefault(path, List.of());
        boolean round = !above.add(path);
        if (!round) {
            entities.forEach(entity -> children.add(entity(entity, above)));
            above.remove(path);
        }
        long shown = entities.stream().filter(Entity::listed).count();
        String note =
                round
                        ? "leads back to itself"
                        : shown == entities.size()
                                ? ""
                                : "Backstage would show %d of %d".formatted(shown, entities.size());
        return new Outline(path, Optional.empty(), note, children);
    }

    private Outline entity(Entity entity, Set<String> above) {
        List<Outline> children = new ArrayList<>();
        if (entity.isKind("Location")) {
            targets.getOrDefault(entity.ref(), Set.of())
                    .forEach(path -> children.add(file(path, above)));
        }
        return new Outline(
                entity.ref().compact(),
                Optional.of(entity.ref()),
                entity.listed() ? "" : "not in Backstage",
                children);
    }
}

package dev.slipway.catalog;

import dev.slipway.base.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The commonest change of a catalog: some documents say something else, but no entity comes, goes
/// or leads elsewhere. Then everything about the other entities stays true, and the new catalog is
/// the old one with those documents exchanged.
final class Patch {
    private final FileCache cache;
    private final CatalogReader.Reading before;
    private final Map<EntityRef, Entity> newer = new LinkedHashMap<>();

    Patch(FileCache cache, CatalogReader.Reading before) {
        this.cache = cache;
        this.before = before;
    }

    /// The new catalog, the old one where nothing concerns it; empty when more has to be done.
    /// `touched` has paths by the index of their root.
    Optional<Catalog> apply(Map<Integer, Set<String>> touched) {
        for (Map.Entry<Integer, Set<String>> those : touched.entrySet()) {
            Walk walk = before.walks().get(those.getKey());
            for (String path : those.getValue()) {
                if (walk.concerns(path) && !take(walk, path)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(newer.isEmpty() ? before.catalog() : exchanged());
    }

    private boolean take(Walk walk, String path) {
        Set<String> files = new TreeSet<>(cache.including(walk.tree(), path));
        String own = walk.tree().shown(path);
        if (walk.visited(path)) {
            files.add(own);
        }
        int prefix = walk.tree().shown("").length();
        for (String file : files) {
            Optional<List<Entity>> entities = walk.again(file.substring(prefix));
            if (entities.isEmpty()) {
                return false;
            }
            for (Entity entity : entities.get()) {
                if (before.catalog().conflicts().containsKey(entity.ref())) {
                    return false;
                }
                newer.put(entity.ref(), entity);
            }
        }
        // a YAML file that nothing knows yet may be new, or be included by the configuration
        return !files.isEmpty();
    }

    private Catalog exchanged() {
        Catalog old = before.catalog();
        Suggestions suggestions = new Suggestions(old.refs());
        Set<Problem> outdated = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Problem> problems = new ArrayList<>();
        List<Entity> linted = new ArrayList<>();
        for (Entity entity : newer.values()) {
            old.entity(entity.ref()).ifPresent(e -> outdated.addAll(e.problems()));
            Entity one = Lint.among(entity, old.byRef(), suggestions);
            problems.addAll(one.problems());
            linted.add(one);
        }
        old.problems().stream().filter(p -> !outdated.contains(p)).forEach(problems::add);
        problems.sort(Problem.WORST_FIRST);
        return old.with(linted, problems);
    }
}

package dev.slipway.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/// Reads catalogs. Keep one reader as long as its folders are open: it remembers the files it
/// parsed by path and content, so that reading again costs only what changed. Not for two threads
/// at once.
public final class CatalogReader {
    private final FileCache cache = new FileCache();
    private final Crew crew;

    /// Reads on the caller's thread alone.
    public CatalogReader() {
        crew = Crew.ALONE;
    }

    /// Reads many files with up to `helpers` threads of `executor` beside the caller's.
    public CatalogReader(Executor executor, int helpers) {
        crew = new Crew(executor, helpers);
    }

    /// Always has a value: what could be read, beside all that is wrong. Paths are relative to the
    /// root; with several roots the root's name stands before them.
    public Outcome<Catalog> read(List<Root> roots, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        Map<EntityRef, List<Where>> places = new LinkedHashMap<>();
        Map<EntityRef, Entity> entities = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        cache.begin();
        for (Root root : roots) {
            progress.check();
            String prefix = roots.size() > 1 ? root.name() + "/" : "";
            Tree tree = new Tree(root.files(), root.name(), prefix);
            Walk walk = new Walk(tree, cache, crew, progress);
            walk.start(root);
            problems.addAll(walk.problems());
            files.addAll(walk.files());
            for (Entity entity : walk.entities()) {
                Entity before = entities.putIfAbsent(entity.ref(), entity);
                if (before != null) {
                    entities.put(entity.ref(), better(before, entity));
                    places.computeIfAbsent(entity.ref(), ref -> start(before)).add(entity.where());
                }
            }
        }
        cache.end();
        List<Entity> linted = new ArrayList<>();
        Suggestions suggestions = new Suggestions(entities.keySet());
        for (Entity entity : entities.values()) {
            Entity one = Lint.among(entity, entities, suggestions);
            problems.addAll(one.problems());
            linted.add(one);
        }
        places.forEach((ref, list) -> duplicates(ref, list, problems));
        problems.sort(Problem.WORST_FIRST);
        return Outcome.of(new Catalog(linted, problems, places, files), problems);
    }

    private static List<Where> start(Entity entity) {
        return new ArrayList<>(List.of(entity.where()));
    }

    /// The first keeps the ref, unless Backstage would never have seen it.
    private static Entity better(Entity first, Entity next) {
        return !first.listed() && next.listed() ? next : first;
    }

    private static void duplicates(EntityRef ref, List<Where> places, List<Problem> problems) {
        for (Where again : places.subList(1, places.size())) {
            problems.add(
                    Problem.warning(
                                    "catalog.lint.duplicate",
                                    again,
                                    ref.compact() + " is defined a second time")
                            .advise(
                                    "the first is at %s; Backstage would keep that one and drop"
                                                    .formatted(places.getFirst())
                                            + " this one in silence"));
        }
    }

    /// The documents of one file, each judged as Backstage would judge it there; Locations are
    /// followed one level.
    public List<Descriptor> describe(FileSource files, String path) {
        cache.begin();
        Walk walk = new Walk(new Tree(files, "", ""), cache, crew, Progress.NONE);
        return walk.describe(path);
    }
}

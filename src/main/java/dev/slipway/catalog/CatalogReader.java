package dev.slipway.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.FileSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/// Reads catalogs. Keep one reader as long as its folders are open: it remembers the files it
/// parsed by path and content, so that reading again costs only what changed. Not for two threads
/// at once.
public final class CatalogReader {
    private final FileCache cache = new FileCache();
    private final Crew crew;
    private Optional<Reading> last = Optional.empty();

    /// Reads on the caller's thread alone.
    public CatalogReader() {
        crew = Crew.ALONE;
    }

    /// Reads many files with up to `helpers` threads of `executor` beside the caller's.
    public CatalogReader(Executor executor, int helpers) {
        crew = new Crew(executor, helpers);
    }

    /// Always has a value: what could be read, beside all that is wrong. Paths are relative to the
    /// root; with several roots the root's name stands before them. Where nothing has changed since
    /// the last reading, the catalog is that one.
    public Outcome<Catalog> read(List<Root> roots, Progress progress) {
        List<Tree> trees = new ArrayList<>();
        for (Root root : roots) {
            String prefix = roots.size() > 1 ? root.name() + "/" : "";
            trees.add(new Tree(root.files(), root.name(), prefix));
        }
        Optional<Reading> before = last;
        last = Optional.empty();
        cache.begin();
        return walk(roots, trees, before, progress);
    }

    /// What [#read] with the same roots would give, when nothing has changed since the last reading
    /// but the files `touched` (paths by the index of their root): new, gone or with other content.
    /// Nothing else is looked at on the disk, and of the rest only what depends on them is done
    /// again. The catalog is the last one itself when they mean nothing to it.
    ///
    /// @throws IllegalStateException when nothing was read before
    public Outcome<Catalog> readAgain(Map<Integer, Set<String>> touched, Progress progress) {
        Reading before =
                last.orElseThrow(() -> new IllegalStateException("nothing was read before"));
        Set<String> shown = new HashSet<>();
        touched.forEach(
                (root, paths) -> {
                    Tree tree = before.walks.get(root).tree();
                    tree.touch(paths);
                    paths.forEach(path -> shown.add(tree.shown(path)));
                });
        cache.begin(shown);
        Optional<Catalog> patched = new Patch(cache, before).apply(touched);
        if (patched.isPresent()) {
            last = Optional.of(new Reading(before.roots, before.walks, patched.get()));
            return Outcome.of(patched.get(), patched.get().problems());
        }
        last = Optional.empty();
        List<Tree> trees = before.walks.stream().map(Walk::tree).toList();
        return walk(before.roots, trees, Optional.of(before), progress);
    }

    /// What is kept of one reading for the next.
    record Reading(List<Root> roots, List<Walk> walks, Catalog catalog) {}

    private Outcome<Catalog> walk(
            List<Root> roots, List<Tree> trees, Optional<Reading> before, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        Map<EntityRef, List<Where>> places = new LinkedHashMap<>();
        Map<EntityRef, Entity> entities = new LinkedHashMap<>();
        List<String> files = new ArrayList<>();
        List<Walk> walks = new ArrayList<>();
        for (int i = 0; i < roots.size(); i++) {
            progress.check();
            Walk walk = new Walk(trees.get(i), cache, crew, progress);
            walk.start(roots.get(i));
            walks.add(walk);
            problems.addAll(walk.problems());
            files.addAll(walk.files());
            for (Entity entity : walk.entities()) {
                Entity first = entities.putIfAbsent(entity.ref(), entity);
                if (first != null) {
                    entities.put(entity.ref(), better(first, entity));
                    places.computeIfAbsent(entity.ref(), ref -> start(first)).add(entity.where());
                }
            }
            walk.settle();
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
        Catalog made = new Catalog(linted, problems, places, files);
        Catalog catalog =
                before.map(Reading::catalog)
                        .filter(old -> cache.foundNothingNew() && old.saysTheSameAs(made))
                        .orElse(made);
        last = Optional.of(new Reading(List.copyOf(roots), walks, catalog));
        return Outcome.of(catalog, problems);
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
        last = Optional.empty();
        cache.begin();
        Walk walk = new Walk(new Tree(files, "", ""), cache, crew, Progress.NONE);
        return walk.describe(path);
    }
}

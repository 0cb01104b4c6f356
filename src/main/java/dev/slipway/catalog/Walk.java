package dev.slipway.catalog;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.config.AppConfig;
import dev.slipway.files.Glob;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/// One reading of one root: which files there are, what each leads to, and what Backstage would
/// list. A file is walked at most twice: again when a second way to it is whole.
final class Walk {
    private static final int FILE_LIMIT = 200_000;
    private static final int STEP = 200;

    private final Tree tree;
    private final FileCache cache;
    private final Crew crew;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Step> visited = new LinkedHashMap<>();
    private final Map<Where, Entity> entities = new LinkedHashMap<>();
    private final Deque<Step> open = new ArrayDeque<>();

    /// A file to read; `whole` when Backstage would get there, and what it would let in from there.
    private record Step(String path, boolean whole, AllowedKinds allowed) {}

    /// Of a tree that an earlier walk may have listed already.
    Walk(Tree tree, FileCache cache, Crew crew, Progress progress) {
        this.tree = tree;
        this.cache = cache;
        this.crew = crew;
        this.progress = progress;
    }

    List<Problem> problems() {
        return problems;
    }

    Collection<Entity> entities() {
        return entities.values();
    }

    /// The descriptor files read, with the prefix of the root.
    List<String> files() {
        return visited.keySet().stream().map(tree::shown).toList();
    }

    void start(Root root) {
        switch (root.start()) {
            case FILE -> open(root.path(), Where.file(tree.shown(root.path())));
            case SCAN -> scan();
            case FOLDER -> folder(root);
        }
        follow();
    }

    private void open(String path, Where named) {
        Optional<List<Descriptor>> file = cache.read(tree, path);
        if (file.isEmpty()) {
            problems.add(
                    Problem.error("catalog.missing-file", named, path + " " + tree.obstacle(path))
                            .advise("check the path; it is relative to the folder"));
            return;
        }
        boolean whole = file.get().stream().noneMatch(Descriptor::breaksParent);
        open.add(new Step(path, whole, AllowedKinds.all()));
    }

    private void scan() {
        Scan.Found scanned =
                Scan.descriptors(
                        tree, cache, (files, look) -> each(files, "Looking for descriptors", look));
        problems.addAll(scanned.leftOut());
        List<String> found = scanned.descriptors();
        prefetch(found);
        found.forEach(path -> open(path, Where.file(tree.shown(path))));
    }

    /// Reads many files at once; what they hold is asked for later.
    private void prefetch(List<String> paths) {
        each(paths, "Reading the catalog", path -> cache.read(tree, path));
    }

    private void each(List<String> paths, String what, Consumer<String> work) {
        crew.each(paths, progress, counted(what, paths::size, work));
    }

    /// The files of each location, all read; those of the next are looked for while those of the
    /// one before are read, since one location may be a file of ten thousand users and another a
    /// folder of ten thousand folders.
    private List<List<String>> prefetched(List<AppConfig.Location> locations) {
        List<List<String>> found = new ArrayList<>();
        AtomicInteger count = new AtomicInteger();
        Iterator<String> paths =
                locations.stream()
                        .map(this::configured)
                        .peek(found::add)
                        .peek(some -> count.addAndGet(some.size()))
                        .flatMap(List::stream)
                        .distinct()
                        .iterator();
        boolean many = locations.stream().anyMatch(location -> Glob.isGlob(location.target()));
        crew.each(
                paths,
                many,
                progress,
                counted("Reading the catalog", count::get, path -> cache.read(tree, path)));
        return found;
    }

    private Consumer<String> counted(String what, IntSupplier all, Consumer<String> work) {
        AtomicInteger done = new AtomicInteger();
        return path -> {
            work.accept(path);
            int count = done.incrementAndGet();
            if (count % STEP == 0) {
                progress.step(what, count, all.getAsInt());
            }
        };
    }

    private void folder(Root root) {
        Outcome<AppConfig> config =
                AppConfig.read(root.files(), List.of(root.path(), AppConfig.LOCAL));
        config.problems().forEach(p -> problems.add(p.at(shown(p.where()))));
        List<AppConfig.Location> locations = config.value().orElse(AppConfig.EMPTY).locations();
        List<List<String>> found = prefetched(locations);
        for (int i = 0; i < locations.size(); i++) {
            open(
                    found.get(i),
                    AllowedKinds.of(config.value().orElse(AppConfig.EMPTY), locations.get(i)));
        }
        if (open.isEmpty()) {
            scan();
        }
    }

    /// The files that a location of the configuration means.
    private List<String> configured(AppConfig.Location location) {
        Where where = shown(location.where());
        String target = location.target();
        if (Tree.isRemote(target)) {
            Optional<String> ours = tree.ours(target, true);
            if (ours.isEmpty()) {
                problems.add(
                        Problem.info(
                                        "catalog.not-fetched",
                                        where,
                                        "this location stands on the network and was not fetched")
                                .advise("clone it beside this file to see its entities"));
                return List.of();
            }
            target = ours.get();
        }
        // a target is relative to where Backstage runs, often packages/backend: try both
        String path = Tree.below(target);
        List<String> found = Glob.isGlob(path) ? tree.glob(path) : existing(path);
        if (found.isEmpty()) {
            problems.add(
                    Problem.error(
                                    "catalog.missing-target",
                                    where,
                                    Glob.isGlob(path)
                                            ? target + " matches no file of this folder"
                                            : target + " " + tree.obstacle(path))
                            .advise("targets are read relative to this file"));
        }
        return found;
    }

    /// The files of one location stand or fall together.
    private void open(List<String> files, AllowedKinds allowed) {
        List<Entity> refused = new ArrayList<>();
        boolean whole = true;
        for (String file : files) {
            for (Descriptor descriptor : cache.read(tree, file).orElse(List.of())) {
                whole &= !descriptor.breaksParent();
                Entity entity = descriptor.entity().orElse(null);
                if (entity != null && !allowed.allow(entity)) {
                    refused.add(entity);
                }
            }
        }
        allowed.problem(refused).ifPresent(p -> problems.add(p.at(shown(p.where()))));
        for (String file : files) {
            open.add(new Step(file, whole && refused.isEmpty(), allowed));
        }
    }

    private Where shown(Where where) {
        return where.in(tree.shown(where.path()));
    }

    private List<String> existing(String path) {
        return tree.exists(path) ? List.of(path) : List.of();
    }

    private void follow() {
        while (!open.isEmpty()) {
            progress.check();
            Step step = open.remove();
            Step before = visited.get(step.path);
            boolean again = before == null || (!before.whole && step.whole);
            if (!again) {
                continue;
            }
            if (visited.size() > FILE_LIMIT || tree.isExhausted()) {
                problems.add(tooMany(step.path));
                return;
            }
            Optional<List<Descriptor>> file = cache.read(tree, step.path);
            if (file.isEmpty()) {
                continue;
            }
            visited.put(step.path, step);
            for (Descriptor descriptor : file.get()) {
                take(descriptor, step, before == null);
            }
        }
    }

    private Problem tooMany(String path) {
        return Problem.error(
                        "catalog.size",
                        Where.file(tree.shown(path)),
                        "the catalog is too large: reading stopped at this file")
                .advise("Locations that lead to the same files again and again multiply the work");
    }

    private void take(Descriptor descriptor, Step step, boolean first) {
        Entity entity = descriptor.entity().orElse(null);
        if (entity == null) {
            if (first) {
                problems.addAll(descriptor.problems());
            }
            return;
        }
        Targets targets = targets(entity, step.path, step.allowed);
        Entity judged = judged(entity, targets, step.whole);
        entities.put(entity.where(), judged);
        for (String file : targets.files()) {
            open.add(new Step(file, judged.listed(), step.allowed));
        }
    }

    private Targets targets(Entity entity, String path, AllowedKinds allowed) {
        return entity.kind().equals("Location")
                ? Targets.of(entity, path, tree, cache, allowed)
                : Targets.NONE;
    }

    private static Entity judged(Entity entity, Targets targets, boolean whole) {
        if (targets == Targets.NONE) {
            boolean listed = whole && entity.verdict().accepted();
            return listed == entity.listed()
                    ? entity
                    : entity.judged(entity.verdict(), listed, entity.problems());
        }
        List<Problem> all = new ArrayList<>(entity.problems());
        all.addAll(targets.problems());
        boolean failed = targets.problems().stream().anyMatch(Problem::isError);
        Verdict verdict = failed ? Verdict.INVALID : entity.verdict();
        if (verdict == Verdict.VALID && targets.notFetched()) {
            verdict = Verdict.NOT_FETCHED;
        }
        return entity.judged(verdict, whole && verdict.accepted(), all);
    }

    /// Forgets what only the walk itself needed.
    void settle() {
        tree.settle();
        entities.clear();
    }

    Tree tree() {
        return tree;
    }

    /// Whether the file is one of [#files].
    boolean visited(String path) {
        return visited.containsKey(path);
    }

    /// Whether a folder stood there that had something to do with the catalog: what was in it is
    /// not named one by one.
    boolean isLostFolder(String path) {
        return !tree.exists(path)
                && (tree.hasListedBelow(path)
                        || visited.keySet().stream().anyMatch(file -> isBelow(file, path))
                        || cache.includesBelow(tree, path));
    }

    static boolean isBelow(String file, String folder) {
        return file.startsWith(folder) && file.startsWith("/", folder.length());
    }

    /// Whether a change of the file may concern the catalog at all: entities, or what leads to
    /// them.
    boolean concerns(String path) {
        return visited.containsKey(path)
                || path.endsWith(".yaml")
                || path.endsWith(".yml")
                || !cache.including(tree, path).isEmpty()
                || tree.looksDifferent();
    }

    /// The newer entities of a file that has changed, when nothing else of the walk depends on what
    /// changed: the file leads nowhere, and defines the same refs as before. Empty means that the
    /// whole walk must be done again.
    Optional<List<Entity>> again(String path) {
        Step step = visited.get(path);
        List<Descriptor> before = cache.known(tree, path).orElse(List.of());
        List<Descriptor> now = cache.read(tree, path).orElse(List.of());
        if (step == null || tree.looksDifferent() || now.isEmpty() || now.size() != before.size()) {
            return Optional.empty();
        }
        List<Entity> newer = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Entity old = before.get(i).entity().orElse(null);
            Entity next = now.get(i).entity().orElse(null);
            boolean alike =
                    old != null
                            && next != null
                            && old.ref().equals(next.ref())
                            && !before.get(i).breaksParent()
                            && !now.get(i).breaksParent()
                            && !leads(old)
                            && !leads(next)
                            && step.allowed.allow(old) == step.allowed.allow(next);
            if (!alike || next == null) {
                return Optional.empty();
            }
            if (old != next) {
                newer.add(judged(next, Targets.NONE, step.whole));
            }
        }
        return Optional.of(newer);
    }

    /// Locations lead to files, and a template may make skeletons of some.
    private static boolean leads(Entity entity) {
        return entity.isKind("Location") || entity.isKind("Template");
    }

    List<Descriptor> describe(String path) {
        List<Descriptor> described = new ArrayList<>();
        for (Descriptor descriptor : cache.read(tree, path).orElse(List.of())) {
            Entity entity = descriptor.entity().orElse(null);
            if (entity == null) {
                described.add(descriptor);
                continue;
            }
            Targets targets = targets(entity, path, AllowedKinds.all());
            Entity judged = judged(entity, targets, true);
            described.add(
                    new Descriptor(
                            descriptor.index(),
                            descriptor.where(),
                            Optional.of(judged),
                            descriptor.breaksParent(),
                            targets.emits(),
                            judged.problems()));
        }
        return described;
    }
}

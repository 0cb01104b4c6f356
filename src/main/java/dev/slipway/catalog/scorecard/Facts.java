package dev.slipway.catalog.scorecard;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.catalog.Verdict;
import dev.slipway.files.Confined;
import dev.slipway.files.FileSource;
import dev.slipway.files.Glob;
import dev.slipway.git.GitHistory;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;
import dev.slipway.yaml.YamlDocument;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of the entities of one catalog; what was read once is kept.
final class Facts {
    private static final Duration PERIOD = Duration.ofDays(90);
    private static final int FILES = 1000;

    /// A value, and where it stands.
    record Found(Object value, Where where) {}

    private final Catalog catalog;
    private final Surroundings around;
    private final Map<String, Optional<GitHistory.Activity>> activities = new HashMap<>();
    private final Map<String, List<YamlNode>> documents = new HashMap<>();

    Facts(Catalog catalog, Surroundings around) {
        this.catalog = catalog;
        this.around = around;
    }

    List<Found> of(Entity entity, Condition.Fact fact) {
        return switch (fact) {
            case Condition.Fact.Property property -> property(entity, property.path());
            case Condition.Fact.File file -> file(entity, file);
            case Condition.Fact.Git git -> git(entity, git.measure());
        };
    }

    private List<Found> property(Entity entity, String path) {
        String head = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        String rest = path.substring(Math.min(path.length(), head.length() + 1));
        return switch (head) {
            case "$identifier" -> one(entity.ref().toString(), entity.where());
            case "$blueprint", "kind" -> one(entity.kind(), entity.where());
            case "$title" -> one(entity.title(), entity.where());
            case "$team" -> nodes(FactPath.find(entity.raw(), "spec.owner"));
            case "relations" -> relations(entity, rest, false);
            case "missing" -> relations(entity, rest, true);
            case "owner" -> behind(entity.owner(), rest);
            case "system" -> behind(entity.system(), rest);
            case "problems" ->
                    one(
                            count(
                                    entity,
                                    rest.equals("errors") ? Severity.ERROR : Severity.WARNING),
                            firstProblem(entity));
            case "backstage" ->
                    one(
                            rest.equals("listed")
                                    ? entity.listed()
                                    : entity.verdict() != Verdict.INVALID,
                            entity.where());
            default -> nodes(FactPath.find(entity.raw(), path));
        };
    }

    private static List<Found> one(Object value, Where where) {
        return List.of(new Found(value, where));
    }

    private static long count(Entity entity, Severity severity) {
        return entity.problems().stream().filter(p -> p.severity() == severity).count();
    }

    private static Where firstProblem(Entity entity) {
        return entity.problems().stream()
                .sorted(Problem.WORST_FIRST)
                .map(Problem::where)
                .findFirst()
                .orElse(entity.where());
    }

    private List<Found> relations(Entity entity, String type, boolean missing) {
        List<Found> found = new ArrayList<>();
        for (Relation relation : catalog.relations(entity.ref())) {
            if ((type.isEmpty() || relation.type().equals(type))
                    && (!missing || catalog.isMissing(relation))) {
                found.add(new Found(relation.target().toString(), relation.where()));
            }
        }
        return found;
    }

    /// A field of the owner or system; the reference itself where no field is named.
    private List<Found> behind(Optional<EntityRef> ref, String path) {
        Optional<Entity> entity = ref.flatMap(catalog::entity);
        if (entity.isEmpty()) {
            return List.of();
        }
        return path.isEmpty()
                ? one(entity.get().ref().toString(), entity.get().where())
                : nodes(FactPath.find(entity.get().raw(), path));
    }

    private static List<Found> nodes(List<YamlNode> nodes) {
        List<Found> found = new ArrayList<>();
        for (YamlNode node : nodes) {
            Object value = node instanceof YamlScalar ? node.value() : node.kind();
            if (value != null) {
                found.add(new Found(value, node.where()));
            }
        }
        return found;
    }

    private List<Found> file(Entity entity, Condition.Fact.File file) {
        FileSource files = around.files(entity.path()).orElse(null);
        if (files == null) {
            return List.of();
        }
        boolean fromTop = file.pattern().startsWith("/");
        String pattern = fromTop ? file.pattern().substring(1) : file.pattern();
        String folder = Confined.parent(entity.path());
        String base = fromTop ? top(files, entity.path()) : folder;
        String path = Confined.resolve(base, pattern).orElse("");
        List<String> paths = new ArrayList<>();
        if (Glob.isGlob(path)) {
            Glob glob = Glob.of(path);
            files.list(glob.folder()).stream()
                    .filter(glob::matches)
                    .limit(FILES)
                    .forEach(paths::add);
        } else if (files.exists(path)) {
            paths.add(path);
        }
        List<Found> found = new ArrayList<>();
        for (String one : paths) {
            if (file.path().isEmpty()) {
                found.add(new Found(files.text(one).orElse(""), Where.file(one)));
            } else {
                documents(files, one)
                        .forEach(node -> found.addAll(nodes(FactPath.find(node, file.path()))));
            }
        }
        return found;
    }

    /// Where the working copy begins that `folder` is in; the top of the tree where none does.
    private String top(FileSource files, String path) {
        String whole = around.top(path);
        String at = Confined.parent(path);
        while (!at.equals(whole)
                && !at.isEmpty()
                && !files.exists(at + "/.git/HEAD")
                && !files.exists(at + "/.git")) {
            at = Confined.parent(at);
        }
        return at;
    }

    private List<YamlNode> documents(FileSource files, String path) {
        return documents.computeIfAbsent(
                path,
                key ->
                        Yaml.read(path, files.text(path).orElse(""), Dialect.CORE).stream()
                                .map(YamlDocument::content)
                                .flatMap(content -> content.value().stream())
                                .toList());
    }

    private List<Found> git(Entity entity, Condition.Measure measure) {
        String folder = Confined.parent(entity.path());
        Optional<GitHistory.Activity> activity =
                activities.computeIfAbsent(
                        folder, key -> around.activity(key, around.now().minus(PERIOD)));
        return activity.map(
                        known ->
                                one(
                                        switch (measure) {
                                            case DAYS_SINCE_LAST_COMMIT ->
                                                    Duration.between(known.last(), around.now())
                                                            .toDays();
                                            case COMMITS -> (long) known.commits();
                                            case CONTRIBUTORS -> (long) known.people();
                                        },
                                        entity.where()))
                .orElse(List.of());
    }
}

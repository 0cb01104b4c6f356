package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All entities that were found, with relations in both directions. Immutable; one entity a ref
/// (the first found keeps it, as in Backstage; [#conflicts] has the places of the others).
public final class Catalog {
    static final Comparator<Entity> BY_REF = Comparator.comparing(Entity::ref);
    public static final Catalog EMPTY = new Catalog(List.of(), List.of(), Map.of(), List.of());

    private final Map<EntityRef, Entity> byRef;
    private final List<Entity> entities;
    private final List<Problem> problems;
    private final Map<EntityRef, List<Where>> conflicts;
    private final List<String> files;
    private final Relations relations;

    /// `entities` with different refs; `problems` are all of the reading, those of the entities
    /// included; `files` are the descriptor files.
    public Catalog(
            Collection<Entity> entities,
            List<Problem> problems,
            Map<EntityRef, List<Where>> conflicts,
            List<String> files) {
        this(
                sorted(entities),
                problems,
                Map.copyOf(conflicts),
                List.copyOf(files),
                byRef(entities));
    }

    private Catalog(
            List<Entity> sorted,
            List<Problem> problems,
            Map<EntityRef, List<Where>> conflicts,
            List<String> files,
            Map<EntityRef, Entity> byRef) {
        this.entities = sorted;
        this.problems = List.copyOf(problems);
        this.conflicts = conflicts;
        this.files = files;
        this.byRef = byRef;
        this.relations = new Relations(sorted, byRef);
    }

    private static List<Entity> sorted(Collection<Entity> entities) {
        List<Entity> sorted = new ArrayList<>(entities);
        sorted.sort(BY_REF);
        return List.copyOf(sorted);
    }

    private static Map<EntityRef, Entity> byRef(Collection<Entity> entities) {
        Map<EntityRef, Entity> byRef = HashMap.newHashMap(entities.size());
        entities.forEach(entity -> byRef.put(entity.ref(), entity));
        return byRef;
    }

    /// The same catalog with newer documents of some of its refs, and other problems.
    Catalog with(Collection<Entity> newer, List<Problem> newProblems) {
        Map<EntityRef, Entity> next = new HashMap<>(byRef);
        newer.forEach(entity -> next.put(entity.ref(), entity));
        Entity[] all = entities.toArray(Entity[]::new);
        for (Entity entity : newer) {
            all[Collections.binarySearch(entities, entity, BY_REF)] = entity;
        }
        return new Catalog(List.of(all), newProblems, conflicts, files, next);
    }

    /// Whether another reading of the same texts came to the same.
    boolean saysTheSameAs(Catalog other) {
        boolean alike =
                entities.size() == other.entities.size()
                        && files.equals(other.files)
                        && conflicts.equals(other.conflicts)
                        && problems.equals(other.problems);
        for (int i = 0; alike && i < entities.size(); i++) {
            Entity one = entities.get(i);
            Entity two = other.entities.get(i);
            alike =
                    one.where().equals(two.where())
                            && one.ref().equals(two.ref())
                            && one.listed() == two.listed()
                            && one.verdict() == two.verdict();
        }
        return alike;
    }

    Map<EntityRef, Entity> byRef() {
        return Collections.unmodifiableMap(byRef);
    }

    Set<EntityRef> refs() {
        return byRef().keySet();
    }

    /// Sorted by ref.
    public List<Entity> entities() {
        return entities;
    }

    public Optional<Entity> entity(EntityRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    /// Both directions, each once, declared ones first; also for refs that nothing defines.
    public List<Relation> relations(EntityRef ref) {
        return relations.of(ref);
    }

    /// The targets of one type of relation.
    public Stream<EntityRef> related(EntityRef ref, String type) {
        return relations(ref).stream().filter(r -> r.type().equals(type)).map(Relation::target);
    }

    /// Whether the relation points to nothing that was read, which is normal for references into
    /// another platform's catalog.
    public boolean isMissing(Relation relation) {
        return !byRef.containsKey(relation.target());
    }

    /// Worst first, those of the entities included.
    public List<Problem> problems() {
        return problems;
    }

    /// Refs that more than one document gives: all the places, the winner's first.
    public Map<EntityRef, List<Where>> conflicts() {
        return conflicts;
    }

    /// The descriptor files read, in reading order.
    public List<String> files() {
        return files;
    }

    /// Kinds as written, with how many entities each has.
    public SortedMap<String, Integer> kinds() {
        SortedMap<String, Integer> counts = new TreeMap<>();
        entities.forEach(entity -> counts.merge(entity.kind(), 1, Integer::sum));
        return Collections.unmodifiableSortedMap(counts);
    }

    /// The entities that a `catalogFilter` of a template's picker selects: at least one of the
    /// filters matches; an empty list selects all. In a filter every key must match; a value is a
    /// text, a list of texts (any of them) or `{exists: true|false}`. Keys are dotted paths; keys
    /// and values ignore case (Backstage `EntityFilterQuery`).
    public List<Entity> matching(List<Map<String, Object>> filters) {
        EntityFilter filter = EntityFilter.of(filters);
        return entities.stream().filter(entity -> filter.matches(entity, this)).toList();
    }

    public Ownership ownership() {
        return new Ownership(this);
    }
}

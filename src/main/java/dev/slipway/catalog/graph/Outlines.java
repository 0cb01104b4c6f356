package dev.slipway.catalog.graph;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// The trees that relations make: who owns what, and what is part of what. An entity that several
/// lead to stands below each; one that leads back to itself ends there.
public final class Outlines {
    private static final Set<String> PEOPLE = Set.of("group", "user");
    private static final Set<String> PARTS = Set.of("component", "api", "resource", "airesource");

    private final Catalog catalog;
    private final Set<EntityRef> drawn = new HashSet<>();

    private Outlines(Catalog catalog) {
        this.catalog = catalog;
    }

    /// Groups in groups, below each what it owns; then what users own, and what nobody does.
    public static List<Outline> byOwner(Catalog catalog) {
        Outlines outlines = new Outlines(catalog);
        Function<EntityRef, List<EntityRef>> below =
                ref -> {
                    List<EntityRef> all = outlines.related(ref, Relation.PARENT_OF);
                    all.addAll(outlines.related(ref, Relation.OWNER_OF));
                    return all;
                };
        List<Outline> tops =
                outlines.tops(
                        ref ->
                                PEOPLE.contains(ref.kind())
                                        && outlines.related(ref, Relation.CHILD_OF).isEmpty()
                                        && (ref.kind().equals("group")
                                                || !below.apply(ref).isEmpty()),
                        below);
        return outlines.and(
                tops,
                "without an owner",
                entity -> !PEOPLE.contains(entity.ref().kind()) && !entity.isKind("Location"),
                ref -> List.of());
    }

    /// Domains, their systems, and the parts of these.
    public static List<Outline> byDomain(Catalog catalog) {
        Outlines outlines = new Outlines(catalog);
        List<Outline> tops =
                outlines.tops(
                        ref -> ref.kind().equals("domain") && outlines.isTop(ref), outlines::parts);
        List<Outline> all =
                outlines.and(
                        tops,
                        "in no domain",
                        entity -> entity.isKind("System") && outlines.isTop(entity.ref()),
                        outlines::parts);
        return outlines.and(all, "in no system", outlines::isLoosePart, outlines::parts);
    }

    /// Systems and their parts.
    public static List<Outline> bySystem(Catalog catalog) {
        Outlines outlines = new Outlines(catalog);
        List<Outline> tops = outlines.tops(ref -> ref.kind().equals("system"), outlines::parts);
        return outlines.and(tops, "in no system", outlines::isLoosePart, outlines::parts);
    }

    /// What `root` has below it, by parts, by ownership and by membership.
    public static Outline below(Catalog catalog, EntityRef root) {
        Outlines outlines = new Outlines(catalog);
        return outlines.node(
                root,
                ref -> {
                    List<EntityRef> all = outlines.parts(ref);
                    if (PEOPLE.contains(ref.kind())) {
                        all.addAll(outlines.related(ref, Relation.PARENT_OF));
                        all.addAll(outlines.related(ref, Relation.HAS_MEMBER));
                        all.addAll(outlines.related(ref, Relation.OWNER_OF));
                    }
                    return all;
                },
                new HashSet<>());
    }

    private boolean isLoosePart(Entity entity) {
        return PARTS.contains(entity.ref().kind()) && isTop(entity.ref());
    }

    private boolean isTop(EntityRef ref) {
        return related(ref, Relation.PART_OF).isEmpty();
    }

    private List<EntityRef> parts(EntityRef ref) {
        return related(ref, Relation.HAS_PART);
    }

    private List<EntityRef> related(EntityRef ref, String type) {
        return new ArrayList<>(catalog.related(ref, type).sorted().toList());
    }

    /// The trees of all refs, defined or only named, that `top` takes.
    private List<Outline> tops(
            Predicate<EntityRef> top, Function<EntityRef, List<EntityRef>> below) {
        Set<EntityRef> all = new TreeSet<>();
        for (Entity entity : catalog.entities()) {
            all.add(entity.ref());
            entity.relations().forEach(relation -> all.add(relation.target()));
        }
        List<Outline> tops = new ArrayList<>();
        all.stream().filter(top).forEach(ref -> tops.add(node(ref, below, new HashSet<>())));
        return tops;
    }

    /// A last branch with what is left over.
    private List<Outline> and(
            List<Outline> tops,
            String label,
            Predicate<Entity> wanted,
            Function<EntityRef, List<EntityRef>> below) {
        List<Outline> rest = new ArrayList<>();
        for (Entity entity : catalog.entities()) {
            if (!drawn.contains(entity.ref()) && wanted.test(entity)) {
                rest.add(node(entity.ref(), below, new HashSet<>()));
            }
        }
        List<Outline> all = new ArrayList<>(tops);
        if (!rest.isEmpty()) {
            all.add(Outline.named(label, rest));
        }
        return all;
    }

    private Outline node(
            EntityRef ref, Function<EntityRef, List<EntityRef>> below, Set<EntityRef> path) {
        drawn.add(ref);
        List<Outline> children = new ArrayList<>();
        boolean round = !path.add(ref);
        if (!round) {
            below.apply(ref).forEach(child -> children.add(node(child, below, path)));
            path.remove(ref);
        }
        Optional<Entity> entity = catalog.entity(ref);
        String note =
                round
                        ? "leads back to itself"
                        : entity.map(Entity::type).orElse("not in this catalog");
        return new Outline(ref.compact(), Optional.of(ref), note, children);
    }
}

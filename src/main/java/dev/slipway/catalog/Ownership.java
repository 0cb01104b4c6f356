package dev.slipway.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Who belongs to whom and who owns what, over as many levels as there are. Groups may form cycles.
public final class Ownership {
    private final Catalog catalog;

    Ownership(Catalog catalog) {
        this.catalog = catalog;
    }

    public List<Entity> groups() {
        return ofKind("group");
    }

    public List<Entity> users() {
        return ofKind("user");
    }

    private List<Entity> ofKind(String kind) {
        return catalog.entities().stream().filter(e -> e.ref().kind().equals(kind)).toList();
    }

    /// The users of a group and of the groups below it, in order of nearness; users that are only
    /// named are included.
    public Set<EntityRef> members(EntityRef group) {
        Set<EntityRef> members = new LinkedHashSet<>();
        for (EntityRef each : below(group)) {
            catalog.related(each, Relation.HAS_MEMBER).forEach(members::add);
        }
        return members;
    }

    /// A group and all groups below it, in order of nearness.
    public Set<EntityRef> below(EntityRef group) {
        return reach(group, Relation.PARENT_OF);
    }

    /// The user or group itself, its groups and all their parents: whose things are "mine".
    public Set<EntityRef> memberships(EntityRef who) {
        Set<EntityRef> all = new LinkedHashSet<>();
        all.add(who);
        catalog.related(who, Relation.MEMBER_OF).forEach(all::add);
        List.copyOf(all).forEach(group -> all.addAll(reach(group, Relation.CHILD_OF)));
        return all;
    }

    /// What a user or group owns itself or through a group it belongs to, at any level above it.
    public List<Entity> owned(EntityRef owner) {
        Set<EntityRef> owners = memberships(owner);
        return catalog.entities().stream()
                .filter(e -> e.owner().filter(owners::contains).isPresent())
                .toList();
    }

    /// What exactly this owner is named for.
    public List<Entity> ownedDirectly(EntityRef owner) {
        return catalog.entities().stream()
                .filter(e -> e.owner().filter(owner::equals).isPresent())
                .toList();
    }

    private Set<EntityRef> reach(EntityRef from, String type) {
        Set<EntityRef> seen = new LinkedHashSet<>(List.of(from));
        Deque<EntityRef> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            catalog.related(open.remove(), type).filter(seen::add).forEach(open::add);
        }
        return seen;
    }
}

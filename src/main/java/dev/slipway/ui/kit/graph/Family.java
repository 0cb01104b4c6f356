package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.Relation;

import java.util.Optional;
import java.util.Set;

/// Relations that belong together, to look at one sort only. APIs are drawn as full lines,
/// dependencies as dashes, structure thin.
public enum Family {
    API(
            "APIs",
            Set.of(
                    Relation.PROVIDES_API,
                    Relation.API_PROVIDED_BY,
                    Relation.CONSUMES_API,
                    Relation.API_CONSUMED_BY)),
    DEPENDENCY("Dependencies", Set.of(Relation.DEPENDS_ON, Relation.DEPENDENCY_OF)),
    STRUCTURE(
            "Structure and owners",
            Set.of(
                    Relation.PART_OF,
                    Relation.HAS_PART,
                    Relation.OWNED_BY,
                    Relation.OWNER_OF,
                    Relation.CHILD_OF,
                    Relation.PARENT_OF,
                    Relation.MEMBER_OF,
                    Relation.HAS_MEMBER));

    private final String title;
    private final Set<String> types;

    Family(String title, Set<String> types) {
        this.title = title;
        this.types = types;
    }

    public String title() {
        return title;
    }

    static Optional<Family> of(String type) {
        for (Family family : values()) {
            if (family.types.contains(type)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }
}

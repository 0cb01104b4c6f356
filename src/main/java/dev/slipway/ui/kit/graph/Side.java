package dev.slipway.ui.kit.graph;

import dev.slipway.catalog.Relation;

import java.util.List;
import java.util.Map;

/// On which side of an entity its relations are drawn, and what the column there is called.
enum Side {
    LEFT,
    RIGHT,
    ABOVE,
    BELOW;

    private record Rule(Side side, String caption, List<String> next) {}

    /// For each relation the side, the caption, and which relations lead further out from there:
    /// who uses what uses it, what is needed by what it needs, parts of parts.
    private static final Map<String, Rule> RULES =
            Map.ofEntries(
                    Map.entry(
                            Relation.PROVIDES_API,
                            rule(LEFT, "Provides", Relation.API_CONSUMED_BY)),
                    Map.entry(
                            Relation.API_CONSUMED_BY,
                            rule(LEFT, "Consumers", Relation.DEPENDENCY_OF)),
                    Map.entry(
                            Relation.DEPENDENCY_OF, rule(LEFT, "Used by", Relation.DEPENDENCY_OF)),
                    Map.entry(Relation.HAS_MEMBER, rule(LEFT, "Members")),
                    Map.entry(
                            Relation.CONSUMES_API, rule(RIGHT, "Needs", Relation.API_PROVIDED_BY)),
                    Map.entry(
                            Relation.DEPENDS_ON,
                            rule(RIGHT, "Needs", Relation.CONSUMES_API, Relation.DEPENDS_ON)),
                    Map.entry(
                            Relation.API_PROVIDED_BY,
                            rule(RIGHT, "Provided by", Relation.CONSUMES_API, Relation.DEPENDS_ON)),
                    Map.entry(Relation.HAS_PART, rule(RIGHT, "Parts", Relation.HAS_PART)),
                    Map.entry(Relation.PARENT_OF, rule(RIGHT, "Groups", Relation.PARENT_OF)),
                    Map.entry(Relation.OWNER_OF, rule(RIGHT, "Owns")),
                    Map.entry(Relation.MEMBER_OF, rule(RIGHT, "Groups")),
                    Map.entry(Relation.PART_OF, rule(ABOVE, "Part of")),
                    Map.entry(Relation.CHILD_OF, rule(ABOVE, "Parent")),
                    Map.entry(Relation.OWNED_BY, rule(BELOW, "Owner")));

    /// Relations in the order their targets are listed in a column.
    static final List<String> ORDER =
            List.of(
                    Relation.PROVIDES_API,
                    Relation.API_PROVIDED_BY,
                    Relation.API_CONSUMED_BY,
                    Relation.DEPENDENCY_OF,
                    Relation.CONSUMES_API,
                    Relation.DEPENDS_ON,
                    Relation.PARENT_OF,
                    Relation.HAS_MEMBER,
                    Relation.HAS_PART,
                    Relation.OWNER_OF,
                    Relation.PART_OF,
                    Relation.CHILD_OF,
                    Relation.MEMBER_OF,
                    Relation.OWNED_BY);

    private static Rule rule(Side side, String caption, String... next) {
        return new Rule(side, caption, List.of(next));
    }

    /// The side for a relation of the entity in the middle; unknown ones stand at the right.
    static Side of(String type) {
        Rule rule = RULES.get(type);
        return rule == null ? RIGHT : rule.side;
    }

    static String caption(String type) {
        Rule rule = RULES.get(type);
        return rule == null ? "Related" : rule.caption;
    }

    /// Whether one goes on along `type` from an entity that was reached along `reachedBy`.
    static boolean goesOn(String reachedBy, String type) {
        Rule rule = RULES.get(reachedBy);
        return rule != null && rule.next.contains(type);
    }

    /// Whether it is drawn from the related entity to this one: arrows always point the way the
    /// declaration goes (a consumer to its API, a part to its whole, what is owned to its owner).
    static boolean isInward(String type) {
        return !declared(type).equals(type);
    }

    /// The name of the relation as seen from the end that declares it.
    static String declared(String type) {
        return switch (type) {
            case Relation.API_CONSUMED_BY -> Relation.CONSUMES_API;
            case Relation.API_PROVIDED_BY -> Relation.PROVIDES_API;
            case Relation.DEPENDENCY_OF -> Relation.DEPENDS_ON;
            case Relation.HAS_PART -> Relation.PART_OF;
            case Relation.HAS_MEMBER -> Relation.MEMBER_OF;
            case Relation.PARENT_OF -> Relation.CHILD_OF;
            case Relation.OWNER_OF -> Relation.OWNED_BY;
            default -> type;
        };
    }

    static int order(String type) {
        int index = ORDER.indexOf(type);
        return index < 0 ? ORDER.size() : index;
    }
}

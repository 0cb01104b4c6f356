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

    private record Rule(Side side, String caption, boolean goesOn) {}

    /// Which relations lead further out from an entity that already stands on a side.
    private static final Map<String, Rule> RULES =
            Map.ofEntries(
                    Map.entry(Relation.PROVIDES_API, new Rule(LEFT, "Provides", false)),
                    Map.entry(Relation.API_CONSUMED_BY, new Rule(LEFT, "Consumers", true)),
                    Map.entry(Relation.DEPENDENCY_OF, new Rule(LEFT, "Used by", true)),
                    Map.entry(Relation.HAS_MEMBER, new Rule(LEFT, "Members", false)),
                    Map.entry(Relation.CONSUMES_API, new Rule(RIGHT, "Needs", true)),
                    Map.entry(Relation.DEPENDS_ON, new Rule(RIGHT, "Needs", true)),
                    Map.entry(Relation.API_PROVIDED_BY, new Rule(RIGHT, "Provided by", true)),
                    Map.entry(Relation.HAS_PART, new Rule(RIGHT, "Parts", true)),
                    Map.entry(Relation.PARENT_OF, new Rule(RIGHT, "Groups", true)),
                    Map.entry(Relation.OWNER_OF, new Rule(RIGHT, "Owns", false)),
                    Map.entry(Relation.MEMBER_OF, new Rule(RIGHT, "Groups", false)),
                    Map.entry(Relation.PART_OF, new Rule(ABOVE, "Part of", false)),
                    Map.entry(Relation.CHILD_OF, new Rule(ABOVE, "Parent", false)),
                    Map.entry(Relation.OWNED_BY, new Rule(BELOW, "Owner", false)));

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

    /// The side for a relation of the entity in the middle; unknown ones stand at the right.
    static Side of(String type) {
        Rule rule = RULES.get(type);
        return rule == null ? RIGHT : rule.side;
    }

    static String caption(String type) {
        Rule rule = RULES.get(type);
        return rule == null ? "Related" : rule.caption;
    }

    /// Whether the relation is followed further from an entity on `side`.
    static boolean goesOn(String type, Side side) {
        Rule rule = RULES.get(type);
        return rule != null && rule.goesOn && rule.side == side;
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

package dev.slipway.catalog;

import static java.util.Map.entry;

import java.util.Map;

/// A field that holds entity references: what kind a reference has when it names none (empty: it
/// must name one), and the pair of relations it makes (BuiltinKindsEntityProcessor).
record RelationField(String field, String defaultKind, String type, String reverse) {
    private static final Map<String, String> REVERSES =
            Map.ofEntries(
                    entry(Relation.OWNED_BY, Relation.OWNER_OF),
                    entry(Relation.PART_OF, Relation.HAS_PART),
                    entry(Relation.HAS_PART, Relation.PART_OF),
                    entry(Relation.PROVIDES_API, Relation.API_PROVIDED_BY),
                    entry(Relation.CONSUMES_API, Relation.API_CONSUMED_BY),
                    entry(Relation.DEPENDS_ON, Relation.DEPENDENCY_OF),
                    entry(Relation.DEPENDENCY_OF, Relation.DEPENDS_ON),
                    entry(Relation.MEMBER_OF, Relation.HAS_MEMBER),
                    entry(Relation.HAS_MEMBER, Relation.MEMBER_OF),
                    entry(Relation.CHILD_OF, Relation.PARENT_OF),
                    entry(Relation.PARENT_OF, Relation.CHILD_OF));

    RelationField(String field, String defaultKind, String type) {
        this(field, defaultKind, type, reverse(type));
    }

    /// The same relation as its target sees it.
    static String reverse(String type) {
        return REVERSES.getOrDefault(type, type);
    }
}

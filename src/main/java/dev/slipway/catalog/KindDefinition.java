package dev.slipway.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One kind as its JSON schema has it, as data. `specType` narrows it to entities of one
/// `spec.type` (empty: all). `newer` kinds come with the AI model module of 2026.
record KindDefinition(
        String kind,
        Set<String> apiVersions,
        String specType,
        boolean newer,
        List<Field> fields,
        List<RelationField> relations) {

    /// What a field may hold.
    enum Type {
        TEXT("a text"),
        TEXT_OR_EMPTY("a text"),
        TEXTS("a list of texts"),
        ANY_TEXTS("a list of texts"),
        MAP("a mapping"),
        MAPS("a list of mappings"),
        SOME_MAPS("a list of at least one mapping"),
        MAP_OR_MAPS("a mapping or a list of mappings"),
        FLAG_OR_TEXT("true, false or a text"),
        PRESENCE("required or optional");

        final String words;

        Type(String words) {
            this.words = words;
        }
    }

    /// A field by its path; `[]` after a key steps into each item of a list, or into the mapping
    /// that stands in its place.
    record Field(List<String> path, Type type, boolean required, int limit) {

        String name() {
            return String.join(".", path);
        }
    }

    static Field field(String path, Type type) {
        return new Field(Arrays.asList(path.split("\\.")), type, false, Integer.MAX_VALUE);
    }

    static Field required(String path, Type type) {
        return new Field(Arrays.asList(path.split("\\.")), type, true, Integer.MAX_VALUE);
    }

    KindDefinition and(List<Field> more, List<RelationField> moreRelations) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more);
        List<RelationField> allRelations = new ArrayList<>(relations);
        allRelations.addAll(moreRelations);
        return new KindDefinition(kind, apiVersions, specType, newer, all, allRelations);
    }

    /// "a Component", "an API".
    String named() {
        return ("AEIOU".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    }

    KindDefinition ofType(String type) {
        return new KindDefinition(kind, apiVersions, type, newer, fields, relations);
    }

    /// The first-level fields of `spec`, those that only make relations included.
    Set<String> specFields() {
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.add(field.path.getFirst().replace("[]", "")));
        relations.forEach(relation -> names.add(relation.field()));
        return Collections.unmodifiableSet(names);
    }
}

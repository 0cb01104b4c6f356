package dev.slipway.desk.search;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What there is to find in one entity, the likeliest first.
record Content(Entity entity, List<Operation> operations, List<Page> pages) {

    static Content of(Entity entity, List<Page> pages) {
        List<Operation> operations =
                entity.isKind("API")
                        ? entity.raw()
                                .text("spec", "definition")
                                .map(text -> Operation.of(entity.type(), text))
                                .orElse(List.of())
                        : List.of();
        return new Content(entity, operations, pages);
    }

    static String text(Operation operation) {
        String id = operation.id().equals(operation.summary()) ? "" : operation.id();
        return String.join(" ", operation.verb(), operation.name(), operation.summary(), id)
                .strip();
    }

    /// Where the words stand: the first field that has them all, else the first that has one.
    Hit hit(List<String> words) {
        List<Hit> fields = new ArrayList<>();
        fields.add(new Hit(entity, "name", entity.name()));
        fields.add(new Hit(entity, "title", entity.displayName()));
        entity.tags().forEach(tag -> fields.add(new Hit(entity, "tag", tag)));
        fields.add(new Hit(entity, "description", entity.description()));
        operations.forEach(o -> fields.add(new Hit(entity, "operation", text(o))));
        pages.forEach(page -> fields.add(new Hit(entity, page.path(), page.text())));
        return first(fields, text -> words.stream().allMatch(text::contains))
                .or(() -> first(fields, text -> words.stream().anyMatch(text::contains)))
                .map(found -> found.around(words))
                .orElseGet(() -> new Hit(entity, "name", entity.name()));
    }

    private static Optional<Hit> first(List<Hit> fields, Predicate<String> wanted) {
        return fields.stream()
                .filter(hit -> wanted.test(hit.excerpt().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

package dev.slipway.desk.search;

import dev.slipway.catalog.ApiText;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.api.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What there is to find in one entity. Operations and pages cost a reading and are asked for only
/// when needed.
record Content(Entity entity, Supplier<List<Page>> pages) {

    List<Operation> operations() {
        return entity.isKind("API")
                ? ApiText.of(entity).map(text -> text.read().operations()).orElse(List.of())
                : List.of();
    }

    /// Where the words stand: the likeliest field that has them all, else the first that has one.
    Hit hit(List<String> words) {
        Predicate<String> all = text -> words.stream().allMatch(text::contains);
        Predicate<String> one = text -> words.stream().anyMatch(text::contains);
        List<Hit> near = atHand();
        Optional<Hit> found = first(near, all);
        if (found.isEmpty()) {
            List<Hit> far = read();
            found = first(far, all).or(() -> first(near, one)).or(() -> first(far, one));
        }
        return found.map(hit -> hit.around(words))
                .orElseGet(() -> new Hit(entity, "name", entity.name()));
    }

    private List<Hit> atHand() {
        List<Hit> fields = new ArrayList<>();
        fields.add(new Hit(entity, "name", entity.name()));
        fields.add(new Hit(entity, "title", entity.displayName()));
        entity.tags().forEach(tag -> fields.add(new Hit(entity, "tag", tag)));
        fields.add(new Hit(entity, "description", entity.description()));
        return fields;
    }

    private List<Hit> read() {
        List<Hit> fields = new ArrayList<>();
        operations().forEach(o -> fields.add(new Hit(entity, "operation", o.words())));
        pages.get().forEach(page -> fields.add(new Hit(entity, page.path(), page.text())));
        return fields;
    }

    private static Optional<Hit> first(List<Hit> fields, Predicate<String> wanted) {
        return fields.stream()
                .filter(hit -> wanted.test(hit.excerpt().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}

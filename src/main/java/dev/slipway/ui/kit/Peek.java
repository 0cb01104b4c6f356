package dev.slipway.ui.kit;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a peek card says. `kind` is the muted line below the name; `known` is false for a reference
/// that leads nowhere.
public record Peek(
        EntityRef ref,
        Icon icon,
        String name,
        String kind,
        String description,
        List<Fact> facts,
        boolean known) {

    public Peek {
        facts = List.copyOf(facts);
    }

    public static Peek of(Catalog catalog, EntityRef ref) {
        Optional<Entity> known = catalog.entity(ref);
        if (known.isEmpty()) {
            return missing(catalog, ref);
        }
        Entity entity = known.get();
        String title = entity.displayName().equals(entity.name()) ? "" : entity.displayName();
        String line =
                Stream.of(title, KindWords.singular(entity.kind()), entity.type())
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Peek(
                ref,
                Icon.of(entity.kind(), entity.type()),
                entity.name(),
                line,
                entity.description().strip(),
                EntityFacts.peek(catalog, entity),
                true);
    }

    private static Peek missing(Catalog catalog, EntityRef ref) {
        List<Fact> facts = new ArrayList<>();
        List<EntityRef> near = NearNames.of(catalog, ref);
        if (!near.isEmpty()) {
            List<Fact.Part> parts =
                    near.stream()
                            .<Fact.Part>map(n -> new Fact.Part.Who(n, ref.kind(), true))
                            .toList();
            facts.add(new Fact("Near it", parts));
        }
        return new Peek(
                ref,
                Icon.of(ref.kind(), ""),
                ref.compact(ref.kind()),
                KindWords.singular(ref.kind()) + " · not in this catalog",
                "Nothing that was read defines it. It may stand in a catalog that is not open.",
                facts,
                false);
    }
}

package dev.slipway.ui.settings;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Somebody the user may be; an empty reference means nobody.
///
/// @param groups the groups and their parents that this user belongs to, nearest first
record UserChoice(String ref, String name, List<EntityRef> groups) {
    static final UserChoice NOBODY = new UserChoice("", "Nobody", List.of());

    /// Nobody, then the users of the catalog by name, and a chosen one that it does not have last.
    static List<UserChoice> of(Catalog catalog, Optional<String> chosen) {
        List<UserChoice> choices = new ArrayList<>();
        choices.add(NOBODY);
        catalog.ownership().users().stream()
                .sorted(Comparator.comparing(Entity::displayName, String.CASE_INSENSITIVE_ORDER))
                .map(user -> of(catalog, user))
                .forEach(choices::add);
        chosen.filter(ref -> choices.stream().noneMatch(choice -> choice.ref.equals(ref)))
                .ifPresent(ref -> choices.add(missing(ref)));
        return List.copyOf(choices);
    }

    private static UserChoice of(Catalog catalog, Entity user) {
        List<EntityRef> groups =
                catalog.ownership().memberships(user.ref()).stream()
                        .filter(ref -> !ref.equals(user.ref()))
                        .toList();
        return new UserChoice(user.ref().toString(), user.displayName(), groups);
    }

    private static UserChoice missing(String ref) {
        return new UserChoice(ref, ref + ", not in this catalog", List.of());
    }
}

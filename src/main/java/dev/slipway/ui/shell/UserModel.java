package dev.slipway.ui.shell;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who the user is, as the chip in the rail shows it. A chosen user that the open catalog does not
/// have keeps the written name and has no team.
record UserModel(Optional<EntityRef> ref, String name, String team) {
    static final UserModel NOBODY =
            new UserModel(Optional.empty(), "Who are you?", "choose a user");

    static UserModel of(Settings settings, Catalog catalog) {
        return settings.user()
                .flatMap(EntityRef::parse)
                .map(
                        ref ->
                                new UserModel(
                                        Optional.of(ref),
                                        catalog.entity(ref)
                                                .map(Entity::displayName)
                                                .orElse(ref.name()),
                                        team(ref, catalog)))
                .orElse(NOBODY);
    }

    /// The users of the catalog by name.
    static List<Entity> choices(Catalog catalog) {
        return catalog.entities().stream()
                .filter(entity -> entity.isKind("User"))
                .sorted(Comparator.comparing(Entity::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// The group that a user is first a member of; empty for none.
    static String team(EntityRef user, Catalog catalog) {
        return catalog.related(user, "memberOf")
                .findFirst()
                .map(group -> group.compact("group"))
                .orElse("");
    }

    /// At most two letters for the avatar, `MK`.
    static String initials(String name) {
        return Arrays.stream(name.split("[\\s._-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}

package dev.slipway.desk;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.form.Field;
import dev.slipway.form.Widget;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the fields of a form offer that pick from the catalog, and what they store, as Backstage's
/// field extensions do (plugin-scaffolder 1.39.0). The one home of these rules for window and
/// command line.
///
/// @param user the user's own entity; without one, fields about "mine" offer nothing
public record Pickers(Catalog catalog, Optional<EntityRef> user) {
    private static final Comparator<Entity> BY_NAME =
            Comparator.comparing((Entity e) -> e.displayName().toLowerCase(Locale.ROOT))
                    .thenComparing(Entity::ref);

    /// A tag and how many entities have it.
    public record Tag(String name, int count) {}

    /// The entities that `field` offers, by their displayed names; none for other fields.
    public List<Entity> choices(Field field) {
        return switch (field.widget()) {
            case OWNER_PICKER -> filtered(field, List.of("Group", "User"));
            case ENTITY_PICKER, MULTI_ENTITY_PICKER -> filtered(field, List.of());
            case OWNED_ENTITY_PICKER -> {
                Set<EntityRef> mine =
                        user.map(catalog.ownership()::memberships).orElse(Set.<EntityRef>of());
                yield filtered(field, List.of()).stream()
                        .filter(entity -> entity.owner().filter(mine::contains).isPresent())
                        .toList();
            }
            case MY_GROUPS_PICKER ->
                    user.stream()
                            .flatMap(who -> catalog.related(who, Relation.MEMBER_OF))
                            .flatMap(group -> catalog.entity(group).stream())
                            .sorted(BY_NAME)
                            .toList();
            default -> List.of();
        };
    }

    private List<Entity> filtered(Field field, List<String> kinds) {
        List<Map<String, Object>> filters = filters(field, kinds);
        return catalog.matching(filters).stream().filter(Entity::listed).sorted(BY_NAME).toList();
    }

    private static List<Map<String, Object>> filters(Field field, List<String> kinds) {
        List<Map<String, Object>> given =
                field.ui().catalogFilter().stream().map(Pickers::complete).toList();
        if (!given.isEmpty()) {
            return given;
        }
        List<String> allowed = texts(field.ui().options().get("allowedKinds"));
        List<String> wanted = allowed.isEmpty() ? kinds : allowed;
        return wanted.isEmpty() ? List.of() : List.of(Map.of("kind", wanted));
    }

    private static Map<String, Object> complete(Map<String, @Nullable Object> filter) {
        Map<String, Object> complete = new TreeMap<>();
        filter.forEach(
                (key, value) -> {
                    if (value != null) {
                        complete.put(key, value);
                    }
                });
        return complete;
    }

    /// The tags that an [Widget#ENTITY_TAGS] field proposes, most used first.
    public List<Tag> tags(Field field) {
        List<String> kinds = texts(field.ui().options().get("kinds"));
        Map<String, Integer> counts = new TreeMap<>();
        catalog.entities().stream()
                .filter(e -> kinds.isEmpty() || kinds.stream().anyMatch(e::isKind))
                .flatMap(entity -> entity.tags().stream())
                .forEach(tag -> counts.merge(tag, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Tag(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Tag::count).reversed().thenComparing(Tag::name))
                .toList();
    }

    /// What `field` stores for a chosen entity.
    public String stored(Entity choice) {
        return choice.ref().toString();
    }

    /// What `field` stores for a typed text: the full reference where the text is one or names
    /// exactly one of the choices, else the text itself.
    public String stored(Field field, String typed) {
        if (!field.widget().picksEntities()) {
            return typed;
        }
        String text = typed.strip();
        Optional<EntityRef> full = EntityRef.parse(text);
        List<Entity> named =
                full.isPresent()
                        ? List.of()
                        : choices(field).stream()
                                .filter(e -> e.name().equalsIgnoreCase(text))
                                .toList();
        return full.or(() -> named.size() == 1 ? Optional.of(named.getFirst().ref()) : full)
                .or(() -> EntityRef.parse(text, defaultKind(field), defaultNamespace(field)))
                .map(EntityRef::toString)
                .orElse(text);
    }

    /// The only thing that could be chosen, which Backstage then fills in.
    public Optional<String> only(Field field) {
        boolean fills =
                field.widget() == Widget.MY_GROUPS_PICKER
                        || (field.required() && !allowsOthers(field));
        List<Entity> choices =
                fills && field.widget() != Widget.MULTI_ENTITY_PICKER
                        ? choices(field)
                        : List.<Entity>of();
        return choices.size() == 1 ? Optional.of(stored(choices.getFirst())) : Optional.empty();
    }

    /// Whether `field` takes references to what the catalog does not have.
    public boolean allowsOthers(Field field) {
        return field.widget() != Widget.MY_GROUPS_PICKER
                && !Boolean.FALSE.equals(field.ui().options().get("allowArbitraryValues"));
    }

    /// Whether `value`, as stored, is among the choices.
    public boolean offers(Field field, String value) {
        Optional<EntityRef> ref =
                EntityRef.parse(value, defaultKind(field), defaultNamespace(field));
        return ref.isPresent()
                && choices(field).stream().map(Entity::ref).anyMatch(ref.get()::equals);
    }

    /// How a stored value is shown: the entity's name where the catalog has it, else the shortest
    /// form of the reference.
    public String shown(Field field, String value) {
        Optional<EntityRef> ref = EntityRef.parse(value);
        return ref.flatMap(catalog::entity)
                .map(Entity::displayName)
                .or(() -> ref.map(r -> r.compact(defaultKind(field))))
                .orElse(value);
    }

    private static String defaultKind(Field field) {
        return field.ui().options().get("defaultKind") instanceof String kind
                ? kind
                : field.widget() == Widget.OWNER_PICKER ? "Group" : "";
    }

    private static String defaultNamespace(Field field) {
        Object given = field.ui().options().get("defaultNamespace");
        return given instanceof String namespace ? namespace : EntityRef.DEFAULT_NAMESPACE;
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.toList())
                : value instanceof String one ? List.of(one) : List.of();
    }
}

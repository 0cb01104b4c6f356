package dev.slipway.ui.goldenpath;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Pickers;
import dev.slipway.form.Field;
import dev.slipway.form.Widget;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.form.Choices;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the catalog offers to the fields of a golden path, with a word about each: a team's title
/// and how many it has, a system's title.
public final class PickerChoices implements Choices {
    private final Supplier<Pickers> pickers;

    public PickerChoices(Supplier<Pickers> pickers) {
        this.pickers = pickers;
    }

    @Override
    public List<Option> of(Field field) {
        Pickers now = pickers.get();
        if (field.widget() == Widget.ENTITY_TAGS) {
            return now.tags(field).stream()
                    .map(tag -> new Option(tag.name(), tag.name(), times(tag.count()), Icon.INBOX))
                    .toList();
        }
        return now.choices(field).stream().map(entity -> option(now, entity)).toList();
    }

    @Override
    public Optional<Option> find(Field field, String answer) {
        Pickers now = pickers.get();
        String stored = now.stored(field, answer);
        Optional<Entity> entity = EntityRef.parse(stored).flatMap(now.catalog()::entity);
        return entity.filter(found -> now.offers(field, stored)).map(found -> option(now, found));
    }

    @Override
    public boolean takesOthers(Field field) {
        return pickers.get().allowsOthers(field);
    }

    @Override
    public Optional<String> only(Field field) {
        return pickers.get().only(field);
    }

    private static Option option(Pickers pickers, Entity entity) {
        String name = entity.ref().compact(entity.ref().kind());
        return new Option(
                pickers.stored(entity),
                name,
                note(pickers.catalog(), entity, name),
                Icon.of(entity.kind(), entity.type()));
    }

    private static String note(Catalog catalog, Entity entity, String name) {
        String title = entity.displayName().equals(name) ? "" : entity.displayName();
        if (!entity.isKind("Group")) {
            return title;
        }
        int members = catalog.ownership().members(entity.ref()).size();
        String count = members == 1 ? "1 member" : members + " members";
        return title.isEmpty() ? count : title + " · " + count;
    }

    private static String times(int count) {
        return count == 1 ? "used once" : "used " + count + " times";
    }
}

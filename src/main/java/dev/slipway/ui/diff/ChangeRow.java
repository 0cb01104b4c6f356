package dev.slipway.ui.diff;

import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.diff.CatalogDiff;
import dev.slipway.catalog.diff.DiffText;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of the comparison as the list shows it.
sealed interface ChangeRow {

    /// What the rows below have in common.
    record Head(String title, int count) implements ChangeRow {}

    /// One thing that is different.
    ///
    /// @param tone `success`, `danger`, `warning` or `accent`
    /// @param lines what exactly, a line each
    /// @param ref the entity to open, where the catalog now has it
    record Item(
            Icon icon,
            String tone,
            String title,
            List<String> lines,
            Optional<EntityRef> ref,
            Where where)
            implements ChangeRow {}

    /// What breaks first, then what came, went and changed.
    static List<ChangeRow> of(CatalogDiff diff) {
        List<ChangeRow> rows = new ArrayList<>();
        List<Item> breaks = new ArrayList<>();
        diff.broken().forEach(broken -> breaks.add(item(broken)));
        diff.hidden()
                .forEach(
                        e ->
                                breaks.add(
                                        item(
                                                Icon.WARNING,
                                                "warning",
                                                e,
                                                List.of("Backstage would no longer show it"))));
        diff.errors()
                .forEach(
                        p ->
                                breaks.add(
                                        new Item(
                                                Icon.ERROR,
                                                "danger",
                                                Words.sentence(p.message()),
                                                p.advice().isEmpty()
                                                        ? List.of()
                                                        : List.of(p.advice()),
                                                Optional.empty(),
                                                p.where())));
        section(rows, "What breaks", breaks);
        section(
                rows,
                "Added",
                diff.added().stream()
                        .map(e -> item(Icon.PLUS, "success", e, List.of(about(e))))
                        .toList());
        section(
                rows,
                "Removed",
                diff.removed().stream()
                        .map(
                                e ->
                                        new Item(
                                                Icon.MINUS,
                                                "danger",
                                                e.ref().compact(),
                                                List.of(about(e)),
                                                Optional.empty(),
                                                e.where()))
                        .toList());
        section(
                rows,
                "Changed",
                diff.changed().stream()
                        .map(c -> item(Icon.EDIT, "accent", c.after(), lines(c)))
                        .toList());
        section(
                rows,
                "Shown by Backstage from now on",
                diff.shown().stream().map(e -> item(Icon.OK, "success", e, List.of())).toList());
        return List.copyOf(rows);
    }

    private static void section(List<ChangeRow> rows, String title, List<Item> items) {
        if (!items.isEmpty()) {
            rows.add(new Head(title, items.size()));
            rows.addAll(items);
        }
    }

    private static Item item(Icon icon, String tone, Entity entity, List<String> lines) {
        return new Item(
                icon,
                tone,
                entity.ref().compact(),
                lines,
                Optional.of(entity.ref()),
                entity.where());
    }

    private static Item item(CatalogDiff.Broken broken) {
        return new Item(
                Icon.ERROR,
                "danger",
                broken.from().compact(),
                List.of(
                        "%s %s, which %s"
                                .formatted(
                                        broken.relation().type(),
                                        broken.relation().target().compact(),
                                        broken.gone() ? "is gone" : "is not there")),
                Optional.of(broken.from()),
                broken.relation().where());
    }

    private static String about(Entity entity) {
        List<String> parts = new ArrayList<>();
        if (!entity.type().isEmpty()) {
            parts.add(entity.type());
        }
        entity.owner().ifPresent(owner -> parts.add("owned by " + owner.compact("group")));
        parts.add(entity.path());
        return String.join(", ", parts);
    }

    private static List<String> lines(CatalogDiff.Changed change) {
        List<String> lines = new ArrayList<>();
        if (change.moved()) {
            lines.add("moved from " + change.before().path());
        }
        change.fields().forEach(field -> lines.add(DiffText.words(field)));
        return lines;
    }
}

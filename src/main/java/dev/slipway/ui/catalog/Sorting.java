package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By which column a table is sorted; by name when by none.
record Sorting(Optional<Column> column, boolean descending) {
    static final Sorting BY_NAME = new Sorting(Optional.empty(), false);

    private static final Comparator<Entity> NAME =
            Comparator.comparing((Entity e) -> e.name().toLowerCase(Locale.ROOT))
                    .thenComparing(Entity::ref);

    private record Keyed(Entity entity, Cell cell) {}

    List<Entity> sort(List<Entity> entities, Catalog catalog) {
        if (column.isEmpty()) {
            return entities.stream().sorted(descending ? NAME.reversed() : NAME).toList();
        }
        Comparator<Keyed> byCell = Comparator.comparing(Keyed::cell, order());
        return entities.stream()
                .map(entity -> new Keyed(entity, column.get().of(entity, catalog)))
                .sorted(byCell.thenComparing(Keyed::entity, NAME))
                .map(Keyed::entity)
                .toList();
    }

    /// Empty cells stay last in both directions.
    private Comparator<Cell> order() {
        Comparator<Cell> empties = Comparator.comparing(cell -> cell.text().isEmpty());
        return empties.thenComparing(descending ? Cell.ORDER.reversed() : Cell.ORDER);
    }
}

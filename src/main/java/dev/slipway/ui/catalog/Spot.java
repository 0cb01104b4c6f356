package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The reference of a table that keys act on: the row's own entity, or the first one of a column.
record Spot(EntityRef row, Optional<Column> column) {

    static Spot name(EntityRef row) {
        return new Spot(row, Optional.empty());
    }

    boolean is(EntityRef ref, Column other) {
        return row.equals(ref) && column.filter(other::equals).isPresent();
    }

    /// What it leads to; empty where the row has nothing in that column.
    Optional<EntityRef> target(Catalog catalog) {
        if (column.isEmpty()) {
            return Optional.of(row);
        }
        return catalog.entity(row)
                .map(entity -> column.get().of(entity, catalog))
                .filter(Cell.Refs.class::isInstance)
                .flatMap(cell -> ((Cell.Refs) cell).refs().stream().findFirst());
    }

    /// The same column of another row, its name where that has no reference there.
    Spot on(EntityRef other, Catalog catalog) {
        Spot moved = new Spot(other, column);
        return moved.target(catalog).isPresent() ? moved : name(other);
    }

    /// The next reference of the row to the right (or left, for -1) among the columns shown; the
    /// name comes first. At the end it stays.
    Spot step(int by, List<Column> shown, Catalog catalog) {
        List<Spot> stops = new ArrayList<>(List.of(name(row)));
        for (Column one : shown) {
            Spot stop = new Spot(row, Optional.of(one));
            if (stop.target(catalog).isPresent()) {
                stops.add(stop);
            }
        }
        int now = Math.max(0, stops.indexOf(this));
        return stops.get(Math.clamp(now + by, 0, stops.size() - 1));
    }
}

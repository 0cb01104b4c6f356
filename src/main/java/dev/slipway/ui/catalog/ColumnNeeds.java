package dev.slipway.ui.catalog;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How wide the columns would have to be for what they say, judged by the number of letters. It
/// only grows as long as the same columns are shown, so that nothing jumps while one types a query.
final class ColumnNeeds {
    /// So many rows are looked at: more would cost time, and what they say is much alike.
    private static final int ROWS = 200;

    /// The widest names are few; the room they would take is better given to others.
    private static final double USUALLY = 0.9;

    private static final double LETTER = 6.5;
    private static final double PADDING = 26;
    private static final double MARK = 18;
    private static final double MORE = 26;
    private final Map<Column, Double> columns = new EnumMap<>(Column.class);
    private double name;

    double name() {
        return name;
    }

    double of(Column column) {
        return columns.getOrDefault(column, 0.0);
    }

    void forget() {
        columns.clear();
        name = 0;
    }

    /// Looks at what stands in the rows; says whether anything needs more room than before.
    boolean grow(List<Entity> rows, List<Column> shown, Catalog catalog) {
        List<Entity> seen = rows.subList(0, Math.min(ROWS, rows.size()));
        double named = usualName(seen);
        boolean more = named > name;
        name = Math.max(name, named);
        for (Entity row : seen) {
            for (Column column : shown) {
                double width = width(column.of(row, catalog));
                more |= width > of(column);
                columns.merge(column, width, Math::max);
            }
        }
        return more;
    }

    private static double usualName(List<Entity> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        double[] widths =
                rows.stream().mapToDouble(row -> letters(row.name()) + 2 * MARK).sorted().toArray();
        return widths[(int) Math.ceil(USUALLY * widths.length) - 1];
    }

    private static double width(Cell cell) {
        return switch (cell) {
            case Cell.Refs(List<EntityRef> refs, String kind) ->
                    refs.isEmpty()
                            ? 0
                            : letters(refs.getFirst().compact(kind))
                                    + MARK
                                    + (refs.size() > 1 ? MORE : 0);
            case Cell.State state -> letters(state.text()) + MARK;
            case Cell.Words words -> letters(words.text());
            case Cell.Tags tags -> 0;
            case Cell.Count count -> 0;
        };
    }

    private static double letters(String text) {
        return text.isEmpty() ? 0 : text.length() * LETTER + PADDING;
    }
}

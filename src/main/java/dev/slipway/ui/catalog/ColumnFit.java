package dev.slipway.ui.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which of the chosen columns a table of some width can show, and how wide they are. The name
/// takes what the others leave, and shares it with the description where that is a lot; what it
/// does not need goes to columns whose words would be cut. Who owns a thing is asked more often
/// than how it is tagged: where owners would be cut, the usual columns lose their tags first.
record ColumnFit(double name, Map<Column, Double> widths) {
    private static final double NARROWEST_NAME = 232;
    private static final double ROOMY_NAME = 340;

    /// So much of an owner may be cut before others make room: about four letters.
    private static final double BEARABLE = 24;

    /// Columns that are kept as little as this make room.
    private static final int EXPENDABLE = 2;

    /// `width` is what there is for the name and the columns; those chosen `byHand` stay as long as
    /// the name has room.
    static ColumnFit of(List<Column> chosen, double width, ColumnNeeds needs, boolean byHand) {
        double enough = Math.clamp(needs.name(), NARROWEST_NAME, ROOMY_NAME);
        List<Column> shown = new ArrayList<>(chosen.stream().filter(c -> !c.roomy()).toList());
        while (width - sum(shown) < NARROWEST_NAME && !shown.isEmpty()) {
            shown.remove(weakest(shown));
        }
        while (!byHand
                && weakest(shown).keep() <= EXPENDABLE
                && cut(shown, needs) > Math.max(0, width - sum(shown) - enough) + BEARABLE) {
            shown.remove(weakest(shown));
        }
        double left = width - sum(shown);
        List<Column> roomy = new ArrayList<>();
        for (Column column : chosen) {
            if (column.roomy() && left - ROOMY_NAME - sum(roomy) >= column.width()) {
                roomy.add(column);
            }
        }
        double spare = Math.max(0, left - ROOMY_NAME - sum(roomy));
        double share = roomy.isEmpty() ? 0 : spare * 0.6 / roomy.size();
        Map<Column, Double> widths = new LinkedHashMap<>();
        for (Column column : chosen) {
            if (shown.contains(column)) {
                widths.put(column, column.width());
            } else if (roomy.contains(column)) {
                widths.put(column, Math.floor(column.width() + share));
            }
        }
        double used = widths.values().stream().mapToDouble(Double::doubleValue).sum();
        double free = width - used - enough;
        for (Column column : shown) {
            double more = Math.clamp(needs.of(column) - column.width(), 0, column.width());
            double given = Math.floor(Math.min(more, Math.max(0, free)));
            widths.merge(column, given, Double::sum);
            free -= given;
            used += given;
        }
        return new ColumnFit(Math.max(NARROWEST_NAME, width - used), widths);
    }

    private static Column weakest(List<Column> columns) {
        return columns.stream().min(Comparator.comparingInt(Column::keep)).orElse(Column.OWNER);
    }

    /// How much of the owners would not be seen in the column's usual width.
    private static double cut(List<Column> shown, ColumnNeeds needs) {
        return shown.contains(Column.OWNER) ? needs.of(Column.OWNER) - Column.OWNER.width() : 0;
    }

    private static double sum(List<Column> columns) {
        return columns.stream().mapToDouble(Column::width).sum();
    }
}

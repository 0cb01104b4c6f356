package dev.slipway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The peers' table: a frame, a line between rows, centred capitals above.
final class GridTable {
    private final List<List<String>> rows = new ArrayList<>();

    GridTable(String... head) {
        rows.add(List.of(head).stream().map(text -> text.toUpperCase(Locale.ROOT)).toList());
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        int columns = rows.getFirst().size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder rule = new StringBuilder("+");
        for (int width : widths) {
            rule.repeat('-', width + 2).append('+');
        }
        rule.append('\n');
        StringBuilder out = new StringBuilder(rule);
        for (int r = 0; r < rows.size(); r++) {
            out.append('|');
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(r).get(i);
                int free = widths[i] - cell.length();
                int left = r == 0 ? free / 2 : 0;
                out.repeat(' ', left + 1).append(cell).repeat(' ', free - left + 1).append('|');
            }
            out.append('\n').append(rule);
        }
        return out.toString();
    }
}

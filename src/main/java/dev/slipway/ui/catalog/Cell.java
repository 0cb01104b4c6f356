package dev.slipway.ui.catalog;

import dev.slipway.catalog.EntityRef;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What one cell of the table says, without how it is drawn.
sealed interface Cell {
    Cell NOTHING = new Words("");

    /// Numbers by size, all else by text without regard to case; empty cells last.
    Comparator<Cell> ORDER =
            Comparator.comparing((Cell cell) -> cell.text().isEmpty())
                    .thenComparingInt(cell -> cell instanceof Count count ? count.number() : 0)
                    .thenComparing(cell -> cell.text().toLowerCase(Locale.ROOT));

    /// The cell as text: for sorting and export.
    String text();

    /// Plain words.
    record Words(String text) implements Cell {}

    /// References, of which the first is shown and the others are counted.
    record Refs(List<EntityRef> refs, String expectedKind) implements Cell {

        public Refs {
            refs = List.copyOf(refs);
        }

        @Override
        public String text() {
            return String.join(", ", refs.stream().map(ref -> ref.compact(expectedKind)).toList());
        }
    }

    /// A lifecycle.
    record State(String text) implements Cell {}

    /// Tags, of which the first is shown and the others are counted.
    record Tags(List<String> tags) implements Cell {

        public Tags {
            tags = List.copyOf(tags);
        }

        @Override
        public String text() {
            return String.join(" ", tags);
        }
    }

    /// How many there are; nothing is shown for none.
    record Count(int number) implements Cell {

        @Override
        public String text() {
            return number == 0 ? "" : Integer.toString(number);
        }
    }
}

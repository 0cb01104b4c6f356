package dev.slipway.catalog;

import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// What a word of the search line is looked for in, of all entities: names, titles, display names,
/// the targets of Locations. One text in lower case, so that a search is one run through memory.
final class NameText {
    private static final char END = '\0';

    private final String all;
    private final int[] starts;

    private NameText(String all, int[] starts) {
        this.all = all;
        this.starts = starts;
    }

    static NameText of(List<Entity> entities) {
        int[] starts = new int[entities.size()];
        StringBuilder all = new StringBuilder(entities.size() * 48);
        for (int row = 0; row < starts.length; row++) {
            starts[row] = all.length();
            add(all, entities.get(row));
        }
        return new NameText(all.toString(), starts);
    }

    /// The same text where the rows `changed` hold other entities now.
    NameText with(List<Entity> entities, BitSet changed) {
        int[] next = new int[starts.length];
        StringBuilder text = new StringBuilder(all.length() + 1024);
        for (int row = 0; row < starts.length; ) {
            int run = changed.get(row) ? row + 1 : changed.nextSetBit(row);
            int end = run < 0 ? starts.length : run;
            int shift = text.length() - starts[row];
            if (changed.get(row)) {
                next[row] = text.length();
                add(text, entities.get(row));
            } else {
                for (int i = row; i < end; i++) {
                    next[i] = starts[i] + shift;
                }
                text.append(all, starts[row], end < starts.length ? starts[end] : all.length());
            }
            row = end;
        }
        return new NameText(text.toString(), next);
    }

    private static void add(StringBuilder all, Entity entity) {
        add(all, entity.name());
        if (!entity.title().isEmpty()) {
            add(all.append('\n'), entity.title());
        }
        if (!entity.displayName().equals(entity.title())
                && !entity.displayName().equals(entity.name())) {
            add(all.append('\n'), entity.displayName());
        }
        if (entity.isKind("Location")) {
            YamlMap raw = entity.raw();
            raw.text("spec", "target").ifPresent(target -> add(all.append('\n'), target));
            if (raw.at("spec", "targets").orElse(null) instanceof YamlList list) {
                list.items()
                        .forEach(item -> item.string().ifPresent(t -> add(all.append('\n'), t)));
            }
        }
        all.append(END);
    }

    private static void add(StringBuilder all, String text) {
        all.append(text.toLowerCase(Locale.ROOT));
    }

    /// The rows that hold `word`, which is in lower case.
    BitSet rows(String word) {
        BitSet found = new BitSet(starts.length);
        int at = all.indexOf(word);
        while (at >= 0 && !word.isEmpty()) {
            int place = Arrays.binarySearch(starts, at);
            int row = place < 0 ? -place - 2 : place;
            found.set(row);
            at = row + 1 < starts.length ? all.indexOf(word, starts[row + 1]) : -1;
        }
        return found;
    }
}

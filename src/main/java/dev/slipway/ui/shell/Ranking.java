package dev.slipway.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which entries match what was typed, best first: a name that begins so, then a word in it, then
/// any part, then the same in the second name. Every word must match somewhere.
final class Ranking {
    private static final int NO_MATCH = Integer.MAX_VALUE;
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingInt(Scored::score)
                    .thenComparingInt(scored -> scored.entry().rank())
                    .thenComparingInt(scored -> scored.entry().face().title().length())
                    .thenComparing(scored -> scored.entry().face().title());

    private record Scored(Entry entry, int score) {}

    private Ranking() {}

    /// At most `limit` of the entries that match; the first ones as they stand for an empty query.
    static List<Entry> best(List<Entry> entries, String query, int limit) {
        String[] words = query.toLowerCase(Locale.ROOT).strip().split("\\s+");
        if (words[0].isEmpty()) {
            return entries.subList(0, Math.min(limit, entries.size()));
        }
        List<Scored> matching = new ArrayList<>();
        for (Entry entry : entries) {
            int score = score(entry, words);
            if (score != NO_MATCH) {
                matching.add(new Scored(entry, score));
            }
        }
        matching.sort(BEST_FIRST);
        return matching.stream().limit(limit).map(Scored::entry).toList();
    }

    private static int score(Entry entry, String[] words) {
        int sum = 0;
        for (String word : words) {
            int inTitle = place(entry.titleKey(), word);
            int inOther = inTitle == 0 ? NO_MATCH : place(entry.otherKey(), word);
            int best = Math.min(inTitle, inOther == NO_MATCH ? NO_MATCH : inOther + 2);
            if (best == NO_MATCH) {
                return NO_MATCH;
            }
            sum += best;
        }
        return sum;
    }

    /// 0 the whole text, 1 its beginning, 2 the beginning of a word, 3 anywhere.
    private static int place(String text, String word) {
        int at = text.indexOf(word);
        if (at < 0) {
            return NO_MATCH;
        }
        if (at == 0) {
            return text.length() == word.length() ? 0 : 1;
        }
        while (at > 0) {
            if (!Character.isLetterOrDigit(text.charAt(at - 1))) {
                return 2;
            }
            at = text.indexOf(word, at + 1);
        }
        return 3;
    }
}

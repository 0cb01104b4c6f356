package dev.slipway.desk.search;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.api.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Finds the operations and the lines of documentation in which words stand.
final class Places {
    private static final int OPERATIONS = 20;
    private static final int LINES = 3;

    private Places() {}

    static List<Place> in(Content content, List<String> words) {
        List<Place> places = new ArrayList<>();
        Entity entity = content.entity();
        for (Operation operation : content.operations()) {
            if (has(operation.words(), words) == words.size() && places.size() < OPERATIONS) {
                String summary = operation.summary();
                places.add(new Place(entity, operation.key(), summary, "", operation.line()));
            }
        }
        content.pages().get().forEach(page -> lines(entity, page, words, places));
        return places;
    }

    /// The lines with most of the words; a page that has them only far apart counts, too.
    private static void lines(Entity entity, Page page, List<String> words, List<Place> places) {
        if (has(page.text(), words) < words.size()) {
            return;
        }
        String[] lines = page.text().split("\n", -1);
        int best = 1;
        for (String line : lines) {
            best = Math.max(best, has(line, words));
        }
        String heading = page.path().substring(page.path().lastIndexOf('/') + 1);
        int found = 0;
        for (int i = 0; i < lines.length && found < LINES; i++) {
            boolean head = lines[i].startsWith("#");
            heading = head ? lines[i].replaceFirst("^#+\\s*", "").strip() : heading;
            if (has(lines[i], words) == best) {
                String excerpt = new Hit(entity, page.path(), lines[i]).around(words).excerpt();
                places.add(new Place(entity, heading, head ? "" : excerpt, page.path(), i + 1));
                found++;
            }
        }
    }

    /// How many of the words stand in it.
    private static int has(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return (int) words.stream().filter(lower::contains).count();
    }
}

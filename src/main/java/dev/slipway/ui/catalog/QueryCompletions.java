package dev.slipway.ui.catalog;

import dev.slipway.catalog.CatalogIndex.FacetValue;
import dev.slipway.ui.kit.Completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How the term under the caret of the query line may go on: keys with their meaning, then values
/// with how many entities have them.
final class QueryCompletions {
    private static final int MOST = 60;

    private static final Map<String, String> KEYS = keys();
    private static final Map<String, String> IS =
            Map.of(
                    "valid", "Backstage accepts it",
                    "invalid", "Backstage refuses it",
                    "unlisted", "Backstage does not list it");
    private static final List<String> HAS =
            List.of(
                    "owner",
                    "system",
                    "lifecycle",
                    "description",
                    "title",
                    "tags",
                    "labels",
                    "links",
                    "annotations",
                    "docs",
                    "problems");

    private QueryCompletions() {}

    static List<Completion> of(String line, int caret, Map<String, List<FacetValue>> values) {
        int start = line.lastIndexOf(' ', caret - 1) + 1;
        String term = line.substring(start, caret).toLowerCase(Locale.ROOT);
        String bare = term.startsWith("not:") ? term.substring(4) : term;
        int from = start + term.length() - bare.length();
        int colon = bare.indexOf(':');
        if (colon < 0) {
            return keys(bare, from, from > start);
        }
        String key = bare.substring(0, colon);
        int comma = bare.lastIndexOf(',');
        int valueStart = Math.max(colon, comma) + 1;
        String begun = bare.substring(valueStart);
        List<Completion> offered =
                switch (key) {
                    case "is" -> words(IS, begun, from + valueStart);
                    case "has" -> named(HAS, begun, from + valueStart);
                    default -> found(values.getOrDefault(key, List.of()), begun, from + valueStart);
                };
        // a value that is already whole needs no list with only itself in it
        return offered.size() == 1 && offered.getFirst().insert().equalsIgnoreCase(begun)
                ? List.of()
                : offered;
    }

    private static List<Completion> keys(String begun, int from, boolean negated) {
        List<Completion> keys = new ArrayList<>();
        KEYS.forEach(
                (key, meaning) -> {
                    boolean nested = negated && key.equals("not");
                    if (key.startsWith(begun) && !nested) {
                        keys.add(new Completion(from, key + ":", key + ":", meaning));
                    }
                });
        return keys;
    }

    private static List<Completion> words(Map<String, String> words, String begun, int from) {
        return words.keySet().stream()
                .sorted()
                .filter(word -> word.startsWith(begun))
                .map(word -> new Completion(from, word, word, words.getOrDefault(word, "")))
                .toList();
    }

    private static List<Completion> named(List<String> words, String begun, int from) {
        return words.stream()
                .filter(word -> word.startsWith(begun))
                .map(word -> new Completion(from, word, word, ""))
                .toList();
    }

    /// Values that begin with what is typed before those that only hold it.
    private static List<Completion> found(List<FacetValue> values, String begun, int from) {
        List<Completion> starting = new ArrayList<>();
        List<Completion> holding = new ArrayList<>();
        for (FacetValue value : values) {
            String text = value.value().toLowerCase(Locale.ROOT);
            Completion completion =
                    new Completion(from, text, value.value(), Integer.toString(value.count()));
            if (text.startsWith(begun)) {
                starting.add(completion);
            } else if (text.contains(begun)) {
                holding.add(completion);
            }
        }
        starting.addAll(holding);
        return starting.size() > MOST ? starting.subList(0, MOST) : starting;
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("kind", "component, api, …");
        keys.put("owner", "a group or user");
        keys.put("type", "spec.type");
        keys.put("lifecycle", "production, …");
        keys.put("system", "spec.system");
        keys.put("domain", "of a system");
        keys.put("tag", "every tag counts");
        keys.put("namespace", "");
        keys.put("is", "valid, invalid, unlisted");
        keys.put("has", "a field that is filled");
        keys.put("not", "before another term");
        return keys;
    }
}

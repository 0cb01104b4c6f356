package dev.slipway.ui.home;

import dev.slipway.catalog.Catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// How many entities a kind has; `title` is the kind in the right number.
record KindCount(String kind, String title, int count) {
    private static final List<String> ORDER =
            List.of(
                    "Component",
                    "API",
                    "Resource",
                    "System",
                    "Domain",
                    "Group",
                    "User",
                    "Template");
    private static final Map<String, String> PLURALS = Map.of("AiResource", "AI resources");

    /// The kinds of a catalog in the order people ask for them; Locations, which only lead to
    /// others, are left out.
    static List<KindCount> of(Catalog catalog) {
        SortedMap<String, Integer> kinds = catalog.kinds();
        List<String> order = new ArrayList<>(ORDER);
        kinds.keySet().stream()
                .filter(kind -> !order.contains(kind) && !kind.equals("Location"))
                .forEach(order::add);
        return order.stream()
                .filter(kinds::containsKey)
                .map(kind -> new KindCount(kind, title(kind, kinds.get(kind)), kinds.get(kind)))
                .toList();
    }

    private static String title(String kind, int count) {
        return count == 1 ? kind : PLURALS.getOrDefault(kind, kind + "s");
    }
}

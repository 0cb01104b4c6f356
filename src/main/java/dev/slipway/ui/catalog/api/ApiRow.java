package dev.slipway.ui.catalog.api;

import dev.slipway.catalog.api.ApiDefinition;
import dev.slipway.catalog.api.Operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A line of the list beside an operation.
sealed interface ApiRow {

    /// The API as a whole.
    record About(String title) implements ApiRow {}

    /// Names what follows.
    record Head(String title, int count) implements ApiRow {}

    record One(Operation operation) implements ApiRow {}

    record Named(ApiDefinition.Type type) implements ApiRow {}

    /// How links name it; empty for what cannot be chosen, and for the whole.
    default String key() {
        return switch (this) {
            case One one -> one.operation.key();
            case Named named -> "type " + named.type.name();
            case About about -> "";
            case Head head -> "";
        };
    }

    default boolean isChoice() {
        return !(this instanceof Head);
    }

    /// The rows that have all words of `filter`; the whole stands first while nothing is filtered.
    /// Operations stand under their groups in the order of the definition, then the types.
    static List<ApiRow> of(ApiDefinition api, String filter) {
        String[] words = filter.toLowerCase(Locale.ROOT).strip().split("\\s+");
        boolean all = words[0].isEmpty();
        List<ApiRow> rows = new ArrayList<>();
        if (all) {
            rows.add(new About(api.title().isEmpty() ? "About this API" : api.title()));
        }
        Map<String, List<ApiRow>> groups = new LinkedHashMap<>();
        for (Operation operation : api.operations()) {
            if (all || has(operation.words() + " " + operation.group(), words)) {
                String group = operation.group().isEmpty() ? usual(operation) : operation.group();
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(new One(operation));
            }
        }
        groups.forEach((name, members) -> section(rows, name, members));
        Map<String, List<ApiRow>> sorts = new LinkedHashMap<>();
        for (ApiDefinition.Type type : api.types()) {
            if (all || has(type.name() + " " + type.sort(), words)) {
                sorts.computeIfAbsent(plural(type.sort()), sort -> new ArrayList<>())
                        .add(new Named(type));
            }
        }
        sorts.forEach((name, members) -> section(rows, name, members));
        return rows;
    }

    private static void section(List<ApiRow> rows, String name, List<ApiRow> members) {
        rows.add(new Head(name, members.size()));
        rows.addAll(members);
    }

    /// What operations without a group of their own stand under.
    private static String usual(Operation operation) {
        return switch (operation.verb()) {
            case "query" -> "Queries";
            case "mutation" -> "Mutations";
            case "subscription" -> "Subscriptions";
            case "channel", "publish", "subscribe", "send", "receive" -> "Channels";
            default -> "Operations";
        };
    }

    private static String plural(String sort) {
        String word = sort.substring(0, 1).toUpperCase(Locale.ROOT) + sort.substring(1);
        return word + "s";
    }

    private static boolean has(String text, String[] words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}

package dev.slipway.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// How kinds are called on screens, and in which order they stand.
public final class KindWords {
    private static final List<String> ORDER =
            List.of(
                    "component",
                    "api",
                    "resource",
                    "system",
                    "domain",
                    "group",
                    "user",
                    "template",
                    "airesource",
                    "location");

    /// Backstage's own kinds first, the way it lists them; others by name.
    public static final Comparator<String> BY_WEIGHT =
            Comparator.comparingInt(KindWords::weight).thenComparing(Comparator.naturalOrder());

    private KindWords() {}

    /// `Components`, `APIs`.
    public static String plural(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "api" -> "APIs";
            case "airesource" -> "AI resources";
            default -> {
                String word = singular(kind);
                yield word.endsWith("y")
                        ? word.substring(0, word.length() - 1) + "ies"
                        : word + (word.endsWith("s") ? "es" : "s");
            }
        };
    }

    /// `Component`, `API`.
    public static String singular(String kind) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "" -> "Entity";
            case "api" -> "API";
            case "airesource" -> "AI resource";
            default -> kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        };
    }

    /// `1 component`, `3 APIs`.
    public static String count(int number, String kind) {
        String word = number == 1 ? singular(kind) : plural(kind);
        return number + " " + inside(word);
    }

    /// The word as it stands inside a sentence; abbreviations keep their capitals.
    public static String inside(String word) {
        boolean abbreviation = word.length() > 1 && Character.isUpperCase(word.charAt(1));
        return abbreviation
                ? word
                : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
    }

    private static int weight(String kind) {
        int index = ORDER.indexOf(kind.toLowerCase(Locale.ROOT));
        return index < 0 ? ORDER.size() : index;
    }
}

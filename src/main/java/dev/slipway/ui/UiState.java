package dev.slipway.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the window remembers of its user: looks, identity, starred entities, recent folders. Kept
/// as plain properties; unknown and broken values fall back, so that an old file never stops the
/// start.
///
/// @param zoom 0.75 to 2, 1 is 13 px text
/// @param user the reference of the user's own entity, empty when not chosen
/// @param starred entity references
/// @param recent folders, the newest first
public record UiState(
        Theme theme,
        double zoom,
        boolean dense,
        boolean railFolded,
        String user,
        Set<String> starred,
        List<String> recent) {

    public static final UiState DEFAULT =
            new UiState(Theme.SYSTEM, 1, false, false, "", Set.of(), List.of());
    private static final double SMALLEST = 0.75;
    private static final double LARGEST = 2;
    private static final int RECENT = 8;

    public UiState {
        zoom = Math.clamp(Double.isNaN(zoom) ? 1 : zoom, SMALLEST, LARGEST);
        starred = Set.copyOf(starred);
        recent = List.copyOf(recent);
    }

    public UiState theme(Theme next) {
        return new UiState(next, zoom, dense, railFolded, user, starred, recent);
    }

    public UiState zoom(double next) {
        return new UiState(theme, next, dense, railFolded, user, starred, recent);
    }

    public UiState dense(boolean next) {
        return new UiState(theme, zoom, next, railFolded, user, starred, recent);
    }

    public UiState railFolded(boolean next) {
        return new UiState(theme, zoom, dense, next, user, starred, recent);
    }

    public UiState user(String next) {
        return new UiState(theme, zoom, dense, railFolded, next, starred, recent);
    }

    /// Stars what has no star, and the other way round.
    public UiState star(String ref) {
        Set<String> next = new TreeSet<>(starred);
        if (!next.remove(ref)) {
            next.add(ref);
        }
        return new UiState(theme, zoom, dense, railFolded, user, next, recent);
    }

    public UiState opened(String folder) {
        List<String> next = new java.util.ArrayList<>(recent);
        next.remove(folder);
        next.addFirst(folder);
        return new UiState(
                theme,
                zoom,
                dense,
                railFolded,
                user,
                starred,
                next.subList(0, Math.min(RECENT, next.size())));
    }

    public Map<String, String> toProperties() {
        Map<String, String> all = new TreeMap<>();
        all.put("theme", theme.name().toLowerCase(Locale.ROOT));
        all.put("zoom", Double.toString(zoom));
        all.put("dense", Boolean.toString(dense));
        all.put("rail-folded", Boolean.toString(railFolded));
        all.put("user", user);
        all.put("starred", String.join("\n", new TreeSet<>(starred)));
        all.put("recent", String.join("\n", recent));
        return all;
    }

    public static UiState of(Map<String, String> properties) {
        return new UiState(
                Theme.of(properties.getOrDefault("theme", "")),
                number(properties.getOrDefault("zoom", "1")),
                Boolean.parseBoolean(properties.get("dense")),
                Boolean.parseBoolean(properties.get("rail-folded")),
                properties.getOrDefault("user", ""),
                Set.copyOf(lines(properties.getOrDefault("starred", ""))),
                lines(properties.getOrDefault("recent", "")));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).distinct().toList();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}

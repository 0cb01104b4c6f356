package dev.slipway.desk;

import dev.slipway.net.Offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the user chose, kept between starts. Paths and references are text, so that a folder or
/// entity that is gone does no harm.
///
/// @param user the reference of the user's own entity, `user:default/mara`
/// @param projects the folder that new repositories are offered in
/// @param starred entity references
/// @param recent platform folders, the one to open on start first
/// @param network how other computers are reached
public record Settings(
        Looks looks,
        Optional<String> user,
        Optional<String> projects,
        List<String> starred,
        List<String> recent,
        Network network) {
    private static final int RECENT = 8;

    public static final Settings DEFAULT =
            new Settings(
                    Looks.DEFAULT,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Network.DEFAULT);

    public Settings {
        starred = List.copyOf(starred);
        recent = List.copyOf(recent);
    }

    /// How the window looks.
    ///
    /// @param theme `system`, `light` or `dark`
    /// @param zoom in percent, 90 to 150
    /// @param dense table rows of 28 instead of 32
    /// @param size of the window when it was last changed
    /// @param dividers where panes were divided by hand, in pixels by the divider's name
    /// @param columns the columns of a table in their order, by the table's name, where the user
    ///   chose them
    public record Looks(
            String theme,
            int zoom,
            boolean dense,
            boolean railFolded,
            Size size,
            Map<String, Integer> dividers,
            Map<String, List<String>> columns) {
        public static final Looks DEFAULT =
                new Looks("system", 100, false, false, Size.DEFAULT, Map.of(), Map.of());

        public Looks {
            zoom = Math.clamp(zoom, 90, 150);
            dividers = Map.copyOf(dividers);
            columns = Map.copyOf(columns);
        }

        public Looks withTheme(String newTheme) {
            return new Looks(newTheme, zoom, dense, railFolded, size, dividers, columns);
        }

        public Looks withZoom(int percent) {
            return new Looks(theme, percent, dense, railFolded, size, dividers, columns);
        }

        public Looks withDense(boolean rowsDense) {
            return new Looks(theme, zoom, rowsDense, railFolded, size, dividers, columns);
        }

        public Looks withRailFolded(boolean folded) {
            return new Looks(theme, zoom, dense, folded, size, dividers, columns);
        }

        public Looks withSize(Size newSize) {
            return new Looks(theme, zoom, dense, railFolded, newSize, dividers, columns);
        }

        public Looks withDivider(String name, int pixels) {
            Map<String, Integer> next = new TreeMap<>(dividers);
            next.put(name, pixels);
            return new Looks(theme, zoom, dense, railFolded, size, next, columns);
        }

        /// An empty list forgets the choice.
        public Looks withColumns(String table, List<String> chosen) {
            Map<String, List<String>> next = new TreeMap<>(columns);
            next.put(table, List.copyOf(chosen));
            if (chosen.isEmpty()) {
                next.remove(table);
            }
            return new Looks(theme, zoom, dense, railFolded, size, dividers, next);
        }
    }

    /// The inside of the window in pixels, never smaller than what the screens need.
    public record Size(int width, int height) {
        public static final int LEAST_WIDTH = 960;
        public static final int LEAST_HEIGHT = 600;
        public static final Size DEFAULT = new Size(1280, 800);

        public Size {
            width = Math.max(width, LEAST_WIDTH);
            height = Math.max(height, LEAST_HEIGHT);
        }
    }

    /// How other computers are reached.
    ///
    /// @param offline whether every connection is refused
    /// @param proxy `proxy.corp:3128` or its address; empty for what the environment says
    public record Network(boolean offline, String proxy) {
        public static final Network DEFAULT = new Network(false, "");
        private static final List<String> PROXIES = List.of("http_proxy", "https_proxy");

        /// The environment with these choices in it; the program's own word, that it is offline,
        /// holds in any case.
        Map<String, String> over(Map<String, String> environment) {
            if (!offline && proxy.isEmpty()) {
                return environment;
            }
            Map<String, String> next = new TreeMap<>(environment);
            if (offline) {
                next.put(Offline.VARIABLE, "1");
            }
            if (!proxy.isEmpty()) {
                PROXIES.forEach(name -> next.put(name, proxy));
            }
            return Map.copyOf(next);
        }
    }

    public Settings withNetwork(Network newNetwork) {
        return new Settings(looks, user, projects, starred, recent, newNetwork);
    }

    /// The platform folder to open on start.
    public Optional<String> lastFolder() {
        return recent.stream().findFirst();
    }

    public Settings withLooks(Looks newLooks) {
        return new Settings(newLooks, user, projects, starred, recent, network);
    }

    public Settings withUser(Optional<String> ref) {
        return new Settings(looks, ref, projects, starred, recent, network);
    }

    public Settings withProjects(String folder) {
        return new Settings(looks, user, Optional.of(folder), starred, recent, network);
    }

    /// Stars what has no star, and the other way round.
    public Settings withStar(String ref) {
        List<String> next = new ArrayList<>(starred);
        if (!next.remove(ref)) {
            next.add(ref);
        }
        return new Settings(looks, user, projects, next, recent, network);
    }

    public Settings withLastFolder(String folder) {
        List<String> next = new ArrayList<>(recent);
        next.remove(folder);
        next.addFirst(folder);
        return new Settings(
                looks,
                user,
                projects,
                starred,
                next.subList(0, Math.min(RECENT, next.size())),
                network);
    }
}

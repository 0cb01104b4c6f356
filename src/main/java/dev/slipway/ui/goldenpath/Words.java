package dev.slipway.ui.goldenpath;

import java.nio.file.Path;
import java.util.Locale;

/// Sizes and places as a person reads them.
final class Words {
    private static final int KILO = 1000;

    private Words() {}

    static String files(long count) {
        return count == 1 ? "1 file" : count + " files";
    }

    static String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double kilo = bytes / (double) KILO;
        return kilo < KILO
                ? String.format(Locale.ROOT, "%.1f kB", kilo)
                : String.format(Locale.ROOT, "%.1f MB", kilo / KILO);
    }

    /// The path with the user's home as `~`.
    static String place(Path path) {
        Path home = Path.of(System.getProperty("user.home", "/"));
        return path.startsWith(home) && !path.equals(home)
                ? "~/" + home.relativize(path)
                : path.toString();
    }
}

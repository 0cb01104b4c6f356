package dev.slipway.score.compose;

import java.util.ArrayList;
import java.util.List;

/// Go's `filepath.Join` and `filepath.IsLocal`, as on Linux.
final class Paths {

    private Paths() {}

    static String join(String first, String second) {
        if (first.isEmpty() && second.isEmpty()) {
            return "";
        }
        String path = first.isEmpty() ? second : second.isEmpty() ? first : first + "/" + second;
        boolean rooted = path.startsWith("/");
        String joined = (rooted ? "/" : "") + String.join("/", parts(path));
        return joined.isEmpty() ? "." : joined;
    }

    private static List<String> parts(String path) {
        boolean rooted = path.startsWith("/");
        List<String> kept = new ArrayList<>();
        for (String part : path.split("/")) {
            boolean climbs = part.equals("..");
            if (climbs && !kept.isEmpty() && !kept.getLast().equals("..")) {
                kept.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !(climbs && rooted)) {
                kept.add(part);
            }
        }
        return kept;
    }

    /// Whether a relative path stays below its folder.
    static boolean isLocal(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && path.indexOf('\0') < 0
                && parts(path).stream().noneMatch(".."::equals);
    }
}

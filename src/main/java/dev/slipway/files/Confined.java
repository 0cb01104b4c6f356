package dev.slipway.files;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Relative paths that cannot leave their root, checked as text. What is on disk behind them
/// (links) is checked where the disk is touched.
public final class Confined {
    private static final int LENGTH = 4096;

    private Confined() {}

    /// `path` without `.`, `..` and double slashes; empty when it is absolute, climbs out of the
    /// root, has a backslash, a control character or half a character, or is too long. The root
    /// itself is the empty text.
    public static Optional<String> normal(String path) {
        if (path.length() > LENGTH || path.startsWith("/") || hasDrive(path)) {
            return Optional.empty();
        }
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || c == '\\' || isHalf(path, i)) {
                return Optional.empty();
            }
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    /// Half of a character, which no disk can write.
    private static boolean isHalf(String path, int i) {
        char c = path.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == path.length() || !Character.isLowSurrogate(path.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(path.charAt(i - 1)));
    }

    private static boolean hasDrive(String path) {
        return path.length() > 1 && path.charAt(1) == ':' && isLetter(path.charAt(0));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// `path` seen from `folder` (both in the tree; empty text is the root).
    public static Optional<String> resolve(String folder, String path) {
        return path.startsWith("/")
                ? Optional.empty()
                : normal(folder.isEmpty() ? path : folder + "/" + path);
    }

    /// The folder that holds `path`; empty text for the root.
    public static String parent(String path) {
        int cut = path.lastIndexOf('/');
        return cut < 0 ? "" : path.substring(0, cut);
    }
}

package dev.slipway.catalog.review;

import java.util.Arrays;
import java.util.List;

/// One pattern of a `CODEOWNERS` file. GitHub reads it as a line of `.gitignore` (a slash before
/// the end ties it to the top, a folder takes all that is in it, `docs/*` only what stands directly
/// there); GitLab as `File.fnmatch` with `FNM_PATHNAME` and `FNM_DOTMATCH` (only a slash at the
/// start ties it, only one at the end takes a folder). Matching takes time in proportion to pattern
/// and path.
final class OwnerPattern {
    private static final String DEEP = "**";

    private final List<String> parts;
    private final boolean folder;
    private final boolean below;

    private OwnerPattern(List<String> parts, boolean folder, boolean below) {
        this.parts = parts;
        this.folder = folder;
        this.below = below;
    }

    static OwnerPattern gitHub(String pattern) {
        boolean folder = pattern.endsWith("/");
        String body = trimmed(pattern);
        boolean tied = pattern.startsWith("/") || body.contains("/");
        boolean direct = tied && body.endsWith("/*");
        return new OwnerPattern(parts(body, tied), folder, !direct);
    }

    static OwnerPattern gitLab(String pattern) {
        boolean folder = pattern.endsWith("/");
        return new OwnerPattern(parts(trimmed(pattern), pattern.startsWith("/")), folder, folder);
    }

    private static String trimmed(String pattern) {
        int start = pattern.startsWith("/") ? 1 : 0;
        int end = pattern.endsWith("/") ? pattern.length() - 1 : pattern.length();
        return start >= end ? "" : pattern.substring(start, end);
    }

    private static List<String> parts(String body, boolean tied) {
        List<String> parts = body.isEmpty() ? List.of() : Arrays.asList(body.split("/"));
        if (tied) {
            return parts;
        }
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(DEEP), parts.stream())
                .toList();
    }

    /// `path` is relative to the repository.
    boolean matches(String path) {
        String[] names = path.split("/");
        // reached[i]: the parts so far can end before names[i]
        boolean[] reached = new boolean[names.length + 1];
        reached[0] = true;
        for (String part : parts) {
            boolean[] next = new boolean[names.length + 1];
            boolean open = false;
            for (int i = 0; i <= names.length; i++) {
                if (part.equals(DEEP)) {
                    open |= reached[i];
                    next[i] = open;
                } else if (i > 0) {
                    next[i] = reached[i - 1] && matches(part, names[i - 1]);
                }
            }
            reached = next;
        }
        if (!folder && reached[names.length]) {
            return true;
        }
        for (int i = 0; below && i < names.length; i++) {
            if (reached[i]) {
                return true;
            }
        }
        return false;
    }

    /// `*` and `?` within one name.
    private static boolean matches(String part, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < name.length()) {
            if (p < part.length() && part.charAt(p) == '*') {
                star = p++;
                from = n;
            } else if (p < part.length()
                    && (part.charAt(p) == '?' || part.charAt(p) == name.charAt(n))) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (p < part.length() && part.charAt(p) == '*') {
            p++;
        }
        return p == part.length();
    }
}

package dev.slipway.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A path pattern as the `glob` package of Node reads it: `*`, `?`, `[a-z]`, `{a,b}` in a part,
/// `**` for any folders; none of them matches a leading dot.
final class Glob {
    private static final int ALTERNATIVES = 64;
    private final List<List<String>> patterns = new ArrayList<>();
    private final String folder;

    Glob(String pattern) {
        List<String> expanded = new ArrayList<>();
        expand(pattern, expanded);
        expanded.forEach(p -> patterns.add(Arrays.asList(p.split("/"))));
        List<String> fixed = new ArrayList<>();
        for (String part : pattern.split("/")) {
            if (isGlob(part)) {
                break;
            }
            fixed.add(part);
        }
        folder = String.join("/", fixed);
    }

    static boolean isGlob(String text) {
        return text.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /// The folder above the first part with a wildcard; empty for the top.
    String folder() {
        return folder;
    }

    boolean matches(String path) {
        List<String> parts = Arrays.asList(path.split("/"));
        return patterns.stream().anyMatch(pattern -> parts(pattern, 0, parts, 0));
    }

    private static void expand(String pattern, List<String> out) {
        int open = pattern.indexOf('{');
        int close = pattern.indexOf('}', open + 1);
        if (open < 0 || close < 0 || out.size() > ALTERNATIVES) {
            out.add(pattern);
            return;
        }
        for (String choice : pattern.substring(open + 1, close).split(",", -1)) {
            expand(pattern.substring(0, open) + choice + pattern.substring(close + 1), out);
        }
    }

    private static boolean parts(List<String> pattern, int p, List<String> path, int i) {
        if (p == pattern.size()) {
            return i == path.size();
        }
        if (pattern.get(p).equals("**")) {
            for (int next = i; next <= path.size(); next++) {
                if (parts(pattern, p + 1, path, next)) {
                    return true;
                }
                if (next < path.size() && path.get(next).startsWith(".")) {
                    return false;
                }
            }
            return false;
        }
        return i < path.size()
                && part(pattern.get(p), path.get(i))
                && parts(pattern, p + 1, path, i + 1);
    }

    /// One part without backtracking over more than the last star.
    private static boolean part(String pattern, String text) {
        if (text.startsWith(".") && !pattern.startsWith(".")) {
            return false;
        }
        int p = 0;
        int t = 0;
        int star = -1;
        int mark = 0;
        while (t < text.length()) {
            int length = p < pattern.length() ? one(pattern, p, text.charAt(t)) : 0;
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (length > 0) {
                p += length;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /// How many characters of the pattern match `c`; 0 when they do not.
    private static int one(String pattern, int at, char c) {
        char first = pattern.charAt(at);
        int close = first == '[' ? pattern.indexOf(']', at + 2) : -1;
        if (close < 0) {
            return first == '?' || first == c ? 1 : 0;
        }
        boolean negated = "!^".indexOf(pattern.charAt(at + 1)) >= 0;
        boolean found = false;
        for (int i = at + (negated ? 2 : 1); i < close; i++) {
            if (i + 2 < close && pattern.charAt(i + 1) == '-') {
                found |= c >= pattern.charAt(i) && c <= pattern.charAt(i + 2);
                i += 2;
            } else {
                found |= c == pattern.charAt(i);
            }
        }
        return found == negated ? 0 : close - at + 1;
    }
}

package dev.slipway.goldenpath.cookiecutter;

/// Python's `fnmatch`: `*` and `?` match every character, slashes too; `[a-z]` and `[!a-z]` are
/// sets. Takes time in proportion to pattern and name only.
final class Fnmatch {
    private Fnmatch() {}

    static boolean matches(String pattern, String name) {
        boolean[] reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); ) {
            char c = pattern.charAt(p);
            int close = c == '[' ? close(pattern, p) : -1;
            boolean[] next = new boolean[name.length() + 1];
            boolean carried = false;
            for (int i = 0; i <= name.length(); i++) {
                if (c == '*') {
                    carried |= reached[i];
                    next[i] = carried;
                } else if (i > 0 && reached[i - 1]) {
                    char n = name.charAt(i - 1);
                    next[i] =
                            close >= 0
                                    ? inSet(pattern.substring(p + 1, close), n)
                                    : c == '?' || c == n;
                }
            }
            reached = next;
            p = close >= 0 ? close + 1 : p + 1;
        }
        return reached[name.length()];
    }

    /// The bracket that ends the set; one right after the opening belongs to it.
    private static int close(String pattern, int open) {
        int from = open + 1;
        if (from < pattern.length() && pattern.charAt(from) == '!') {
            from++;
        }
        return from < pattern.length() ? pattern.indexOf(']', from + 1) : -1;
    }

    private static boolean inSet(String set, char c) {
        boolean not = set.startsWith("!");
        boolean found = false;
        for (int i = not ? 1 : 0; i < set.length(); i++) {
            if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
                found |= set.charAt(i) <= c && c <= set.charAt(i + 2);
                i += 2;
            } else {
                found |= set.charAt(i) == c;
            }
        }
        return found != not;
    }
}

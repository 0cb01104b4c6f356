package dev.slipway.files;

import java.util.ArrayList;
import java.util.List;

/// File patterns as globby and minimatch read them: `*` and `?` stay within a name, `**` spans
/// folders, `{a,b}` are alternatives, `[a-z]` is a set. Names that begin with a dot are matched
/// like others, unless asked otherwise. Matching takes time in proportion to pattern and path only.
public final class Glob {
    private static final int ALTERNATIVES = 128;
    private static final int LENGTH = 1000;

    private final List<String[]> alternatives = new ArrayList<>();
    private final boolean literal;
    private final boolean hidden;
    private final String folder;

    private Glob(String pattern, boolean hidden) {
        this.hidden = hidden;
        String plain = pattern.startsWith("./") ? pattern.substring(2) : pattern;
        literal = !isGlob(plain);
        folder = fixed(plain);
        if (plain.length() <= LENGTH) {
            for (String one :
                    expand(plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain)) {
                alternatives.add(one.split("/"));
            }
        }
    }

    public static Glob of(String pattern) {
        return new Glob(pattern, true);
    }

    /// As the `glob` package of Node: a name that begins with a dot is only matched by a part that
    /// does.
    public static Glob withoutHidden(String pattern) {
        return new Glob(pattern, false);
    }

    /// Whether `text` has a wildcard at all.
    public static boolean isGlob(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("*?[{".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The folder above the first part with a wildcard, below which all matches stand; empty for
    /// the top.
    public String folder() {
        return folder;
    }

    /// Whether there is no wildcard.
    boolean isLiteral() {
        return literal;
    }

    /// The parts of each pattern that is meant.
    List<String[]> alternatives() {
        return alternatives;
    }

    /// Whether a name may stand in the place of one part, which is not `**`.
    boolean matches(String part, String name) {
        if (isHidden(part, name)) {
            return false;
        }
        return part.equals("*") || (isGlob(part) ? nameMatches(part, name) : part.equals(name));
    }

    private static String fixed(String pattern) {
        StringBuilder fixed = new StringBuilder();
        for (String part : pattern.split("/")) {
            if (isGlob(part)) {
                break;
            }
            fixed.append(fixed.isEmpty() ? "" : "/").append(part);
        }
        return fixed.toString();
    }

    /// Whether the whole path matches; a pattern without wildcards also matches what is below the
    /// folder of that name.
    public boolean matches(String path) {
        String[] names = path.split("/");
        return alternatives.stream().anyMatch(pattern -> matches(pattern, names));
    }

    private boolean matches(String[] pattern, String[] names) {
        boolean[] reached = new boolean[names.length + 1];
        reached[0] = true;
        for (String part : pattern) {
            boolean[] next = new boolean[names.length + 1];
            boolean carried = false;
            for (int i = 0; i <= names.length; i++) {
                if (part.equals("**")) {
                    carried = reached[i] || (carried && !isHidden("", names[i - 1]));
                    next[i] = carried;
                } else if (i > 0 && reached[i - 1]) {
                    next[i] = matches(part, names[i - 1]);
                }
            }
            reached = next;
        }
        if (literal) {
            for (int i = 1; i < names.length; i++) {
                reached[names.length] |= reached[i];
            }
        }
        return reached[names.length];
    }

    private boolean isHidden(String part, String name) {
        return !hidden && name.startsWith(".") && !part.startsWith(".");
    }

    private static boolean nameMatches(String pattern, String name) {
        boolean[] reached = new boolean[name.length() + 1];
        reached[0] = true;
        for (int p = 0; p < pattern.length(); ) {
            char c = pattern.charAt(p);
            int close = c == '[' ? pattern.indexOf(']', p + 2) : -1;
            String set = close < 0 ? "" : pattern.substring(p + 1, close);
            boolean[] next = new boolean[name.length() + 1];
            boolean carried = false;
            for (int i = 0; i <= name.length(); i++) {
                if (c == '*') {
                    carried |= reached[i];
                    next[i] = carried;
                } else if (i > 0 && reached[i - 1]) {
                    char n = name.charAt(i - 1);
                    next[i] = close >= 0 ? inSet(set, n) : c == '?' || c == n;
                }
            }
            reached = next;
            p = close >= 0 ? close + 1 : p + 1;
        }
        return reached[name.length()];
    }

    private static boolean inSet(String set, char c) {
        boolean not = set.startsWith("!") || set.startsWith("^");
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

    private static List<String> expand(String pattern) {
        List<String> done = new ArrayList<>();
        List<String> open = new ArrayList<>(List.of(pattern));
        while (!open.isEmpty() && done.size() + open.size() < ALTERNATIVES) {
            String one = open.removeLast();
            int start = one.indexOf('{');
            int end = start < 0 ? -1 : closing(one, start);
            if (end < 0) {
                done.add(one);
                continue;
            }
            int from = start + 1;
            int depth = 0;
            for (int i = start + 1; i <= end; i++) {
                char c = one.charAt(i);
                depth += c == '{' ? 1 : c == '}' && i < end ? -1 : 0;
                if (i == end || (c == ',' && depth == 0)) {
                    open.add(
                            one.substring(0, start)
                                    + one.substring(from, i)
                                    + one.substring(end + 1));
                    from = i + 1;
                }
            }
        }
        return done;
    }

    private static int closing(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}

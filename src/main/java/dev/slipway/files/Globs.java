package dev.slipway.files;

import java.util.List;

/// A list of patterns as `copyWithoutTemplating` and globby take it, read once for many paths: one
/// of them matches, and no later one that begins with `!` does. Only such patterns mean everything
/// else.
public final class Globs {
    private record Pattern(Glob glob, boolean excludes) {}

    private final List<Pattern> patterns;
    private final boolean onlyExcluding;

    private Globs(List<Pattern> patterns) {
        this.patterns = patterns;
        this.onlyExcluding = !patterns.isEmpty() && patterns.stream().allMatch(Pattern::excludes);
    }

    public static Globs of(List<String> patterns) {
        return new Globs(patterns.stream().map(Globs::pattern).toList());
    }

    private static Pattern pattern(String text) {
        boolean excludes = text.startsWith("!");
        return new Pattern(Glob.of(excludes ? text.substring(1) : text), excludes);
    }

    /// Whether the list takes `path`.
    public boolean match(String path) {
        boolean taken = onlyExcluding;
        for (Pattern pattern : patterns) {
            if (taken == pattern.excludes() && pattern.glob().matches(path)) {
                taken = !pattern.excludes();
            }
        }
        return taken;
    }
}

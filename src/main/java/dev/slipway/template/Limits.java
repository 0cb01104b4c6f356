package dev.slipway.template;

/// What one rendering may use up: source length in UTF-16 units, units of work (about one for each
/// expression evaluated), nesting, length of the output. The defaults are nunjitsu's.
public record Limits(int source, long work, int depth, int output) {
    public static final Limits DEFAULT =
            new Limits(4 * 1024 * 1024, 1_000_000, 512, 16 * 1024 * 1024);
}

package dev.slipway.gotemplate;

/// How much one rendering may do: `work` counts executed nodes and produced characters or elements,
/// `output` characters of the result, `depth` nested blocks, templates and values.
public record Limits(long work, int output, int depth) {
    /// Far above the largest real provisioner, well below what a person would wait for.
    public static final Limits DEFAULT = new Limits(20_000_000, 4_000_000, 400);
}

package dev.slipway.cluster.apply;

/// What an apply would do to an object.
public enum Fate {
    NEW("new"),
    CHANGED("changed"),
    UNCHANGED("unchanged"),
    /// Another manager has fields that the manifest sets; nothing happens unless they are taken
    /// over.
    CONFLICT("in conflict"),
    /// The server does not take it, or the user may not ask.
    REFUSED("refused");

    private final String word;

    Fate(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

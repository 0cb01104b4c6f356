package dev.slipway.base;

/// How bad a [Problem] is: an error stops what depends on it, a warning does not, information only
/// helps.
public enum Severity {
    ERROR,
    WARNING,
    INFO;

    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

package dev.slipway.cli;

/// Exit codes that scripts can rely on.
final class Exit {
    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    private Exit() {}
}

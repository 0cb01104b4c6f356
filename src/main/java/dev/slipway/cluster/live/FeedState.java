package dev.slipway.cluster.live;

import dev.slipway.cluster.access.Trouble;

/// How the connection to a cluster stands.
public enum FeedState {
    /// Never asked: what is shown is from before.
    CLOSED("not connected"),
    CONNECTING("connecting"),
    LIVE("live"),
    /// Connected once, silent since.
    STALE("stale"),
    SIGNED_OUT("signed out"),
    UNREACHABLE("unreachable"),
    FORBIDDEN("forbidden"),
    /// Slipway itself failed at it.
    FAILED("failed");

    private final String word;

    FeedState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static FeedState of(Trouble.Kind kind) {
        return switch (kind) {
            case SIGNED_OUT -> SIGNED_OUT;
            case FORBIDDEN, MISSING, REFUSED, CONFLICT -> FORBIDDEN;
            case UNREACHABLE -> UNREACHABLE;
            case FAULT -> FAILED;
        };
    }
}

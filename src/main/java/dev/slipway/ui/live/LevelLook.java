package dev.slipway.ui.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.FeedState;
import dev.slipway.ui.kit.Icon;

/// The shape and the tone of a level: never a colour alone.
final class LevelLook {
    private LevelLook() {}

    static Icon icon(Level level) {
        return switch (level) {
            case FAILED -> Icon.FAILED;
            case DEGRADED -> Icon.WARNING;
            case PROGRESSING -> Icon.LOADER;
            case SUSPENDED -> Icon.PAUSED;
            case HEALTHY -> Icon.OK;
            case UNKNOWN -> Icon.HELP;
        };
    }

    static String tone(Level level) {
        return switch (level) {
            case FAILED -> "danger";
            case DEGRADED -> "warning";
            case HEALTHY -> "success";
            case PROGRESSING -> "accent";
            case SUSPENDED, UNKNOWN -> "muted";
        };
    }

    static Icon icon(FeedState state) {
        return switch (state) {
            case LIVE -> Icon.CHECK;
            case CONNECTING -> Icon.LOADER;
            case STALE, CLOSED -> Icon.CLOCK;
            case SIGNED_OUT, FORBIDDEN -> Icon.LOCK;
            case UNREACHABLE -> Icon.OFFLINE;
            case FAILED -> Icon.ERROR;
        };
    }

    static String tone(FeedState state) {
        return switch (state) {
            case LIVE -> "success";
            case CONNECTING -> "accent";
            case CLOSED -> "muted";
            case STALE, SIGNED_OUT, FORBIDDEN, UNREACHABLE -> "warning";
            case FAILED -> "danger";
        };
    }
}

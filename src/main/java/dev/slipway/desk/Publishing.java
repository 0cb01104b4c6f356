package dev.slipway.desk;

import dev.slipway.goldenpath.action.Publish;

/// Takes a new repository to its host.
final class Publishing {
    private Publishing() {}

    /// Whether this program can do it.
    static boolean isSupported(Publish publish) {
        return publish.action().equals("publish:github");
    }
}

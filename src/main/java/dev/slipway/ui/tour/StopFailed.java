package dev.slipway.ui.tour;

/// A stop of the tour that could not be reached; the message is a sentence for the console.
public final class StopFailed extends Exception {
    StopFailed(String message) {
        super(message);
    }

    StopFailed(String message, Throwable cause) {
        super(message, cause);
    }
}

package dev.slipway.app;

/// A command line that cannot be followed; the message says what it may be.
final class Misuse extends Exception {
    Misuse(String message) {
        super(message);
    }
}

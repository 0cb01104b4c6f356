package dev.slipway.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

import java.time.Instant;
import java.util.Optional;

/// Notices when the window's first picture is out.
final class FirstFrame {
    private static final int PULSES = 2;
    private Optional<Instant> at = Optional.empty();
    private int pulses;

    /// When the picture was out; empty before.
    Optional<Instant> at() {
        return at;
    }

    /// Calls `laidOut` when the scene was laid out, and is being drawn on the renderer's thread,
    /// and `drawn` when the picture is out: at the first pulse and at the second.
    void await(Scene scene, Runnable laidOut, Runnable drawn) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        if (++pulses < PULSES) {
                            laidOut.run();
                            Platform.requestNextPulse();
                            return;
                        }
                        scene.removePostLayoutPulseListener(this);
                        at = Optional.of(Instant.now());
                        drawn.run();
                    }
                });
    }
}

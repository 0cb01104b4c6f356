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

    /// Calls `then` once the scene was laid out and drawn: at its second pulse.
    void await(Scene scene, Runnable then) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        if (++pulses < PULSES) {
                            Platform.requestNextPulse();
                            return;
                        }
                        scene.removePostLayoutPulseListener(this);
                        at = Optional.of(Instant.now());
                        then.run();
                    }
                });
    }
}

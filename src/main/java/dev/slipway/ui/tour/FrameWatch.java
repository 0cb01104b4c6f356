package dev.slipway.ui.tour;

import javafx.animation.AnimationTimer;

/// Measures the longest time between two frames: how long the window once did not answer. Pictures
/// are taken while it does not look. For the window's thread.
final class FrameWatch extends AnimationTimer {
    private long last;
    private long longest;

    @Override
    public void start() {
        last = 0;
        super.start();
    }

    @Override
    public void handle(long now) {
        if (last != 0) {
            longest = Math.max(longest, now - last);
        }
        last = now;
    }

    long longestMillis() {
        return longest / 1_000_000;
    }
}

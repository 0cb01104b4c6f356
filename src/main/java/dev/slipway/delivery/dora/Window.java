package dev.slipway.delivery.dora;

import java.time.Duration;
import java.util.List;

/// From when to when deployments count, both inclusive, in seconds since 1970. `whole` means all
/// that there is: it then spans from the first to the last deployment.
public record Window(long from, long to, boolean whole) {
    public static final Duration USUAL = Duration.ofDays(90);
    private static final double DAY = 86_400;

    public static Window ending(long to, Duration length) {
        return new Window(to - length.toSeconds(), to, false);
    }

    /// From the first to the last of `deployments`, which are in order.
    public static Window whole(List<Deployment> deployments) {
        return deployments.isEmpty()
                ? new Window(0, 0, true)
                : new Window(deployments.getFirst().time(), deployments.getLast().time(), true);
    }

    /// As long as this one and right before it.
    public Window before() {
        return new Window(from - (to - from) - 1, from - 1, false);
    }

    public boolean contains(long time) {
        return from <= time && time <= to;
    }

    public double days() {
        return (to - from) / DAY;
    }
}

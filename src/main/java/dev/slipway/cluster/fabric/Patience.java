package dev.slipway.cluster.fabric;

import java.time.Duration;
import java.util.Map;

/// How long a cluster may take. Short by default, so that one that is gone is said to be gone; a
/// slow way to it is a reason for more.
///
/// @param connect until there is a connection
/// @param answer until there is an answer
public record Patience(Duration connect, Duration answer) {
    /// Seconds for both, from 1 to 600.
    public static final String VARIABLE = "SLIPWAY_CLUSTER_SECONDS";

    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(3), Duration.ofSeconds(10));

    private static final int LONGEST = 600;

    /// What the environment says; the usual where it says nothing that can be read.
    public static Patience in(Map<String, String> environment) {
        String said = environment.getOrDefault(VARIABLE, "").strip();
        if (!said.matches("[0-9]{1,9}") || Integer.parseInt(said) == 0) {
            return USUAL;
        }
        Duration span = Duration.ofSeconds(Math.min(LONGEST, Integer.parseInt(said)));
        return new Patience(span, span);
    }
}

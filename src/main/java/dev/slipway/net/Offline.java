package dev.slipway.net;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.Map;

/// The switch that keeps everything on this computer. It stands in the environment, so that all who
/// open a connection have it with the proxy they use, and none can forget it.
public final class Offline {
    /// Set to anything but nothing, `0`, `no` or `false`, it forbids every connection.
    public static final String VARIABLE = "SLIPWAY_OFFLINE";

    private Offline() {}

    public static boolean in(Map<String, String> environment) {
        return switch (environment.getOrDefault(VARIABLE, "").strip()) {
            case "", "0", "no", "false" -> false;
            default -> true;
        };
    }

    /// Why nothing went to `place`, which is shown without secrets.
    public static Problem refusal(String place) {
        return Problem.error(
                        "net.offline",
                        Where.file(Redaction.hide(place)),
                        "Slipway is offline, so nothing was sent")
                .advise("switch Offline off in Settings, or unset " + VARIABLE);
    }
}

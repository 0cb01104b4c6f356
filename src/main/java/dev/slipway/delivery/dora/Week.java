package dev.slipway.delivery.dora;

import java.util.List;

/// What was delivered from `from` to `to` (seconds since 1970, both inclusive): a calendar week,
/// Monday to Sunday in UTC, cut where the window begins or ends. `leadTimes` in seconds.
public record Week(long from, long to, List<Deployment> deployments, Spread leadTimes) {

    public Week {
        deployments = List.copyOf(deployments);
    }

    public List<Deployment> failed() {
        return deployments.stream().filter(Deployment::failed).toList();
    }
}

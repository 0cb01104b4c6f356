package dev.slipway.ui.live;

import dev.slipway.base.Where;
import dev.slipway.cluster.live.Happening;
import dev.slipway.cluster.live.Usage;
import dev.slipway.ui.live.LiveView.Spot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What is asked of the cluster for the chosen cell alone.
///
/// @param asked when; empty before the first answer
/// @param eventsMissing why there are no events ("you may not list events in shop")
/// @param usageMissing why there is no usage
/// @param fix the line that the next step is about
/// @param refused what the user may not do there, by verb: `restart`, `delete`
record Detail(
        Spot spot,
        Optional<Instant> asked,
        List<Happening> events,
        String eventsMissing,
        Optional<Usage> usage,
        String usageMissing,
        Optional<Where> fix,
        List<String> refused) {

    static Detail none(Spot spot) {
        return new Detail(
                spot,
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                List.of());
    }

    boolean may(String verb) {
        return asked.isPresent() && !refused.contains(verb);
    }
}

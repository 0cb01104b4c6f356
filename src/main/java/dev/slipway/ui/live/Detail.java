package dev.slipway.ui.live;

import dev.slipway.base.Where;
import dev.slipway.cluster.live.Happening;
import dev.slipway.cluster.live.Usage;
import dev.slipway.ui.live.LiveView.Spot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked of the cluster for the chosen cell alone.
///
/// @param asked when; empty before the first answer
/// @param eventsMissing why there are no events ("you may not list events in shop")
/// @param usageMissing why there is no usage
/// @param fix the line that the next step is about
/// @param refused what the user may not do there
record Detail(
        Spot spot,
        Optional<Instant> asked,
        List<Happening> events,
        String eventsMissing,
        Optional<Usage> usage,
        String usageMissing,
        Optional<Where> fix,
        Set<Right> refused) {

    /// What a role may allow.
    enum Right {
        CHANGE("restart or scale workloads"),
        DELETE_PODS("delete pods");

        private final String words;

        Right(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Detail none(Spot spot) {
        return new Detail(
                spot,
                Optional.empty(),
                List.of(),
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                Set.of());
    }

    boolean may(Right right) {
        return asked.isPresent() && !refused.contains(right);
    }
}

package dev.slipway.cluster.live;

import dev.slipway.cluster.access.Trouble;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is known of one cluster at one moment.
///
/// @param trouble why it is not live
/// @param heard when it last said anything; of a stored view, when that was
/// @param limits what the user may not read there, kind by kind
/// @param hidden namespaces of which nothing is seen
/// @param cells by component; a component without one has nothing there
public record FeedView(
        String cluster,
        FeedState state,
        Optional<Trouble> trouble,
        Optional<Instant> heard,
        List<String> limits,
        Set<String> hidden,
        Map<String, Cell> cells) {

    public FeedView {
        limits = List.copyOf(limits);
        hidden = Set.copyOf(hidden);
        cells = Map.copyOf(cells);
    }

    public static FeedView closed(String cluster) {
        return new FeedView(
                cluster,
                FeedState.CLOSED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Set.of(),
                Map.of());
    }

    /// The same where nothing more is to be heard.
    public FeedView failed(Trouble why) {
        return new FeedView(
                cluster, FeedState.of(why.kind()), Optional.of(why), heard, limits, hidden, cells);
    }

    /// Whether its words may wear colours: what is not live is grey.
    public boolean isLive() {
        return state == FeedState.LIVE;
    }
}

package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.catalog.scorecard.ScoreSheet;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.function.Supplier;

/// The last results of the scorecards, as long as nothing that they look at is another: each page
/// of an entity asks for them. Gives the memory back when it is short. Safe to use from any thread;
/// who asks while they are made waits for them.
final class KeptSheets {

    /// What results depend on.
    ///
    /// @param reading a sign of the files that were read last
    /// @param refs of the git histories
    /// @param hour of the clock, which the ages of commits depend on
    record State(Object reading, List<String> refs, long hour) {}

    private record Kept(State state, Outcome<List<ScoreSheet>> sheets) {}

    private @Nullable SoftReference<Kept> last;

    synchronized Outcome<List<ScoreSheet>> of(
            State state, Supplier<Outcome<List<ScoreSheet>>> maker) {
        Kept kept = last == null ? null : last.get();
        if (kept == null || !kept.state.equals(state)) {
            kept = new Kept(state, maker.get());
            last = new SoftReference<>(kept);
        }
        return kept.sheets;
    }
}

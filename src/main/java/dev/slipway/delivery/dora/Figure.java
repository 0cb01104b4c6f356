package dev.slipway.delivery.dora;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// One metric's number with all that is needed to believe it. `value` in the metric's unit, empty
/// where there is nothing to count (never a zero in its place); `p75` beside a median; `n` on how
/// many cases it rests, empty where the source cannot tell; `how` is the sentence behind "how is
/// this computed"; `proxy` when it measures something near to the metric only.
public record Figure(
        Metric metric,
        OptionalDouble value,
        OptionalDouble p75,
        OptionalInt n,
        String how,
        boolean proxy,
        List<String> notes) {
    /// Below so many cases a figure is shown as "too few".
    public static final int ENOUGH = 5;

    public Figure {
        notes = List.copyOf(notes);
    }

    public boolean tooFew() {
        return n.isPresent() && n.getAsInt() < ENOUGH;
    }
}

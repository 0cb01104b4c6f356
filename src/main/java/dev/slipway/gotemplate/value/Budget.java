package dev.slipway.gotemplate.value;

import dev.slipway.base.Progress;

/// What one rendering may still spend: templates come from strangers, and `until 1000000000` or a
/// text doubled forty times must end as an error and not as a dead machine.
public final class Budget {
    private static final int LOOK_EVERY = 4096;
    private final int depthLimit;
    private final Progress progress;
    private long left;
    private long nextLook;
    private int depth;

    /// `work` counts executed nodes plus produced characters and elements.
    public Budget(long work, int depthLimit, Progress progress) {
        this.left = work;
        this.nextLook = work - LOOK_EVERY;
        this.depthLimit = depthLimit;
        this.progress = progress;
    }

    /// @throws GoError when the work is used up
    public void spend(long units) {
        if (units < 0 || units > left) {
            left = 0;
            throw new GoError("the template works too long or produces too much");
        }
        left -= units;
        if (left < nextLook) {
            nextLook = left - LOOK_EVERY;
            progress.check();
        }
    }

    /// Opens one level of nesting; [#leave] closes it.
    ///
    /// @throws GoError when nested too deeply
    public void enter() {
        spend(1);
        if (++depth > depthLimit) {
            throw new GoError("exceeded maximum template depth (" + depthLimit + ")");
        }
    }

    public void leave() {
        depth--;
    }
}

package dev.slipway.template;

import dev.slipway.base.Progress;
import dev.slipway.template.value.TemplateFault;

/// Counts what a rendering uses, and stops it at the limits or when nobody wants it any more.
final class Budget {
    private static final int CHECK_EVERY = 1024;

    private final Limits limits;
    private final Progress progress;
    private long work;
    private long nextCheck = CHECK_EVERY;
    private long output;
    private int depth;

    Budget(Limits limits, Progress progress) {
        this.limits = limits;
        this.progress = progress;
    }

    void work(long units) {
        work += units;
        if (work > limits.work()) {
            throw over("it takes more than " + limits.work() + " steps", "a loop runs too long");
        }
        if (work >= nextCheck) {
            nextCheck = work + CHECK_EVERY;
            progress.check();
        }
    }

    void output(int units) {
        output += units;
        if (output > limits.output()) {
            throw over("it writes more than " + limits.output() + " characters", "");
        }
    }

    void enter() {
        if (++depth > limits.depth()) {
            throw over(
                    "it is nested more than " + limits.depth() + " deep", "a macro calls itself");
        }
    }

    void leave() {
        depth--;
    }

    private static TemplateFault over(String what, String advice) {
        return new TemplateFault("template.limit", "rendering stopped: " + what, advice);
    }
}

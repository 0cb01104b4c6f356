package dev.slipway.base;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/// Turns a fault in one item, a stack overflow included, into a [Problem], so that one broken file
/// never hides the others.
public final class Guard {

    private Guard() {}

    /// Runs `work` for the item at `where`; what it throws becomes an error of rule
    /// `internal.fault`.
    public static <T> Outcome<T> item(Where where, Supplier<Outcome<T>> work) {
        try {
            return work.get();
        } catch (CancellationException e) {
            throw e;
        } catch (StackOverflowError e) {
            return Outcome.failed(Problem.error("internal.depth", where, "nested too deeply"));
        } catch (RuntimeException e) {
            return Outcome.failed(
                    Problem.error("internal.fault", where, "could not be read: " + e.getMessage()));
        }
    }
}

package dev.slipway.goldenpath;

import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// What became of one step. `message` is one sentence for people; `log` are the lines that it
/// writes in the run's log; `calls` are the rendered inputs and outputs of the action, one an
/// iteration of `each`, with secrets masked; `output` is what later steps see as `steps.ID.output`.
public record StepReport(
        String id,
        String name,
        String action,
        Status status,
        String message,
        List<String> log,
        List<Call> calls,
        Map<String, @Nullable Object> output,
        Where where) {

    public StepReport {
        log = List.copyOf(log);
        calls = List.copyOf(calls);
    }

    /// One call of the action.
    public record Call(Map<String, @Nullable Object> input, Map<String, @Nullable Object> output) {}

    public enum Status {
        /// Done here exactly as the server would.
        DONE,
        /// Done in a local form: a publish step as a local git repository, a registration as an
        /// entry of the open platform.
        LOCAL,
        /// Left out because its condition is false.
        SKIPPED,
        /// An error in it; its message is among the plan's problems.
        FAILED,
        /// Listed only: needs a server. Later steps get example outputs.
        NOT_RUN,
        /// Never begun, because an earlier step failed.
        NOT_REACHED
    }
}

package dev.slipway.goldenpath.action;

import dev.slipway.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an action came to: the outputs, one sentence, what it writes in the run's log, and what
/// went wrong in parts of it (the other parts are done).
public record ActionResult(
        Map<String, @Nullable Object> output,
        String message,
        List<String> log,
        List<Problem> problems,
        Optional<Publish> publish,
        Optional<PullRequest> pullRequest,
        Optional<Register> register) {
    private static final int LOG_LINES = 1_000;
    private static final int LOG_WIDTH = 400;

    static ActionResult of(Map<String, @Nullable Object> output, String message) {
        return of(output, message, List.of());
    }

    static ActionResult said(String message) {
        return of(Map.of(), message);
    }

    /// The same, which writes these lines in the log; of very many the first.
    ActionResult logging(List<String> lines) {
        List<String> shown = new ArrayList<>();
        for (String line : lines.subList(0, Math.min(lines.size(), LOG_LINES))) {
            shown.add(line.length() > LOG_WIDTH ? line.substring(0, LOG_WIDTH) + "…" : line);
        }
        if (lines.size() > LOG_LINES) {
            shown.add("… and " + (lines.size() - LOG_LINES) + " lines more");
        }
        return new ActionResult(output, message, shown, problems, publish, pullRequest, register);
    }

    public static ActionResult partly(String message, List<Problem> problems) {
        return of(Map.of(), message, problems);
    }

    private static ActionResult of(
            Map<String, @Nullable Object> output, String message, List<Problem> problems) {
        return new ActionResult(
                output,
                message,
                List.of(),
                problems,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

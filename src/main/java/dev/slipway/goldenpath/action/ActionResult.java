package dev.slipway.goldenpath.action;

import dev.slipway.base.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an action came to: the outputs, one sentence, and what went wrong in parts of it (the other
/// parts are done).
public record ActionResult(
        Map<String, @Nullable Object> output,
        String message,
        List<Problem> problems,
        Optional<Publish> publish,
        Optional<PullRequest> pullRequest,
        Optional<Register> register) {

    static ActionResult of(Map<String, @Nullable Object> output, String message) {
        return of(output, message, List.of());
    }

    static ActionResult said(String message) {
        return of(Map.of(), message);
    }

    public static ActionResult partly(String message, List<Problem> problems) {
        return of(Map.of(), message, problems);
    }

    private static ActionResult of(
            Map<String, @Nullable Object> output, String message, List<Problem> problems) {
        return new ActionResult(
                output, message, problems, Optional.empty(), Optional.empty(), Optional.empty());
    }
}

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
        Optional<Register> register) {

    static ActionResult of(Map<String, @Nullable Object> output, String message) {
        return new ActionResult(output, message, List.of(), Optional.empty(), Optional.empty());
    }

    static ActionResult said(String message) {
        return of(Map.of(), message);
    }

    static ActionResult partly(String message, List<Problem> problems) {
        return new ActionResult(Map.of(), message, problems, Optional.empty(), Optional.empty());
    }
}

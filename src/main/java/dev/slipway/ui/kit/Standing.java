package dev.slipway.ui.kit;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Entity;

import java.util.Optional;

/// What Backstage would make of an entity, in words. `reason` is its message, empty where there is
/// nothing to explain.
public record Standing(Tone tone, String words, String reason) {

    /// How it is to be shown.
    public enum Tone {
        GOOD,
        NOTE,
        BAD
    }

    public static Standing of(Entity entity) {
        Optional<Problem> worst =
                entity.problems().stream().filter(Problem::isError).min(Problem.WORST_FIRST);
        return switch (entity.verdict()) {
            case INVALID ->
                    new Standing(
                            Tone.BAD,
                            "Backstage refuses it",
                            worst.map(Problem::message).orElse("it breaks a rule of its kind"));
            case NOT_FETCHED ->
                    new Standing(
                            Tone.NOTE,
                            "Nobody can tell yet",
                            "a text that it includes stands on the network and was not fetched");
            case VALID, NEWER -> accepted(entity, worst);
        };
    }

    private static Standing accepted(Entity entity, Optional<Problem> worst) {
        if (!entity.listed()) {
            return new Standing(
                    Tone.BAD,
                    "Backstage would not list it",
                    worst.map(Problem::message)
                            .orElse("what leads to it fails, or its kind is not allowed there"));
        }
        return entity.verdict() == dev.slipway.catalog.Verdict.NEWER
                ? new Standing(
                        Tone.NOTE,
                        "A newer Backstage accepts it",
                        "it needs a module that a plain Backstage does not have")
                : new Standing(Tone.GOOD, "Backstage accepts it", "");
    }

    public Icon icon() {
        return switch (tone) {
            case GOOD -> Icon.OK;
            case NOTE -> Icon.INFO;
            case BAD -> Icon.ERROR;
        };
    }

    /// The style class of the tone.
    public String style() {
        return switch (tone) {
            case GOOD -> "success";
            case NOTE -> "muted";
            case BAD -> "danger";
        };
    }
}

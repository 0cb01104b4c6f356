package dev.slipway.gotemplate;

import dev.slipway.base.Progress;
import dev.slipway.gotemplate.value.Functions;

import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;

/// What a rendering takes from outside besides its data: the functions (all that the template was
/// parsed with), limits, and randomness and time, which a preview seeds to stay the same.
public record Rendering(
        Functions functions,
        Limits limits,
        RandomGenerator random,
        ZonedDateTime now,
        Progress progress) {

    public Rendering and(Functions more) {
        return new Rendering(functions.and(more), limits, random, now, progress);
    }
}

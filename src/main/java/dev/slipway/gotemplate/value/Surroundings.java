package dev.slipway.gotemplate.value;

import java.time.ZonedDateTime;
import java.util.random.RandomGenerator;

/// What a function may know beyond its arguments. Randomness and time are inputs, so that a preview
/// can be repeated.
public record Surroundings(RandomGenerator random, ZonedDateTime now, Budget budget) {}

/// The words every other room speaks: where something stands ([dev.slipway.base.Where]), what is
/// wrong with it ([dev.slipway.base.Problem]), what came out ([dev.slipway.base.Outcome]), and what
/// made it ([dev.slipway.base.Origin]). No front door and no knowledge of anything else, so that
/// all rooms may depend on it.
@NullMarked
package dev.slipway.base;

import org.jspecify.annotations.NullMarked;

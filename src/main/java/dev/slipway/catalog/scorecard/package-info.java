/// Scorecards: what a good entity has, in levels, as YAML beside the catalog. The shape is that of
/// the portals that sell them (filter, ordered levels, rules of conditions joined by and/or). Front
/// doors: [dev.slipway.catalog.scorecard.Scorecard], read by
/// [dev.slipway.catalog.scorecard.ScorecardReader] and held against a catalog by
/// [dev.slipway.catalog.scorecard.Scoring]. What is around the catalog (files, git) comes through
/// [dev.slipway.catalog.scorecard.Surroundings]; nothing is written.
@NullMarked
package dev.slipway.catalog.scorecard;

import org.jspecify.annotations.NullMarked;

/// Scorecards: where every entity and every team stands, and the next step to the next level. Front
/// doors: [dev.slipway.ui.scorecard.ScorecardsScreen], and for the page of one entity
/// [dev.slipway.ui.scorecard.ScorecardCard].
@NullMarked
package dev.slipway.ui.scorecard;

import org.jspecify.annotations.NullMarked;

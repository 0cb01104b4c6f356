/// The words of Score that both targets share: [dev.slipway.score.model.Workload], what a
/// `generate` works on ([dev.slipway.score.model.State]), placeholders, and what comes out
/// ([dev.slipway.score.model.Generated]). Values are trees with origins, because every line of the
/// output must know the line it came from. Knows neither targets nor provisioners.
@NullMarked
package dev.slipway.score.model;

import org.jspecify.annotations.NullMarked;

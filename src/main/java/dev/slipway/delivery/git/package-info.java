/// Deployments read out of a git history: what counts as one is a
/// [dev.slipway.delivery.git.Definition] that the user chooses, and
/// [dev.slipway.delivery.git.GitDeployments] finds and judges them by it.
@NullMarked
package dev.slipway.delivery.git;

import org.jspecify.annotations.NullMarked;

/// Applying manifests to a cluster as a plan: [dev.slipway.cluster.apply.ApplyPlan] asks the server
/// by a dry run what would become of each object, and only then sends what the user saw. Values
/// that nobody should read over a shoulder never leave this room in the clear. Knows no client
/// library and no thread.
@NullMarked
package dev.slipway.cluster.apply;

import org.jspecify.annotations.NullMarked;

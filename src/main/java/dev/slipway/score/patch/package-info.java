/// Patch templates: Go templates that see the whole output and render a list of `set` and `delete`
/// operations on it. Front door: [dev.slipway.score.patch.PatchTemplate]. The same for both
/// targets, which supply the data and the tree.
@NullMarked
package dev.slipway.score.patch;

import org.jspecify.annotations.NullMarked;

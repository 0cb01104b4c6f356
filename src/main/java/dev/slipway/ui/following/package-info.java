/// Generated repositories and their golden paths: which ones lag behind, what an update would
/// bring, and the branch that brings it. Front door: [dev.slipway.ui.following.UpdatesScreen].
/// Knows the desk, not how a merge is made.
@NullMarked
package dev.slipway.ui.following;

import org.jspecify.annotations.NullMarked;

/// Manifests held against a cluster: what applying them would change, field by field, as the server
/// judges it, and applying them after the user's agreement. Front door:
/// [dev.slipway.ui.apply.ApplyScreen]. Whatever is known of clusters comes from
/// [dev.slipway.desk.ApplySession].
@NullMarked
package dev.slipway.ui.apply;

import org.jspecify.annotations.NullMarked;

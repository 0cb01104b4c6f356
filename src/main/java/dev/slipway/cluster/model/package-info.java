/// What a cluster tells, as plain trees: [dev.slipway.cluster.model.LiveObject] and its conditions.
/// Knows no client library, so that health rules judge files and live objects alike.
@NullMarked
package dev.slipway.cluster.model;

import org.jspecify.annotations.NullMarked;

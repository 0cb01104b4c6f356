/// What can be asked of a cluster, without the library that asks: front door
/// [dev.slipway.cluster.access.ClusterAccess]. Every answer is a value or one calm
/// [dev.slipway.cluster.access.Trouble] with what to do; nothing here retries by itself.
@NullMarked
package dev.slipway.cluster.access;

import org.jspecify.annotations.NullMarked;

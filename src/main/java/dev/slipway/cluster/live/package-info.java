/// A board of components and clusters that follows what it sees: [dev.slipway.cluster.live.Feed]
/// keeps the objects of one cluster, [dev.slipway.cluster.live.Cell] is what is shown of one
/// component in it. Changes only mark; a tick by the caller computes what they touched, so that a
/// burst costs as much as one change. No thread of its own, no client library.
@NullMarked
package dev.slipway.cluster.live;

import org.jspecify.annotations.NullMarked;

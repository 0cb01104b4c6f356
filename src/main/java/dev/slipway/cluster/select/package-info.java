/// Which objects of a cluster belong to which entity of the catalog, by Backstage's annotations and
/// by ownership.
@NullMarked
package dev.slipway.cluster.select;

import org.jspecify.annotations.NullMarked;

/// The only room that knows the Fabric8 client. Its classes are loaded on first use, on a
/// background thread: they take seconds. Front door: [dev.slipway.cluster.fabric.FabricAccess].
@NullMarked
package dev.slipway.cluster.fabric;

import org.jspecify.annotations.NullMarked;

/// Which clusters there are, read from files without contacting any: contexts of a kubeconfig and
/// the clusters that the platform's configuration lists. Programs that a kubeconfig names are only
/// named here; secrets stay inside [dev.slipway.cluster.connect.Credential] and print as a mask.
@NullMarked
package dev.slipway.cluster.connect;

import org.jspecify.annotations.NullMarked;

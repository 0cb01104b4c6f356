/// What Argo CD keeps of its own deployments: `status.history` of Application objects. Front door:
/// [dev.slipway.delivery.argo.ArgoHistory]. Reads text; asks no cluster.
@NullMarked
package dev.slipway.delivery.argo;

import org.jspecify.annotations.NullMarked;

/// Score to Kubernetes, as score-k8s 0.15.0 converts: resource manifests, then ConfigMaps, Services
/// and the workload itself, then namespace and patches. Front door:
/// [dev.slipway.score.kubernetes.KubernetesTarget]. Where the peer fails silently there is an
/// error.
@NullMarked
package dev.slipway.score.kubernetes;

import org.jspecify.annotations.NullMarked;

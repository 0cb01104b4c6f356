/// What any tool that makes or judges Kubernetes objects needs: reading them
/// ([dev.slipway.kubernetes.Manifests]), the schema of Kubernetes' own kinds
/// ([dev.slipway.kubernetes.SchemaCheck]), quantities ([dev.slipway.kubernetes.Quantity]) and
/// ordered manifest trees ([dev.slipway.kubernetes.TreeBuilder]). Objects stay trees with origins
/// and never become a client library's classes, because every line must know where it came from.
@NullMarked
package dev.slipway.kubernetes;

import org.jspecify.annotations.NullMarked;

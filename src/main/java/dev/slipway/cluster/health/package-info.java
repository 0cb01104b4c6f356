/// How well an object does. [dev.slipway.cluster.health.SyncHealth] is the judgement that Argo CD
/// gives, kind by kind, so that both programs say the same of the same object;
/// [dev.slipway.cluster.health.Verdict] is ours, for a developer: level, cause, next step. Pure: no
/// clock but the given one, no network, no client library.
@NullMarked
package dev.slipway.cluster.health;

import org.jspecify.annotations.NullMarked;

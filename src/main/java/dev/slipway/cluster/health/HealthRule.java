package dev.slipway.cluster.health;

import dev.slipway.cluster.model.LiveObject;

/// How objects of one kind are judged.
@FunctionalInterface
interface HealthRule {
    SyncHealth judge(LiveObject object);
}

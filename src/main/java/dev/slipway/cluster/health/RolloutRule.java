package dev.slipway.cluster.health;

import static dev.slipway.cluster.health.SyncHealth.degraded;
import static dev.slipway.cluster.health.SyncHealth.healthy;
import static dev.slipway.cluster.health.SyncHealth.progressing;
import static dev.slipway.cluster.health.SyncHealth.suspended;

import dev.slipway.cluster.model.Condition;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

/// An Argo rollout. Since version 1.0 its controller says itself how it does; before, that had to
/// be read from conditions, replica counts and hashes.
final class RolloutRule {
    private static final String WAITING = "Waiting for roll out to finish: ";
    private static final String WORKLOAD = "rollout.argoproj.io/workload-generation";

    private RolloutRule() {}

    static SyncHealth judge(LiveObject rollout) {
        Tree status = rollout.tree().at("status");
        if (!status.isThere() || !observed(rollout) || !workloadObserved(rollout)) {
            return progressing("Waiting for rollout spec update to be observed");
        }
        if (status.at("phase").isThere()) {
            String phase = status.text("phase");
            SyncStatus said =
                    phase.equals("Paused") ? SyncStatus.SUSPENDED : SyncStatus.named(phase);
            return new SyncHealth(said, status.text("message"));
        }
        for (Condition condition : rollout.conditions()) {
            boolean aborted =
                    condition.type().equals("Progressing")
                            && (condition.reason().equals("RolloutAborted")
                                    || condition.reason().equals("ProgressDeadlineExceeded"));
            if (condition.type().equals("InvalidSpec") || aborted) {
                return degraded(condition.message());
            }
        }
        boolean paused =
                !status.items("pauseConditions").isEmpty()
                        || rollout.tree().isTrue("spec", "paused");
        if (paused) {
            return suspended("Rollout is paused");
        }
        if (!status.at("currentPodHash").isThere()) {
            return progressing("Waiting for rollout to finish: status has not been reconciled.");
        }
        return replicas(rollout, status);
    }

    private static SyncHealth replicas(LiveObject rollout, Tree status) {
        long desired = rollout.tree().at("spec", "replicas").number(1);
        long updated = status.at("updatedReplicas").number(0);
        if (updated < desired) {
            return progressing(WAITING + "More replicas need to be updated");
        }
        if (status.at("availableReplicas").number(0) < updated) {
            return progressing(WAITING + "updated replicas are still becoming available");
        }
        Tree strategy = rollout.tree().at("spec", "strategy");
        String hash = status.text("currentPodHash");
        String stable = stable(status);
        if (strategy.at("blueGreen").isThere()) {
            if (!status.text("blueGreen", "activeSelector").equals(hash)) {
                return progressing("active service cutover pending");
            }
            if (!stable.isEmpty() && !stable.equals(hash)) {
                return progressing("waiting for analysis to complete");
            }
        } else if (strategy.at("canary").isThere()) {
            if (status.at("replicas").number(0) > updated) {
                return progressing(WAITING + "old replicas are pending termination");
            }
            if (!stable.equals(hash)) {
                return progressing("Waiting for rollout to finish steps");
            }
        }
        return healthy("");
    }

    /// Which revision serves; before version 0.8 only a canary had one, elsewhere.
    private static String stable(Tree status) {
        Tree stable = status.at("stableRS");
        return stable.isThere() ? stable.text() : status.text("canary", "stableRS");
    }

    /// Before version 0.10 the observed generation was a hash: then there is nothing to compare.
    private static boolean observed(LiveObject rollout) {
        Tree generation = rollout.tree().at("status", "observedGeneration");
        String text = generation.text();
        if (!text.matches("\\d{1,18}")) {
            return true;
        }
        return Long.parseLong(text)
                >= rollout.tree().at("metadata", "generation").number(Long.MAX_VALUE);
    }

    private static boolean workloadObserved(LiveObject rollout) {
        if (!rollout.tree().at("spec", "workloadRef").isThere()
                || rollout.annotations().isEmpty()) {
            return true;
        }
        String wanted = rollout.annotations().getOrDefault(WORKLOAD, "");
        return wanted.equals(rollout.tree().text("status", "workloadObservedGeneration"));
    }
}

package dev.slipway.ui.apply;

import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.apply.ApplyPlan;
import dev.slipway.cluster.apply.Sending;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.desk.Applicable;
import dev.slipway.desk.ScoreFile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the screen shows at one moment.
///
/// @param manifests empty while they are read
/// @param choice where they are held against; its target is empty where no cluster is named
/// @param trouble why the cluster could not be asked
/// @param plan what the cluster said; empty before it was asked
/// @param sent how it ended, by the object's path, for those that were sent
/// @param step what is going on just now, in words
record ApplyView(
        Stage stage,
        Optional<Applicable> manifests,
        List<ClusterTarget> targets,
        List<ScoreFile.Overrides> environments,
        Choice choice,
        Optional<Trouble> trouble,
        Optional<ApplyPlan> plan,
        Map<String, Sending.Sent> sent,
        String step) {
    static final ApplyView EMPTY =
            new ApplyView(
                    Stage.READING,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    new Choice(Optional.empty(), "", ""),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    "");

    enum Stage {
        /// The file is read.
        READING,
        /// There is no such file.
        ABSENT,
        /// Nothing was sent yet.
        READY,
        /// The cluster is asked.
        COMPARING,
        /// The cluster has answered, or could not be asked.
        COMPARED,
        /// What the user agreed to is sent.
        SENDING,
        /// All of it was sent, or it was stopped.
        SENT
    }

    /// What the user may choose.
    ///
    /// @param overrides the path of what lies over a Score file; empty for nothing
    record Choice(Optional<ClusterTarget> target, String namespace, String overrides) {}

    boolean isBusy() {
        return stage == Stage.COMPARING || stage == Stage.SENDING;
    }

    ApplyView at(Stage next) {
        return new ApplyView(
                next, manifests, targets, environments, choice, trouble, plan, sent, step);
    }

    ApplyView step(String words) {
        return new ApplyView(
                stage, manifests, targets, environments, choice, trouble, plan, sent, words);
    }

    ApplyView sent(Map<String, Sending.Sent> all) {
        return new ApplyView(
                stage, manifests, targets, environments, choice, trouble, plan, all, step);
    }

    /// Another choice: what a cluster said before counts no more.
    ApplyView choose(Choice next) {
        return new ApplyView(
                manifests.isPresent() ? Stage.READY : Stage.READING,
                manifests,
                targets,
                environments,
                next,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                "");
    }

    ApplyView compared(Optional<Trouble> why, Optional<ApplyPlan> next) {
        return new ApplyView(
                Stage.COMPARED, manifests, targets, environments, choice, why, next, Map.of(), "");
    }

    /// Why nothing can be applied now, in a sentence; empty when it can.
    String hindrance() {
        if (manifests.filter(Applicable::isSound).isEmpty()) {
            return "What is to be applied has errors: mend them first";
        }
        if (isBusy()) {
            return "Wait for the cluster";
        }
        if (plan.isEmpty()) {
            return "Compare first: it shows what would change";
        }
        if (stage == Stage.SENT) {
            return "Compare again to see what is left";
        }
        return plan.get().wanted(true).isEmpty() ? "Nothing would change" : "";
    }
}

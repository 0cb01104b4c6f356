package dev.slipway.cluster.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// Kinds that have no rule, judged by what most controllers keep to.
class CustomaryTest {
    private static Optional<SyncHealth> judge(String spec, String status) {
        String text =
                """
                apiVersion: example.org/v1
                kind: Widget
                metadata: {name: one, namespace: shop, generation: 3}
                spec: {%s}
                status: {%s}
                """
                        .formatted(spec, status);
        LiveObject object = Objects.read("one.yaml", text).value().orElseThrow().getFirst();
        return SyncHealth.customary(object);
    }

    private static SyncHealth judged(String status) {
        return judge("", status).orElseThrow();
    }

    private static String condition(String type, String status, String reason, String message) {
        return "conditions: [{type: %s, status: \"%s\", reason: \"%s\", message: \"%s\"}]"
                .formatted(type, status, reason, message);
    }

    @ParameterizedTest
    @CsvSource({
        "Ready, True, Reconciled, HEALTHY",
        "Ready, true, Reconciled, HEALTHY",
        "Ready, False, ImageNotFound, DEGRADED",
        "Ready, False, WaitingForInfrastructure, PROGRESSING",
        "Ready, False, Stopped, SUSPENDED",
        "Ready, False, '', PROGRESSING",
        "Ready, Unknown, '', PROGRESSING",
        "Stalled, True, RetriesExceeded, DEGRADED",
        "Stalled, False, '', '',",
        "ReconcileFailed, True, '', DEGRADED",
        "Reconciling, True, '', PROGRESSING",
        "Synced, False, ReconcileError, DEGRADED",
        "Synced, True, ReconcileSuccess, HEALTHY",
        "Progressing, True, ReplicaSetUpdated, PROGRESSING",
        "Progressing, False, ProgressDeadlineExceeded, DEGRADED",
        "Paused, True, ByUser, SUSPENDED",
        "example.org/pods-ready, False, CrashLoop, DEGRADED",
        "Flavour, True, Vanilla, ''",
    })
    void oneConditionDecides(String type, String status, String reason, String expected) {
        assertThat(judge("", condition(type, status, reason, "")).map(h -> h.status().name()))
                .isEqualTo(Optional.ofNullable(expected).filter(word -> !word.isEmpty()));
    }

    @Test
    void theConditionSaysWhy() {
        assertThat(judged(condition("Ready", "False", "QuotaExceeded", "no room for 3 disks")))
                .isEqualTo(SyncHealth.degraded("no room for 3 disks"));
        assertThat(judged(condition("Ready", "False", "", "")))
                .isEqualTo(SyncHealth.progressing("Ready is False"));
    }

    @Test
    void aRolloutThatIsDoneIsNotUnderWay() {
        String done =
                """
                conditions: [
                  {type: Available, status: "True"},
                  {type: Progressing, status: "True", reason: NewReplicaSetAvailable}]
                """;

        assertThat(judged(done).status()).isEqualTo(SyncStatus.HEALTHY);
        assertThat(judged(done.replace("NewReplicaSetAvailable", "Updating")).status())
                .isEqualTo(SyncStatus.PROGRESSING);
    }

    @Test
    void withoutASummaryTheWorstPartCounts() {
        String parts =
                """
                conditions: [
                  {type: PodsHealthy, status: "True"},
                  {type: RoutesReady, status: "%s", reason: "%s"}]
                """;

        assertThat(judged(parts.formatted("True", "")).status()).isEqualTo(SyncStatus.HEALTHY);
        assertThat(judged(parts.formatted("False", "NoSuchHost")).status())
                .isEqualTo(SyncStatus.DEGRADED);
        assertThat(judged(parts.formatted("Unknown", "")).status())
                .isEqualTo(SyncStatus.PROGRESSING);
    }

    @Test
    void whatItsControllerHasNotSeenIsUnderWay() {
        String ready = "conditions: [{type: Ready, status: \"True\"%s}]";

        assertThat(judged("observedGeneration: 2, " + ready.formatted("")).status())
                .isEqualTo(SyncStatus.PROGRESSING);
        assertThat(judged("observedGeneration: 3, " + ready.formatted("")).status())
                .isEqualTo(SyncStatus.HEALTHY);
        assertThat(judged(ready.formatted(", observedGeneration: 2")).status())
                .isEqualTo(SyncStatus.PROGRESSING);
    }

    @ParameterizedTest
    @CsvSource({
        "Running, HEALTHY",
        "READY, HEALTHY",
        "ClusterRollingUpgrading, PROGRESSING",
        "In progress, PROGRESSING",
        "DEPLOYED_NOT_READY, PROGRESSING",
        "UpdateFailed, DEGRADED",
        "ConfigError, DEGRADED",
        "NotFound, DEGRADED",
        "Unhealthy, DEGRADED",
        "Paused, SUSPENDED",
        "New, PROGRESSING",
        "NewReplicaSetAvailable, HEALTHY",
        "Unknown, UNKNOWN",
        "Vanilla, ''",
    })
    void aWordForTheState(String word, String expected) {
        Optional<String> wanted = Optional.of(expected).filter(text -> !text.isEmpty());

        assertThat(judge("", "phase: \"%s\"".formatted(word)).map(h -> h.status().name()))
                .isEqualTo(wanted);
        assertThat(
                        judge("", "jobState: {state: \"%s\"}".formatted(word))
                                .map(h -> h.status().name()))
                .isEqualTo(wanted);
        assertThat(judge("", "desiredState: \"%s\"".formatted(word))).isEmpty();
    }

    @Test
    void theWordExplainsAConditionAndNeverHidesATrouble() {
        String notReady = condition("Ready", "False", "NoInstance", "there is no instance");

        assertThat(judged("phase: Stopped, " + notReady))
                .isEqualTo(SyncHealth.suspended("there is no instance"));
        assertThat(judged("phase: Starting, " + notReady).status())
                .isEqualTo(SyncStatus.PROGRESSING);
        assertThat(judged("phase: Running, " + notReady).status()).isEqualTo(SyncStatus.DEGRADED);
        assertThat(judged("phase: Failed, " + condition("Ready", "True", "", "")).status())
                .isEqualTo(SyncStatus.DEGRADED);
        assertThat(judged("failureMessage: no quota, " + condition("Ready", "True", "", "")))
                .isEqualTo(SyncHealth.degraded("no quota"));
    }

    @Test
    void aSwitchHoldsIt() {
        assertThat(judge("paused: true", "phase: Running").orElseThrow().status())
                .isEqualTo(SyncStatus.SUSPENDED);
        assertThat(judge("paused: false", "phase: Running").orElseThrow().status())
                .isEqualTo(SyncStatus.HEALTHY);
    }

    @Test
    void countsDecideWhereNothingElseIsSaid() {
        assertThat(judge("replicas: 3", "readyReplicas: 1"))
                .contains(SyncHealth.progressing("1 of 3 ready"));
        assertThat(judge("replicas: 3", "readyReplicas: 3").orElseThrow().status())
                .isEqualTo(SyncStatus.HEALTHY);
        assertThat(judge("replicas: 0", "replicas: 0").orElseThrow().status())
                .isEqualTo(SyncStatus.SUSPENDED);
    }

    @Test
    void whatSaysNothingIsNotJudged() {
        assertThat(judge("size: 3", "")).isEmpty();
        assertThat(judge("size: 3", "nodes: 4")).isEmpty();
    }
}

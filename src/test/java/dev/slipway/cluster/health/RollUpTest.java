package dev.slipway.cluster.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class RollUpTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private static final String DEPLOYMENT =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: orders, namespace: shop, generation: 2, creationTimestamp: "2026-11-01T00:00:00Z"}
            spec: {replicas: %d}
            status: {observedGeneration: 2, replicas: %2$d, updatedReplicas: %2$d, readyReplicas: %3$d, availableReplicas: %3$d}
            """;

    private static String deployment(int desired, int made, int ready) {
        return DEPLOYMENT.formatted(desired, made, ready);
    }

    /// A pod of the deployment whose ReplicaSet is not given.
    private static String pod(String suffix, boolean ready, String rest) {
        return """
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: orders-6f9c-%s
          namespace: shop
          creationTimestamp: "2026-11-26T11:00:00Z"
          labels: {pod-template-hash: 6f9c}
          ownerReferences: [{kind: ReplicaSet, name: orders-6f9c, controller: true}]
        spec:
          restartPolicy: Always
          containers: [{name: main, resources: {limits: {memory: 512Mi}}}]
        status:
          conditions: [{type: Ready, status: "%s", lastTransitionTime: "2026-11-26T11:59:50Z"}]
        %s
        """
                .formatted(suffix, ready ? "True" : "False", rest.indent(2));
    }

    private static String running(String suffix) {
        return pod(
                suffix,
                true,
                """
                phase: Running
                containerStatuses: [{name: main, ready: true, restartCount: 0, state: {running: {}}}]
                """);
    }

    private static final String CRASHING =
            """
            phase: Running
            containerStatuses:
            - name: main
              ready: false
              restartCount: 7
              state: {waiting: {reason: CrashLoopBackOff, message: back-off 5m0s}}
              lastState: {terminated: {exitCode: 1, reason: Error, finishedAt: "2026-11-26T11:58:00Z"}}
            """;

    private static RollUp judge(String text) {
        List<LiveObject> objects = Objects.read("objects.yaml", text).value().orElseThrow();
        return RollUp.of(objects, NOW);
    }

    @Test
    void aCrashLoopFailsWhatNoOtherReplicaServes() {
        Verdict verdict = judge(deployment(1, 1, 0) + pod("x7k2p", false, CRASHING)).verdict();

        assertThat(verdict.level()).isEqualTo(Level.FAILED);
        assertThat(verdict.path()).isEqualTo("Pod/orders-6f9c-x7k2p");
        assertThat(verdict.cause())
                .isEqualTo(
                        "CrashLoopBackOff in container main: ended with exit code 1, 7 restarts");
        assertThat(verdict.next()).contains("log of the run before");
    }

    @Test
    void aCrashLoopBesideAReadyReplicaDegrades() {
        RollUp rolled =
                judge(deployment(2, 2, 1) + pod("x7k2p", false, CRASHING) + running("m4d9q"));

        assertThat(rolled.verdict().level()).isEqualTo(Level.DEGRADED);
        assertThat(rolled.replicas().shown()).isEqualTo("1 of 2 ready");
        assertThat(rolled.workloads()).hasSize(1);
        assertThat(rolled.workloads().getFirst().pods())
                .extracting(status -> status.words().status())
                .containsExactly("Running", "CrashLoopBackOff");
    }

    @Test
    void aMemoryKillIsToldWithItsLimitForAnHour() {
        String killed =
                """
                phase: Running
                containerStatuses:
                - name: main
                  ready: true
                  restartCount: 4
                  state: {running: {}}
                  lastState: {terminated: {exitCode: 137, reason: OOMKilled, finishedAt: "%s"}}
                """;
        Verdict fresh =
                judge(
                                deployment(1, 1, 1)
                                        + pod(
                                                "x7k2p",
                                                true,
                                                killed.formatted("2026-11-26T11:57:00Z")))
                        .verdict();
        RollUp old =
                judge(
                        deployment(1, 1, 1)
                                + pod("x7k2p", true, killed.formatted("2026-11-26T10:30:00Z")));

        assertThat(fresh.level()).isEqualTo(Level.DEGRADED);
        assertThat(fresh.cause()).isEqualTo("OOMKilled 3 min ago, limit 512Mi, 4 restarts");
        assertThat(old.verdict().level()).isEqualTo(Level.HEALTHY);
        assertThat(old.workloads().getFirst().pods().getFirst().verdict().note())
                .isEqualTo("4 restarts");
    }

    @Test
    void aPodThatNoNodeTakesShowsTheSchedulersWords() {
        String pending =
                """
                phase: Pending
                conditions: [{type: PodScheduled, status: "False", reason: Unschedulable, message: "0/3 nodes are available: 3 Insufficient cpu."}]
                """;
        String text = pod("x7k2p", false, "").replaceFirst("(?m)^  conditions:.*\n", "");
        Verdict verdict =
                judge(deployment(1, 1, 0) + text.stripTrailing() + "\n" + pending.indent(2))
                        .verdict();

        assertThat(verdict.level()).isEqualTo(Level.FAILED);
        assertThat(verdict.cause())
                .isEqualTo(
                        "no node takes it since 60 min: 0/3 nodes are available: 3 Insufficient"
                                + " cpu.");
        assertThat(verdict.next()).contains("requests");
    }

    @Test
    void anInitContainerThatCannotPullIsSeen() {
        String init =
                """
                phase: Pending
                initContainerStatuses:
                - {name: migrate, ready: false, restartCount: 0, state: {waiting: {reason: ImagePullBackOff, message: no such image}}}
                containerStatuses:
                - {name: main, ready: false, restartCount: 0, state: {waiting: {reason: PodInitializing}}}
                """;
        RollUp rolled = judge(deployment(1, 1, 0) + pod("x7k2p", false, init));

        assertThat(rolled.verdict().cause())
                .isEqualTo("ImagePullBackOff in container migrate: no such image");
        assertThat(rolled.workloads().getFirst().pods().getFirst().words().status())
                .isEqualTo("Init:ImagePullBackOff");
    }

    @Test
    void scaledToNothingIsSuspended() {
        assertThat(judge(deployment(0, 0, 0)).verdict())
                .returns(Level.SUSPENDED, Verdict::level)
                .returns("scaled to 0", Verdict::cause);
    }

    @Test
    void oldReplicasOfARolloutAreOnTheirWay() {
        String rolling = deployment(2, 2, 2).replace("updatedReplicas: 2", "updatedReplicas: 1");

        assertThat(judge(rolling + running("a") + running("b")).verdict().level())
                .isEqualTo(Level.PROGRESSING);
    }

    @Test
    void theLastEndedJobDecidesForACronJob() {
        String cron =
                """
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: report, namespace: shop, uid: c1}
                spec: {schedule: "0 * * * *"}
                status: {lastScheduleTime: "2026-11-26T12:00:00Z"}
                """;
        String job =
                """
                ---
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: report-%s
                  namespace: shop
                  creationTimestamp: "2026-11-26T%1$s:00:00Z"
                  ownerReferences: [{kind: CronJob, name: report, uid: c1, controller: true}]
                status: {conditions: [{type: %s, status: "True", message: "%s"}]}
                """;
        RollUp failed =
                judge(
                        cron
                                + job.formatted("10", "Complete", "")
                                + job.formatted("11", "Failed", "backoff limit reached"));
        RollUp well =
                judge(
                        cron
                                + job.formatted("10", "Failed", "backoff limit reached")
                                + job.formatted("11", "Complete", ""));

        assertThat(failed.verdict().level()).isEqualTo(Level.FAILED);
        assertThat(failed.verdict().path()).isEqualTo("Job/report-11");
        assertThat(failed.workloads()).hasSize(1);
        assertThat(well.verdict().level()).isEqualTo(Level.HEALTHY);
    }

    @Test
    void aCronJobThatDidNotRunSaysSinceWhen() {
        RollUp late =
                judge(
                        """
                        apiVersion: batch/v1
                        kind: CronJob
                        metadata: {name: report, namespace: shop}
                        spec: {schedule: "15 9-17 * * mon-fri", timeZone: Europe/Berlin}
                        status: {lastScheduleTime: "2026-11-26T08:15:00Z", lastSuccessfulTime: "2026-11-26T08:16:00Z"}
                        """);

        assertThat(late.verdict().level()).isEqualTo(Level.DEGRADED);
        assertThat(late.verdict().cause()).isEqualTo("should have run 2 h ago and did not");
    }

    @Test
    void anUnknownKindIsJudgedByItsConditions() {
        RollUp database =
                judge(
                        """
                        apiVersion: db.example.org/v1
                        kind: Database
                        metadata: {name: orders, namespace: shop}
                        status: {conditions: [{type: Ready, status: "False", reason: Broken, message: disk full}]}
                        """);

        assertThat(database.verdict().level()).isEqualTo(Level.DEGRADED);
        assertThat(database.verdict().cause()).isEqualTo("disk full");
    }
}

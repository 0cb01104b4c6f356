package dev.slipway.cluster.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What `slipway cluster health --rules` lists is all that differs: each object of the corpus that
/// we put at another level than Argo CD does is named by one of the rules.
class DifferenceTest {
    private static final Path EXPECTED =
            Path.of(System.getProperty("slipway.corpus", "../shared/corpus"))
                    .resolve("infra/cluster/health/expected.json");
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void eachDisagreementWithArgoCdIsListed() throws IOException {
        assumeTrue(Files.isRegularFile(EXPECTED), "no corpus at " + EXPECTED);
        List<String> unlisted = new ArrayList<>();
        Set<Difference> used = new HashSet<>();
        int judged = 0;
        for (var one : new ObjectMapper().readTree(EXPECTED.toFile()).properties()) {
            Path file = EXPECTED.resolveSibling(one.getKey());
            List<LiveObject> objects =
                    Objects.read(file.toString(), Files.readString(file)).value().orElseThrow();
            List<WorkloadStatus> rows = RollUp.of(objects, NOW).workloads();
            if (rows.isEmpty()) {
                unlisted.add(one.getKey() + " has no row");
                continue;
            }
            judged++;
            Verdict ours = rows.getFirst().verdict();
            Level argo = argo(objects.getFirst(), one.getValue());
            if (ours.level() != argo) {
                List<Difference> why =
                        Difference.ALL.stream()
                                .filter(
                                        d ->
                                                d.covers(
                                                        objects.getFirst().kind(),
                                                        argo,
                                                        ours.level()))
                                .toList();
                used.addAll(why);
                if (why.isEmpty()) {
                    unlisted.add(one.getKey() + ": Argo CD " + argo + ", here " + ours);
                }
            }
        }

        assertThat(unlisted).isEmpty();
        assertThat(judged).isGreaterThan(used.size()).isPositive();
    }

    /// Argo CD's customisations are tested without what it says of every object first: one that is
    /// being deleted is on its way.
    private static Level argo(LiveObject object, JsonNode expected) {
        boolean leaving = object.isBeingDeleted() && !HookPods.holdsDeletion(object);
        for (SyncStatus status : SyncStatus.values()) {
            if (status.word().equals(expected.path("status").asText())) {
                return leaving ? Level.PROGRESSING : Level.of(status);
            }
        }
        throw new IllegalArgumentException(expected.toString());
    }

    @Test
    void aRuleCoversItsKindsAndLevelsOnly() {
        Difference job =
                Difference.ALL.stream()
                        .filter(d -> d.kinds().equals(List.of("Job")))
                        .findFirst()
                        .orElseThrow();

        assertThat(job.covers("Job", Level.DEGRADED, Level.FAILED)).isTrue();
        assertThat(job.covers("Job", Level.HEALTHY, Level.FAILED)).isFalse();
        assertThat(job.covers("Pod", Level.DEGRADED, Level.FAILED)).isFalse();
        assertThat(job.covers("Job", Level.DEGRADED, Level.HEALTHY)).isFalse();
    }
}

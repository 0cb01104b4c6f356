package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Outcome;
import dev.slipway.cluster.health.SyncHealth;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Each object is judged as Argo CD judges it, with the same message where one is recorded. The
/// cases in `core` record the whole judgement, the others what the rule of the kind alone says; a
/// kind without a rule is judged by what most controllers keep to.
final class ClusterHealthCases implements ConformanceArea {
    @Override
    public String name() {
        return "cluster-health";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("infra/cluster/health/expected.json");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        Path expected = data(corpus);
        List<Case> cases = new ArrayList<>();
        new ObjectMapper()
                .readTree(expected.toFile())
                .properties()
                .forEach(
                        one -> {
                            Path file = expected.resolveSibling(one.getKey());
                            cases.add(new Case(one.getKey(), () -> judge(file, one.getValue())));
                        });
        return cases;
    }

    private static Verdict judge(Path file, JsonNode expected) throws IOException {
        Outcome<List<LiveObject>> read = Objects.read(file.toString(), Files.readString(file));
        if (read.hasErrors() || read.value().orElse(List.of()).size() != 1) {
            return Verdict.disagree("not one object: " + read.problems());
        }
        LiveObject object = read.value().get().getFirst();
        boolean whole = Path.of("core").equals(file.getName(file.getNameCount() - 2));
        Optional<SyncHealth> health =
                whole
                        ? SyncHealth.of(object)
                        : SyncHealth.byKind(object).or(() -> SyncHealth.customary(object));
        if (health.isEmpty()) {
            return Verdict.unsupported("no rule for " + object.apiVersion() + " " + object.kind());
        }
        boolean same =
                health.get().status().word().equals(expected.path("status").asText())
                        && (!expected.has("message")
                                || health.get()
                                        .message()
                                        .equals(expected.path("message").asText()));
        return Verdict.of(same, health.get() + ", not " + expected);
    }
}

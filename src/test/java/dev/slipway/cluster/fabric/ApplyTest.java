package dev.slipway.cluster.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.Change.Conflict;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.apply.FieldDiff;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// What Fabric8's mock cannot answer: server-side apply, refusals and slow answers.
class ApplyTest {
    private static final Map<String, Object> MANIFEST =
            Map.of(
                    "apiVersion",
                    "apps/v1",
                    "kind",
                    "Deployment",
                    "metadata",
                    Map.of("name", "orders", "namespace", "shop"),
                    "spec",
                    Map.of("replicas", 3));
    private static final String LIVE =
            "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"orders\","
                    + "\"namespace\":\"shop\",\"resourceVersion\":\"7\"},\"spec\":{\"replicas\":%d,"
                    + "\"paused\":false}}";

    private static LoopbackCluster server(int patchCode, String patchAnswer) throws IOException {
        return new LoopbackCluster(
                (asked, exchange) -> {
                    if (asked.method().equals("PATCH")) {
                        LoopbackCluster.json(exchange, patchCode, patchAnswer);
                    } else {
                        LoopbackCluster.json(exchange, 200, LIVE.formatted(2));
                    }
                });
    }

    private static Reply<Change> dryRun(LoopbackCluster server) {
        try (FabricAccess door =
                FabricAccess.open(
                        server.target("dev"), Optional.empty(), Patience.USUAL, () -> false)) {
            return door.apply(MANIFEST, "shop", true, false);
        }
    }

    @Test
    void aDryRunTellsTheFieldsThatWouldChange() throws IOException {
        try (LoopbackCluster server = server(200, LIVE.formatted(3))) {
            Change change = dryRun(server).value().orElseThrow();

            assertThat(FieldDiff.of(change.live(), change.result()))
                    .containsExactly(new FieldDiff(".spec.replicas", "2", "3"));
            LoopbackCluster.Asked patch = server.asked().getLast();
            assertThat(patch.type()).startsWith("application/apply-patch+yaml");
            assertThat(patch.query()).contains("dryRun=All").contains("fieldManager=slipway");
            assertThat(patch.query()).doesNotContain("force=true");
        }
    }

    @Test
    void aConflictNamesFieldAndOwner() throws IOException {
        String conflict =
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Conflict\",\"code\":409,\"message\":\"Apply"
                    + " failed with 1"
                    + " conflict\",\"details\":{\"causes\":[{\"reason\":\"FieldManagerConflict\",\"message\":\"conflict"
                    + " with \\\"argocd-controller\\\" using"
                    + " apps/v1\",\"field\":\".spec.replicas\"}]}}";
        try (LoopbackCluster server = server(409, conflict)) {
            assertThat(dryRun(server).value().orElseThrow().conflicts())
                    .containsExactly(new Conflict(".spec.replicas", "argocd-controller"));
        }
    }

    @Test
    void aConflictWithoutAFieldIsARefusal() throws IOException {
        String deleting =
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"reason\":\"Conflict\",\"code\":409,"
                        + "\"message\":\"object is being deleted\"}";
        try (LoopbackCluster server = server(409, deleting)) {
            assertThat(dryRun(server).trouble().orElseThrow())
                    .returns(Trouble.Kind.CONFLICT, Trouble::kind)
                    .returns("object is being deleted", Trouble::sentence);
        }
    }

    @Test
    void whatTheServerRefusesIsSaidInItsWords() throws IOException {
        String refusal =
                "{\"kind\":\"Status\",\"status\":\"Failure\",\"code\":422,\"message\":\"spec.replicas:"
                    + " must be positive\"}";
        try (LoopbackCluster server = server(422, refusal)) {
            assertThat(dryRun(server).trouble().orElseThrow())
                    .returns(Trouble.Kind.REFUSED, Trouble::kind)
                    .returns("spec.replicas: must be positive", Trouble::sentence);
        }
    }

    @Test
    void theSignInGoesToNoOtherServer() throws IOException {
        try (LoopbackCluster elsewhere = LoopbackCluster.refusing(404, "here is nothing");
                LoopbackCluster server =
                        new LoopbackCluster(
                                (asked, exchange) -> {
                                    exchange.getResponseHeaders()
                                            .set("Location", elsewhere.url() + "/taken");
                                    exchange.sendResponseHeaders(302, -1);
                                });
                FabricAccess door =
                        FabricAccess.open(
                                server.target("dev"),
                                Optional.empty(),
                                Patience.USUAL,
                                () -> false)) {
            assertThat(door.ping().trouble()).isPresent();

            assertThat(server.asked().getFirst().authorization()).contains(MockCluster.TOKEN);
            assertThat(elsewhere.asked())
                    .noneMatch(asked -> asked.authorization().contains(MockCluster.TOKEN));
        }
    }

    @Test
    void anExpiredTokenIsSaidAndNeverShown() throws IOException {
        try (LoopbackCluster server = LoopbackCluster.refusing(401, "Unauthorized");
                FabricAccess door =
                        FabricAccess.open(
                                server.target("dev"),
                                Optional.empty(),
                                Patience.USUAL,
                                () -> false)) {
            Trouble trouble = door.ping().trouble().orElseThrow();

            assertThat(trouble.kind()).isEqualTo(Trouble.Kind.SIGNED_OUT);
            assertThat(trouble.toString()).doesNotContain(MockCluster.TOKEN);
            assertThat(server.asked()).hasSize(1);
        }
    }
}

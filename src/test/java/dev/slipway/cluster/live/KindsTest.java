package dev.slipway.cluster.live;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.slipway.base.Where;
import dev.slipway.cluster.fabric.FabricAccess;
import dev.slipway.cluster.fabric.LoopbackCluster;
import dev.slipway.cluster.fabric.Patience;
import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.select.Placement;
import dev.slipway.cluster.select.Selection;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Kinds beyond Kubernetes' own: looked for where the server has them, and nowhere else.
class KindsTest {
    private static final String NOW = "2026-11-26T12:00:00Z";
    private static final String CAN = "\"verbs\":[\"list\",\"watch\"]";
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "/apis",
                    """
                    {"groups":[{"preferredVersion":{"groupVersion":"apps/v1"}},{"preferredVersion":{"groupVersion":"argoproj.io/v1alpha1"}},
                    {"preferredVersion":{"groupVersion":"platform.example.org/v1"}}]}
                    """,
                    "/apis/argoproj.io/v1alpha1",
                    """
                    {"resources":[{"name":"applications","kind":"Application","namespaced":true,%1$s},{"name":"appprojects","kind":"AppProject","namespaced":true,%1$s}]}
                    """
                            .formatted(CAN),
                    "/apis/platform.example.org/v1",
                    """
                    {"resources":[{"name":"databases","kind":"Database","namespaced":true,%1$s,"categories":["claim"]},{"name":"databases/status","kind":"Database","namespaced":true},
                    {"name":"xdatabases","kind":"XDatabase","namespaced":false,%1$s,"categories":["composite"]},{"name":"widgets","kind":"Widget","namespaced":true,%1$s}]}
                    """
                            .formatted(CAN),
                    "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications",
                    """
                    {"items":[{"metadata":{"name":"orders-prod","namespace":"argocd"},"status":{"health":{"status":"Healthy"},"sync":{"status":"OutOfSync","revision":"4be19c0aa11"},
                    "operationState":{"phase":"Failed","message":"one hook failed"}}},{"metadata":{"name":"another","namespace":"argocd"}}]}
                    """,
                    "/apis/platform.example.org/v1/namespaces/shop/databases",
                    """
                    {"items":[{"metadata":{"name":"orders-db","namespace":"shop","labels":{"backstage.io/kubernetes-id":"orders"}},
                    "spec":{"resourceRef":{"apiVersion":"platform.example.org/v1","kind":"XDatabase","name":"orders-db-x1"}},
                    "status":{"conditions":[{"type":"Synced","status":"True"},{"type":"Ready","status":"False","reason":"Unavailable","message":"no capacity in eu-west-1"}]}}]}
                    """,
                    "/apis/platform.example.org/v1/xdatabases/orders-db-x1",
                    """
                    {"apiVersion":"platform.example.org/v1","kind":"XDatabase","metadata":{"name":"orders-db-x1"},
                    "spec":{"claimRef":{"apiVersion":"platform.example.org/v1","kind":"Database","namespace":"shop","name":"orders-db"}},
                    "status":{"conditions":[{"type":"Synced","status":"False","reason":"ReconcileError","message":"quota of the subnet is used up"}]}}
                    """,
                    "/api/v1/namespaces/shop/persistentvolumeclaims",
                    """
                    {"items":[{"metadata":{"name":"data","namespace":"shop","creationTimestamp":"2026-11-26T11:00:00Z"},"spec":{"storageClassName":"fast"},"status":{"phase":"Pending"}},
                    {"metadata":{"name":"nobodys","namespace":"shop"},"status":{"phase":"Bound"}}]}
                    """,
                    "/api/v1/namespaces/shop/pods",
                    """
                    {"items":[{"metadata":{"name":"orders-0","namespace":"shop","labels":{"backstage.io/kubernetes-id":"orders"}},
                    "spec":{"containers":[{"name":"main"}],"volumes":[{"name":"d","persistentVolumeClaim":{"claimName":"data"}}]},"status":{"phase":"Pending"}}]}
                    """);

    private static Selection orders() {
        return Selection.of(
                        "component:default/orders",
                        "orders",
                        Map.of("argocd/app-name", "orders-prod", "argocd/app-namespace", "argocd"),
                        Where.file("x"))
                .value()
                .orElseThrow();
    }

    @Test
    void whatTheServerHasIsFoundInTheNamespacesOfTheComponentsAndOneRefusalHidesNothing()
            throws IOException {
        try (LoopbackCluster server =
                        new LoopbackCluster(
                                (asked, exchange) -> {
                                    if (asked.path().endsWith("/shop/applications")) {
                                        LoopbackCluster.refuse(exchange, 403, "may not");
                                    } else if (asked.path().endsWith("/cronjobs")) {
                                        LoopbackCluster.refuse(exchange, 404, "no such kind");
                                    } else {
                                        LoopbackCluster.json(
                                                exchange,
                                                200,
                                                ANSWERS.getOrDefault(
                                                        asked.path(), "{\"items\":[]}"));
                                    }
                                });
                FabricAccess door =
                        FabricAccess.open(
                                server.target("dev"),
                                Optional.empty(),
                                Patience.USUAL,
                                () -> false)) {
            Survey survey =
                    Survey.of(
                            door,
                            List.of("shop"),
                            new Placement(List.of(orders())),
                            Instant.parse(NOW));

            Cell cell = requireNonNull(survey.cells().get("component:default/orders"));
            assertThat(cell.rows())
                    .extracting(row -> row.path() + " " + row.state() + " " + row.level())
                    .contains(
                            "PersistentVolumeClaim/data Pending DEGRADED",
                            "Application/orders-prod OutOfSync DEGRADED",
                            "Database/orders-db Degraded DEGRADED");
            assertThat(cell.rows())
                    .extracting(Cell.Row::cause)
                    .contains(
                            "no volume is bound, storage class fast",
                            "the last synchronisation failed: one hook failed",
                            "quota of the subnet is used up");
            assertThat(cell.rows()).extracting(Cell.Row::kind).doesNotContain("XDatabase");
            assertThat(cell.level()).isEqualTo(Level.DEGRADED);
            assertThat(survey.limits()).containsExactly("may not");
            assertThat(server.asked())
                    .extracting(LoopbackCluster.Asked::path)
                    .noneMatch(
                            path -> path.endsWith("/widgets") || path.endsWith("databases/status"))
                    .filteredOn(path -> !path.startsWith("/apis") || path.split("/", -1).length > 4)
                    .allMatch(
                            path ->
                                    path.contains("/namespaces/shop/")
                                            || path.endsWith("/argocd/applications")
                                            || path.endsWith("/xdatabases/orders-db-x1"));
        }
    }
}

package dev.slipway.cluster.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.fabric.FabricAccess;
import dev.slipway.cluster.fabric.LoopbackCluster;
import dev.slipway.cluster.fabric.Patience;
import dev.slipway.cluster.fabric.StoringCluster;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an apply would do and does, against a server that keeps what it is sent.
class ApplyPlanTest {
    private static final String ORDERS = "/apis/apps/v1/namespaces/shop/deployments/orders";
    private static final String DEPLOYMENT =
            """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: orders}
            spec:
              replicas: %d
              template: {spec: {containers: [{name: main, image: "%s", env: [{name: DB_PASSWORD, value: %s}]}]}}
            """;
    private static final String SECRET =
            """
            apiVersion: v1
            kind: Secret
            metadata: {name: orders-db, namespace: shop}
            stringData: {password: %s}
            """;

    private StoringCluster cluster;
    private FabricAccess door;

    @BeforeEach
    void open() throws IOException {
        cluster = new StoringCluster();
        door =
                FabricAccess.open(
                        cluster.target("dev"), Optional.empty(), Patience.USUAL, () -> false);
    }

    @AfterEach
    void close() {
        door.close();
        cluster.close();
    }

    private static List<LiveObject> objects(String... documents) {
        return Objects.read("test", String.join("---\n", documents)).value().orElseThrow();
    }

    private ApplyPlan plan(String... documents) {
        return ApplyPlan.of(door, objects(documents), "shop", Progress.NONE).value().orElseThrow();
    }

    private List<Sending.Sent> send(ApplyPlan plan, boolean takeOver) {
        return new Sending(door, takeOver).send(plan, Progress.NONE, one -> {});
    }

    @Test
    void eachObjectIsNewChangedUnchangedInConflictOrRefused() {
        cluster.put(ORDERS, DEPLOYMENT.formatted(2, "orders:1", "old"));
        cluster.put("/api/v1/namespaces/shop/configmaps/same", config("same"));
        cluster.put("/api/v1/namespaces/shop/configmaps/theirs", config("theirs"));
        cluster.own("/api/v1/namespaces/shop/configmaps/theirs", ".data.colour", "argocd");
        cluster.refuse("/api/v1/namespaces/shop/configmaps/bad", "data: too long");

        ApplyPlan plan =
                plan(
                        SECRET.formatted("hunter2"),
                        DEPLOYMENT.formatted(3, "orders:1", "old"),
                        config("same"),
                        config("theirs").replace("red", "blue"),
                        config("bad"),
                        "apiVersion: example.org/v1\nkind: Widget\nmetadata: {name: w}\n");

        assertThat(plan.objects())
                .extracting(ObjectPlan::toString)
                .containsExactly(
                        "Secret/orders-db new",
                        "Deployment/orders changed",
                        "ConfigMap/same unchanged",
                        "ConfigMap/theirs in conflict",
                        "ConfigMap/bad refused",
                        "Widget/w refused");
        assertThat(plan.objects().get(1).fields())
                .containsExactly(new FieldDiff(".spec.replicas", "2", "3"));
        ObjectPlan theirs = plan.objects().get(3);
        assertThat(theirs.fields()).containsExactly(new FieldDiff(".data.colour", "red", "blue"));
        assertThat(theirs.owner(theirs.fields().getFirst())).contains("argocd");
        assertThat(plan.objects().get(4).trouble().orElseThrow().sentence())
                .isEqualTo("data: too long");
        assertThat(plan.objects().get(5).trouble().orElseThrow().sentence())
                .isEqualTo("the cluster has no kind Widget of example.org/v1");
        assertThat(cluster.writes()).isEmpty();
    }

    private static String config(String name) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: %s}\ndata: {colour: red}\n"
                .formatted(name);
    }

    @Test
    void secretsAreMaskedWhereverTheyStand() {
        cluster.put(ORDERS, DEPLOYMENT.formatted(2, "orders:1", "swordfish"));
        ApplyPlan plan =
                plan(
                        SECRET.formatted("hunter2"),
                        DEPLOYMENT.formatted(2, "orders:2", "opensesame"));

        assertThat(plan.objects().get(0).fields())
                .contains(new FieldDiff(".stringData.password", "", "masked"));
        assertThat(plan.objects().get(1).fields())
                .containsExactly(
                        new FieldDiff(
                                ".spec.template.spec.containers[name=\"main\"].env[name=\"DB_PASSWORD\"].value",
                                "masked",
                                "masked"),
                        new FieldDiff(
                                ".spec.template.spec.containers[name=\"main\"].image",
                                "orders:1",
                                "orders:2"));
        assertThat(plan.objects().toString()).doesNotContain("hunter2", "swordfish", "opensesame");
    }

    @Test
    void onlyNewAndChangedObjectsAreSentAndConflictsOnlyWhenTakenOver() {
        cluster.put(ORDERS, DEPLOYMENT.formatted(2, "orders:1", "old"));
        cluster.own(ORDERS, ".spec.replicas", "kube-controller-manager");
        cluster.put("/api/v1/namespaces/shop/configmaps/same", config("same"));
        ApplyPlan plan =
                plan(
                        DEPLOYMENT.formatted(3, "orders:1", "old"),
                        config("same"),
                        SECRET.formatted("hunter2"));

        assertThat(plan.owners()).containsExactly("kube-controller-manager");
        assertThat(send(plan, false))
                .extracting(sent -> sent.plan().path(), sent -> sent.trouble().isPresent())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Secret/orders-db", false));
        assertThat(cluster.writes())
                .extracting(LoopbackCluster.Asked::path)
                .containsExactly("/api/v1/namespaces/shop/secrets/orders-db");

        List<Sending.Sent> forced = send(plan(DEPLOYMENT.formatted(3, "orders:1", "old")), true);
        assertThat(forced).allMatch(sent -> sent.trouble().isEmpty());
        assertThat(cluster.writes().getLast())
                .returns(ORDERS, LoopbackCluster.Asked::path)
                .matches(one -> one.query().contains("force=true"));
        assertThat(new LiveObject(cluster.object(ORDERS)).tree().at("spec", "replicas").number(0))
                .isEqualTo(3);
    }

    @Test
    void whatChangedSinceItWasShownIsLeftAlone() {
        cluster.put(ORDERS, DEPLOYMENT.formatted(2, "orders:1", "old"));
        ApplyPlan plan = plan(DEPLOYMENT.formatted(3, "orders:1", "old"));
        cluster.put(ORDERS, DEPLOYMENT.formatted(7, "orders:1", "old"));

        assertThat(send(plan, true).getFirst().trouble().orElseThrow())
                .returns(Trouble.Kind.CONFLICT, Trouble::kind)
                .returns(
                        ".spec.replicas changed in the cluster since it was compared, so nothing"
                                + " was sent",
                        Trouble::sentence);
        assertThat(cluster.writes()).isEmpty();
    }

    @Test
    void aRefusalStopsNoOtherAndACancelStopsTheRest() {
        ApplyPlan plan = plan(config("a"), config("b"), config("c"));
        cluster.refuse("/api/v1/namespaces/shop/configmaps/a", "a policy forbids it");
        List<Sending.Sent> told = new ArrayList<>();
        Progress stopAfterTwo =
                new Progress() {
                    @Override
                    public boolean cancelled() {
                        return told.size() == 2;
                    }
                };

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> new Sending(door, false).send(plan, stopAfterTwo, told::add))
                .isInstanceOf(java.util.concurrent.CancellationException.class);
        assertThat(told)
                .extracting(sent -> sent.trouble().map(Trouble::sentence).orElse("applied"))
                .containsExactly("a policy forbids it", "applied");
        assertThat(cluster.writes())
                .extracting(LoopbackCluster.Asked::path)
                .containsExactly("/api/v1/namespaces/shop/configmaps/b");
    }

    @Test
    void aNamespaceComesFirstAndStandsInNone() {
        ApplyPlan plan =
                plan(config("a"), "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n");

        assertThat(plan.objects())
                .extracting(ObjectPlan::path)
                .containsExactly("Namespace/shop", "ConfigMap/a");
        assertThat(send(plan, false)).allMatch(sent -> sent.trouble().isEmpty());
        assertThat(cluster.writes().getFirst().path()).isEqualTo("/api/v1/namespaces/shop");
    }

    @Test
    void aClusterThatDoesNotKnowTheUserIsAskedOnce() throws IOException {
        try (LoopbackCluster strange = LoopbackCluster.refusing(401, "Unauthorized");
                FabricAccess other =
                        FabricAccess.open(
                                strange.target("x"),
                                Optional.empty(),
                                Patience.USUAL,
                                () -> false)) {
            Reply<ApplyPlan> reply =
                    ApplyPlan.of(other, objects(config("a"), config("b")), "shop", Progress.NONE);

            assertThat(reply.trouble().orElseThrow().kind()).isEqualTo(Trouble.Kind.SIGNED_OUT);
            assertThat(strange.asked()).hasSize(1);
        }
    }
}

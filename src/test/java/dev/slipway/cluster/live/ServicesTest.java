package dev.slipway.cluster.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Where;
import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;
import dev.slipway.cluster.select.Placement;
import dev.slipway.cluster.select.Selection;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A service belongs to the components whose pods it leads to.
class ServicesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private final Store store =
            new Store(new Placement(List.of(selection("orders"), selection("carts"))));

    private static Selection selection(String name) {
        return Selection.of(name, name, Map.of(), Where.file("test")).value().orElseThrow();
    }

    private static LiveObject object(String yaml) {
        return Objects.read("test", yaml).value().orElseThrow().getFirst();
    }

    private static LiveObject service(String selector) {
        return object(
                """
                apiVersion: v1
                kind: Service
                metadata: {name: front, namespace: shop, uid: s1}
                spec: {type: ClusterIP, selector: {%s}, ports: [{port: 80}, {port: 443}]}
                """
                        .formatted(selector));
    }

    private static LiveObject pod(String uid, String component, String labels) {
        return object(
                """
                apiVersion: v1
                kind: Pod
                metadata: {name: %1$s, namespace: shop, uid: %1$s, labels: {backstage.io/kubernetes-id: %2$s, %3$s}}
                status: {phase: Running}
                """
                        .formatted(uid, component, labels));
    }

    private List<String> rows(String component) {
        boolean unused = store.refresh(NOW, 0);
        return store.cells().getOrDefault(component, Cell.NOTHING).rows().stream()
                .filter(row -> row.kind().equals("Service"))
                .map(row -> row.path() + " " + row.state() + " " + row.side())
                .toList();
    }

    @Test
    void itFollowsItsPods() {
        store.put(service("app: web"));
        assertThat(rows("orders")).isEmpty();

        store.put(pod("p1", "orders", "app: web"));
        assertThat(rows("orders")).containsExactly("Service/front port 80, 443 ClusterIP");
        assertThat(rows("carts")).isEmpty();

        store.put(pod("p2", "carts", "app: web"));
        assertThat(rows("carts")).hasSize(1);

        store.put(pod("p1", "orders", "app: other"));
        assertThat(rows("orders")).isEmpty();
        assertThat(rows("carts")).hasSize(1);

        store.remove(pod("p2", "carts", "app: web"));
        assertThat(rows("carts")).isEmpty();
    }

    @Test
    void allOfItsSelectorMustMatchAndNoneMatchesNothing() {
        store.put(pod("p1", "orders", "app: web"));
        store.put(service("app: web, tier: front"));
        assertThat(rows("orders")).isEmpty();

        store.put(service(""));
        assertThat(rows("orders")).isEmpty();
    }

    @Test
    void aServiceAloneIsNotAWorkloadThatIsWell() {
        store.put(
                object(
                        """
                        apiVersion: v1
                        kind: Service
                        metadata: {name: front, namespace: shop, labels: {backstage.io/kubernetes-id: orders}}
                        spec: {type: ClusterIP}
                        """));
        assertThat(rows("orders")).hasSize(1);
        Cell cell = store.cells().getOrDefault("orders", Cell.NOTHING);
        assertThat(cell.level()).isEqualTo(Level.UNKNOWN);
        assertThat(cell.next()).contains(Selection.ID);

        store.put(pod("p1", "orders", "app: web"));
        assertThat(rows("orders")).hasSize(1);
        assertThat(store.cells().getOrDefault("orders", Cell.NOTHING).level())
                .isNotEqualTo(Level.UNKNOWN);
    }
}

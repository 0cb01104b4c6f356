package dev.slipway.cluster.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Which Argo CD applications belong to a component.
class PlacementTest {
    private static final String NAME = "argocd/app-name";
    private static final String SELECTOR = "argocd/app-selector";
    private static final String NAMESPACE = "argocd/app-namespace";
    private static final Resource APPLICATIONS =
            new Resource("argoproj.io", "v1alpha1", "applications", "Application");

    private static Outcome<Selection> selection(Map<String, String> annotations) {
        return Selection.of("orders", "orders", annotations, Where.file("catalog-info.yaml"));
    }

    private static Placement placement(Map<String, String> annotations) {
        return new Placement(List.of(selection(annotations).value().orElseThrow()));
    }

    private static LiveObject application(String name, String namespace, String labels) {
        return Objects.read(
                        "test",
                        """
                        apiVersion: argoproj.io/v1alpha1
                        kind: Application
                        metadata: {name: %s, namespace: %s, labels: {%s}}
                        """
                                .formatted(name, namespace, labels))
                .value()
                .orElseThrow()
                .getFirst();
    }

    @Test
    void aSelectorFindsAllThatHaveItsLabels() {
        Placement placement =
                placement(Map.of(SELECTOR, "app=orders,env in (dev, prod)", NAMESPACE, "argocd"));

        assertThat(placement.byLabels(application("a", "argocd", "app: orders, env: dev")))
                .containsExactly("orders");
        assertThat(placement.byLabels(application("b", "argocd", "app: orders, env: prod")))
                .containsExactly("orders");
        assertThat(placement.byLabels(application("c", "argocd", "app: orders, env: test")))
                .isEmpty();
        assertThat(placement.byLabels(application("d", "elsewhere", "app: orders, env: dev")))
                .isEmpty();
        assertThat(placement.namespaces(APPLICATIONS, List.of("shop")))
                .containsExactly("shop", "argocd");
    }

    @Test
    void aNameCountsBeforeASelector() {
        Placement placement = placement(Map.of(NAME, "orders-prod", SELECTOR, "app=orders"));

        assertThat(placement.byLabels(application("orders-prod", "argocd", "")))
                .containsExactly("orders");
        assertThat(placement.byLabels(application("other", "argocd", "app: orders"))).isEmpty();
    }

    @Test
    void aSelectorThatCannotBeReadIsAProblemAndFindsNothing() {
        Outcome<Selection> read = selection(Map.of(SELECTOR, "app=or=ders"));

        assertThat(read.problems()).extracting(Problem::rule).containsExactly("cluster.selector");
        assertThat(read.value().orElseThrow().applicationLabels()).isEmpty();
    }
}

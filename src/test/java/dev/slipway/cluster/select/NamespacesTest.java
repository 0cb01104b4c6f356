package dev.slipway.cluster.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Where;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class NamespacesTest {
    private static final String NAMESPACE = "backstage.io/kubernetes-namespace";
    private static final String CLUSTER = "backstage.io/kubernetes-cluster";
    private static final ClusterTarget DEV =
            new ClusterTarget(
                    "dev", "https://dev", "", false, new Credential.None(), Optional.of("own"), "");
    private static final Selection ORDERS = selection(Map.of(NAMESPACE, "commerce"));
    private static final Selection LEDGER = selection(Map.of(NAMESPACE, "payments"));
    private static final Selection UNSAID = selection(Map.of());
    private static final Selection ELSEWHERE = selection(Map.of(NAMESPACE, "far", CLUSTER, "prod"));

    private static Selection selection(Map<String, String> annotations) {
        return Selection.of("c", "c", annotations, Where.file("test")).value().orElseThrow();
    }

    @Test
    void withoutAListThoseThatComponentsNameElseTheContexts() {
        Namespaces all = Namespaces.of(DEV, List.of(LEDGER, ORDERS, UNSAID, ELSEWHERE), List.of());

        assertThat(all.asked()).containsExactly("commerce", "own", "payments");
        assertThat(all.left()).isEmpty();
    }

    @Test
    void aListLeavesOutTheOthers() {
        Namespaces some = Namespaces.of(DEV, List.of(LEDGER, ORDERS), List.of("commerce"));

        assertThat(some.asked()).containsExactly("commerce");
        assertThat(some.left()).containsExactly("payments");
        assertThat(some.named()).containsExactly("commerce", "payments");
    }

    @Test
    void aComponentThatNamesNoneIsLookedForInTheWholeList() {
        Namespaces some = Namespaces.of(DEV, List.of(ORDERS, UNSAID), List.of("a", "b"));

        assertThat(some.asked()).containsExactly("a", "b");
        assertThat(some.left()).containsExactly("commerce");
    }

    @Test
    void namesAreReadAndChecked() {
        assertThat(Namespaces.in(" a, b;c\n a ")).containsExactly("a", "b", "c");
        assertThat(Namespaces.in(" ")).isEmpty();
        assertThat(Namespaces.wrong(List.of("team-a", "x1"))).isEmpty();
        assertThat(Namespaces.wrong(List.of("team-a", "Team"))).contains("Team");
        assertThat(Namespaces.wrong(List.of("-a"))).contains("-a");
        assertThat(Namespaces.wrong(List.of("a".repeat(64)))).isPresent();
    }
}

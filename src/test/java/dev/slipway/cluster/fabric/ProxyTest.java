package dev.slipway.cluster.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Kubeconfig;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Clusters that are reached through a proxy: the one of the kubeconfig, else the environment's.
class ProxyTest {
    private static final String BEHIND = "http://cluster.invalid:8001";
    @TempDir Path folder;

    private ClusterTarget target(String server, String proxy) throws IOException {
        Path file = folder.resolve("config");
        Files.writeString(
                file,
                """
                clusters: [{name: c, cluster: {server: "%s"%s}}]
                contexts: [{name: dev, context: {cluster: c, user: u}}]
                users: [{name: u, user: {token: %s}}]
                """
                        .formatted(
                                server,
                                proxy.isEmpty() ? "" : ", proxy-url: \"" + proxy + "\"",
                                MockCluster.TOKEN));
        return Kubeconfig.read(file, Map.of()).value().orElseThrow().getFirst();
    }

    private static LoopbackCluster proxy() throws IOException {
        return new LoopbackCluster(
                (asked, exchange) ->
                        LoopbackCluster.json(exchange, 200, "{\"gitVersion\":\"v1.31.0\"}"));
    }

    private static Reply<String> ping(ClusterTarget target) {
        Reply<ClusterAccess> door =
                FabricAccess.reach(target, Optional.empty(), Patience.USUAL, () -> false);
        try (ClusterAccess open = door.value().orElseThrow()) {
            return open.ping();
        }
    }

    @Test
    void theProxyOfTheKubeconfigIsAsked() throws IOException {
        try (LoopbackCluster proxy = proxy()) {
            Reply<String> reply = ping(target(BEHIND, proxy.url()));

            assertThat(reply.value()).contains("v1.31.0");
            assertThat(proxy.asked())
                    .singleElement()
                    .returns("/version", LoopbackCluster.Asked::path)
                    .returns("Bearer " + MockCluster.TOKEN, LoopbackCluster.Asked::authorization);
        }
    }

    @Test
    void theProxyOfTheEnvironmentIsAsked() throws IOException {
        try (LoopbackCluster proxy = proxy()) {
            ClusterTarget target = target(BEHIND, "").through(Map.of("HTTP_PROXY", proxy.url()));

            assertThat(ping(target).value()).contains("v1.31.0");
            assertThat(proxy.asked()).hasSize(1);
        }
    }

    @Test
    void theOwnProxyCountsFirstAndNotForWhatIsExempt() throws IOException {
        Map<String, String> environment =
                Map.of("HTTPS_PROXY", "http://usual:3128", "NO_PROXY", "near.example.org");

        assertThat(target("https://far.example.org", "").through(environment).proxy())
                .contains("http://usual:3128");
        assertThat(target("https://api.near.example.org", "").through(environment).proxy())
                .isEmpty();
        assertThat(target("https://127.0.0.1:6443", "").through(environment).proxy()).isEmpty();
        assertThat(
                        target("https://api.near.example.org", "http://own:1")
                                .through(environment)
                                .proxy())
                .contains("http://own:1");
        assertThat(target("no address at all", "").through(environment).proxy()).isEmpty();
    }

    @Test
    void aProxyThatCannotBeUsedIsSaidWithoutItsPassword() throws IOException {
        ClusterTarget target = target(BEHIND, "socks5://mara:hunter22@corp:1080");
        Trouble trouble =
                FabricAccess.reach(target, Optional.empty(), Patience.USUAL, () -> false)
                        .trouble()
                        .orElseThrow();

        assertThat(trouble.kind()).isEqualTo(Trouble.Kind.UNREACHABLE);
        assertThat(trouble.sentence()).contains("corp:1080", "only http:// proxies can");
        assertThat(trouble.next()).contains("proxy-url", "HTTPS_PROXY");
        assertThat(trouble + target.address()).doesNotContain("hunter22");
    }

    @Test
    void offlineNoProxyIsAsked() throws IOException {
        try (LoopbackCluster proxy = proxy();
                FabricAccess door =
                        FabricAccess.open(
                                target(BEHIND, proxy.url()),
                                Optional.empty(),
                                Patience.USUAL,
                                () -> true)) {
            assertThat(door.ping().trouble()).contains(Trouble.OFFLINE);
            assertThat(proxy.asked()).isEmpty();
        }
    }
}

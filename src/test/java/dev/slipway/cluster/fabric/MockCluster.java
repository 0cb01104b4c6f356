package dev.slipway.cluster.fabric;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.model.Objects;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMixedDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.ServerRequest;
import io.fabric8.mockwebserver.ServerResponse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// Fabric8's mock server on loopback: it keeps objects, answers lists and watches, and answers what
/// a test expects in place of them.
public final class MockCluster implements AutoCloseable {
    public static final String TOKEN = "s3cr3t-token-of-the-test";
    private final KubernetesMockServer server;
    private final KubernetesClient client;

    public MockCluster() {
        Map<ServerRequest, Queue<ServerResponse>> responses = new HashMap<>();
        server =
                new KubernetesMockServer(
                        new Context(),
                        new MockWebServer(),
                        responses,
                        new KubernetesMixedDispatcher(responses),
                        false);
        server.init();
        client = server.createClient();
        server.expect()
                .get()
                .withPath("/version")
                .andReturn(200, Map.of("major", "1", "minor", "31", "gitVersion", "v1.31.0"))
                .always();
    }

    public KubernetesMockServer server() {
        return server;
    }

    /// Puts an object into the cluster, or a newer state of it.
    public void put(String yaml) {
        Objects.read("test", yaml)
                .value()
                .orElseThrow()
                .forEach(
                        object -> {
                            var resource =
                                    client.getKubernetesSerialization()
                                            .<io.fabric8.kubernetes.api.model.HasMetadata>unmarshal(
                                                    dev.slipway.yaml.Json.print(
                                                            object.tree().value()));
                            client.resource(resource)
                                    .inNamespace(object.namespace())
                                    .createOr(
                                            io.fabric8.kubernetes.client.dsl.NonDeletingOperation
                                                    ::update);
                        });
    }

    public KubernetesClient client() {
        return client;
    }

    public ClusterTarget target(String name) {
        return new ClusterTarget(
                name,
                server.url("/"),
                "",
                true,
                new Credential.Token(TOKEN),
                Optional.of("shop"),
                "test");
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}

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
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Fabric8's mock server on loopback: it keeps objects, answers lists and watches, and answers what
/// a test expects in place of them. It remembers what the program asked; what the test itself puts
/// into it is not among that.
public final class MockCluster implements AutoCloseable {
    public static final String TOKEN = "s3cr3t-token-of-the-test";
    private static final Logger LOG = Logger.getLogger(MockCluster.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final KubernetesMockServer server;
    private final KubernetesClient client;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Function<Asked, Optional<Answer>> gate = one -> Optional.empty();

    /// What the program asked; `path` with its query.
    public record Asked(String method, String path, String body) {
        /// Whether it would change something: a question about rights is posted, too.
        public boolean writes() {
            return !method.equals("GET") && !path.contains("selfsubject");
        }
    }

    /// What is said in place of the server's own answer.
    public record Answer(int code, String body) {
        public static Answer refusal(int code, String message) {
            return new Answer(code, LoopbackCluster.status(code, message));
        }
    }

    public MockCluster() {
        Map<ServerRequest, Queue<ServerResponse>> responses = new HashMap<>();
        server =
                new KubernetesMockServer(
                        new Context(),
                        new MockWebServer(),
                        responses,
                        new KubernetesMixedDispatcher(responses) {
                            @Override
                            public MockResponse dispatch(RecordedRequest request) {
                                return guarded(request).orElseGet(() -> super.dispatch(request));
                            }
                        },
                        false);
        server.init();
        client = server.createClient();
        server.expect()
                .get()
                .withPath("/version")
                .andReturn(200, Map.of("major", "1", "minor", "31", "gitVersion", "v1.31.0"))
                .always();
    }

    private Optional<MockResponse> guarded(RecordedRequest request) {
        String agent = request.getHeader("User-Agent");
        if (agent == null || !agent.equals("slipway")) {
            return Optional.empty();
        }
        String body = new String(request.getBody().getBytes(), StandardCharsets.UTF_8);
        Asked one = new Asked(request.getMethod(), request.getPath(), body);
        asked.add(one);
        return gate.apply(one)
                .map(
                        answer ->
                                new MockResponse()
                                        .setResponseCode(answer.code())
                                        .setBody(answer.body()));
    }

    /// What the program asked so far, in that order.
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// From now on the program hears what `rule` says, and the server where it says nothing.
    public void answer(Function<Asked, Optional<Answer>> rule) {
        gate = rule;
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

    /// The server waits for its senders on the one thread that they send on: a watch that ends
    /// while something is being sent holds it up for a minute, and another one its own end. That is
    /// no matter of the tests, which go on after a while.
    @Override
    public void close() {
        client.close();
        Thread end =
                new Thread(
                        () -> {
                            try {
                                server.destroy();
                            } catch (IllegalStateException e) {
                                LOG.log(Level.FINE, "the server did not end in time", e);
                            }
                        });
        end.setDaemon(true);
        end.start();
        try {
            end.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

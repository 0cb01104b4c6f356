package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.LogLine;
import dev.slipway.cluster.access.LogRequest;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.ServedKind;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.connect.Credential;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;
import dev.slipway.net.Redaction;
import dev.slipway.yaml.Json;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A cluster through the Fabric8 client. Its configuration is made of the target alone: the client
/// would otherwise read files, run programs and write tokens back.
public final class FabricAccess implements ClusterAccess {
    private static final String MANAGER = "slipway";
    private static final int USUAL_PORT = 80;

    /// The client logs each fault with its stack, also those of closing; ours are told as
    /// [Trouble], without secrets.
    private static final Logger CLIENT = Logger.getLogger("io.fabric8");

    private final ClusterTarget target;
    private final KubernetesClient client;
    private final BooleanSupplier offline;
    private final Pace pace;
    private final Masked masked;
    private final Discovery discovery = new Discovery(path -> ask(() -> json(path)));

    private FabricAccess(
            ClusterTarget target,
            KubernetesClient client,
            BooleanSupplier offline,
            Pace pace,
            Masked masked) {
        this.target = target;
        this.client = client;
        this.offline = offline;
        this.pace = pace;
        this.masked = masked;
    }

    /// Opens the door; nothing is sent yet. `issued` is what a program printed, where the target
    /// needs one. While `offline` says so, questions are refused and not sent; who follows
    /// something then closes it.
    public static FabricAccess open(
            ClusterTarget target,
            Optional<Credential.Issued> issued,
            Patience patience,
            BooleanSupplier offline) {
        CLIENT.setLevel(Level.OFF);
        ConfigBuilder config =
                new ConfigBuilder(Config.empty())
                        .withMasterUrl(target.server())
                        .withTrustCerts(target.unchecked())
                        .withConnectionTimeout(Math.toIntExact(patience.connect().toMillis()))
                        .withRequestTimeout(Math.toIntExact(patience.answer().toMillis()))
                        .withRequestRetryBackoffLimit(1)
                        .withHttp2Disable(true)
                        .withUserAgent(MANAGER);
        if (!target.authority().isEmpty()) {
            config.withCaCertData(target.authority());
        }
        target.proxy().ifPresent(way -> through(way, config));
        issued.flatMap(Credential.Issued::token).ifPresent(known -> signIn(known, config));
        issued.flatMap(Credential.Issued::certificate).ifPresent(pair -> signIn(pair, config));
        signIn(target.credential(), config);
        Pace pace = new Pace(Clock.systemUTC());
        return new FabricAccess(
                target,
                new KubernetesClientBuilder()
                        .withConfig(config.build())
                        .withHttpClientFactory(new Connections(pace))
                        .build(),
                offline,
                pace,
                Masked.of(target.credential(), issued));
    }

    private static void signIn(Credential credential, ConfigBuilder config) {
        switch (credential) {
            case Credential.Token known -> config.withOauthToken(known.secret());
            case Credential.Certificate pair ->
                    config.withClientCertData(pair.certificate()).withClientKeyData(pair.key());
            default -> {}
        }
    }

    /// The client takes the proxy's own sign-in apart from its address.
    private static void through(String proxy, ConfigBuilder config) {
        URI way = URI.create(proxy);
        String address = way.getScheme() + "://" + way.getHost() + ":" + port(way);
        config.withHttpProxy(address).withHttpsProxy(address);
        String user = way.getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            config.withProxyUsername(colon < 0 ? user : user.substring(0, colon))
                    .withProxyPassword(colon < 0 ? "" : user.substring(colon + 1));
        }
    }

    private static int port(URI way) {
        return way.getPort() < 0 ? USUAL_PORT : way.getPort();
    }

    private static boolean isUsable(String proxy) {
        try {
            URI way = URI.create(proxy);
            return "http".equals(way.getScheme()) && way.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The same where the target may be of no use: a key or an address that cannot be read.
    public static Reply<ClusterAccess> reach(
            ClusterTarget target,
            Optional<Credential.Issued> issued,
            Patience patience,
            BooleanSupplier offline) {
        if (target.proxy().filter(way -> !isUsable(way)).isPresent()) {
            return Reply.failed(
                    new Trouble(
                            Trouble.Kind.UNREACHABLE,
                            "its proxy "
                                    + Redaction.hide(target.proxy().get())
                                    + " cannot be used: only http:// proxies can",
                            "name an http:// proxy as proxy-url in "
                                    + target.source()
                                    + ", or in HTTPS_PROXY"));
        }
        try {
            return Reply.of(open(target, issued, patience, offline));
        } catch (KubernetesClientException | IllegalArgumentException e) {
            boolean pair =
                    target.credential() instanceof Credential.Certificate
                            || issued.flatMap(Credential.Issued::certificate).isPresent();
            return Reply.failed(
                    new Trouble(
                            Trouble.Kind.SIGNED_OUT,
                            pair
                                    ? "its certificates or the key cannot be read"
                                    : "its address or certificate cannot be read",
                            pair
                                    ? "check client-certificate-data, client-key-data and"
                                            + " certificate-authority-data in "
                                            + target.source()
                                    : "check server and certificate-authority-data in "
                                            + target.source()));
        }
    }

    private <T> Reply<T> ask(Supplier<T> question) {
        if (offline.getAsBoolean()) {
            return Reply.failed(Trouble.OFFLINE);
        }
        try {
            return Reply.of(question.get());
        } catch (KubernetesClientException e) {
            return Reply.failed(masked.hide(Faults.of(e, target.server())));
        } catch (IllegalStateException e) { // closed while somebody asked
            return Reply.failed(
                    new Trouble(Trouble.Kind.UNREACHABLE, "the connection was closed", ""));
        }
    }

    private Map<String, Object> json(String path) {
        String text = client.raw(path);
        if (text == null) {
            throw new KubernetesClientException(path + " is not there", 404, null);
        }
        return Json.object(text);
    }

    @Override
    public Reply<String> ping() {
        return ask(() -> new Tree(json("/version")).text("gitVersion"));
    }

    @Override
    public Reply<List<String>> groups() {
        return discovery.groups();
    }

    @Override
    public Reply<List<ServedKind>> kinds(String apiVersion) {
        return discovery.kinds(apiVersion);
    }

    @Override
    public Reply<List<LiveObject>> list(Resource resource, String namespace) {
        return ask(() -> Trees.items(json(resource.path(namespace)), resource));
    }

    @Override
    public Reply<LiveObject> get(Resource resource, String namespace, String name) {
        return ask(() -> new LiveObject(json(resource.path(namespace) + "/" + name)));
    }

    @Override
    public Reply<List<LiveObject>> metrics(String namespace) {
        Resource usage = new Resource("metrics.k8s.io", "v1beta1", "pods", "PodMetrics");
        return list(usage, namespace);
    }

    @Override
    public Watching watch(Resource resource, String namespace, Sink sink) {
        if (offline.getAsBoolean()) {
            sink.ended(Trouble.OFFLINE);
            return () -> {};
        }
        return FabricWatch.start(
                client.genericKubernetesResources(context(resource)).inNamespace(namespace),
                resource,
                namespace,
                target.server(),
                pace,
                masked,
                sink);
    }

    private static ResourceDefinitionContext context(Resource resource) {
        return context(resource, true);
    }

    static ResourceDefinitionContext context(Resource resource, boolean namespaced) {
        return new ResourceDefinitionContext.Builder()
                .withGroup(resource.group())
                .withVersion(resource.version())
                .withPlural(resource.plural())
                .withKind(resource.kind())
                .withNamespaced(namespaced)
                .build();
    }

    @Override
    public Reply<List<LogLine>> log(LogRequest request) {
        return ask(() -> new FabricLog(client, request).read());
    }

    @Override
    public Watching follow(LogRequest request, Consumer<LogLine> lines, Runnable ended) {
        if (offline.getAsBoolean()) {
            ended.run();
            return () -> {};
        }
        return new FabricLog(client, request).follow(lines, ended);
    }

    @Override
    public Reply<Forwarding> forward(String namespace, String pod, int port) {
        if (offline.getAsBoolean()) {
            return Reply.failed(Trouble.OFFLINE);
        }
        return FabricForward.open(client, target.server(), namespace, pod, port);
    }

    @Override
    public Reply<Boolean> may(
            String verb, Resource resource, String subresource, String namespace) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("verb", verb);
        attributes.put("group", resource.group());
        attributes.put("resource", resource.plural());
        attributes.put("subresource", subresource);
        attributes.put("namespace", namespace);
        Map<String, Object> review =
                Map.of(
                        "apiVersion", "authorization.k8s.io/v1",
                        "kind", "SelfSubjectAccessReview",
                        "spec", Map.of("resourceAttributes", attributes));
        return ask(
                () -> {
                    String said =
                            client.raw(
                                    "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
                                    "POST",
                                    review);
                    return said != null && new Tree(Json.object(said)).isTrue("status", "allowed");
                });
    }

    private io.fabric8.kubernetes.client.dsl.Resource<GenericKubernetesResource> one(
            LiveObject object) {
        return client.genericKubernetesResources(context(Resource.of(object)))
                .inNamespace(object.namespace())
                .withName(object.name());
    }

    private Optional<Trouble> merge(LiveObject object, Map<String, Object> patch) {
        return ask(() -> {
                    GenericKubernetesResource unused =
                            one(object)
                                    .patch(
                                            PatchContext.of(PatchType.JSON_MERGE),
                                            Json.print(patch));
                    return true;
                })
                .trouble();
    }

    @Override
    public Optional<Trouble> restart(LiveObject workload, String time) {
        Map<String, Object> annotations = Map.of("kubectl.kubernetes.io/restartedAt", time);
        return merge(
                workload,
                Map.of(
                        "spec",
                        Map.of(
                                "template",
                                Map.of("metadata", Map.of("annotations", annotations)))));
    }

    @Override
    public Optional<Trouble> scale(LiveObject workload, int replicas) {
        return merge(workload, Map.of("spec", Map.of("replicas", replicas)));
    }

    @Override
    public Optional<Trouble> delete(LiveObject object) {
        return ask(() -> one(object).delete()).trouble();
    }

    @Override
    public Reply<Change> apply(
            Map<String, Object> manifest, String namespace, boolean dryRun, boolean force) {
        if (offline.getAsBoolean()) {
            return Reply.failed(Trouble.OFFLINE);
        }
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(manifest);
        LiveObject object = new LiveObject(tree);
        Reply<ServedKind> kind = discovery.of(object);
        return masked.hide(
                kind.value()
                        .map(
                                known ->
                                        new FabricApply(client, target.server(), known)
                                                .apply(object, namespace, MANAGER, dryRun, force))
                        .orElseGet(() -> Reply.failed(kind.trouble().orElseThrow())));
    }

    @Override
    public void close() {
        client.close();
    }
}

package dev.slipway.cluster.fabric;

import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Resource;
import dev.slipway.cluster.access.ServedKind;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Which kinds a server has, as it says itself: Kubernetes' discovery API, which every signed-in
/// user may read.
final class Discovery {
    /// Kinds of Kubernetes' own that stand in no namespace, for servers that do not tell.
    private static final Set<String> WIDE =
            Set.of(
                    "Namespace",
                    "Node",
                    "PersistentVolume",
                    "StorageClass",
                    "PriorityClass",
                    "IngressClass",
                    "ClusterRole",
                    "ClusterRoleBinding",
                    "CustomResourceDefinition",
                    "ValidatingWebhookConfiguration",
                    "MutatingWebhookConfiguration",
                    "ValidatingAdmissionPolicy",
                    "ValidatingAdmissionPolicyBinding",
                    "APIService");

    private final Function<String, Reply<Map<String, Object>>> get;
    private final Map<String, List<ServedKind>> known = new ConcurrentHashMap<>();

    /// `get` reads a path of the server.
    Discovery(Function<String, Reply<Map<String, Object>>> get) {
        this.get = get;
    }

    Reply<List<String>> groups() {
        return get.apply("/apis")
                .map(
                        said ->
                                new Tree(said)
                                        .items("groups").stream()
                                                .map(
                                                        group ->
                                                                group.text(
                                                                        "preferredVersion",
                                                                        "groupVersion"))
                                                .filter(version -> !version.isEmpty())
                                                .toList());
    }

    Reply<List<ServedKind>> kinds(String apiVersion) {
        List<ServedKind> before = known.get(apiVersion);
        if (before != null) {
            return Reply.of(before);
        }
        String root = apiVersion.contains("/") ? "/apis/" : "/api/";
        Reply<List<ServedKind>> now =
                get.apply(root + apiVersion).map(said -> kinds(apiVersion, new Tree(said)));
        now.value().ifPresent(kinds -> known.put(apiVersion, kinds));
        return now;
    }

    private static List<ServedKind> kinds(String apiVersion, Tree said) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        String version = apiVersion.substring(slash + 1);
        List<ServedKind> kinds = new ArrayList<>();
        for (Tree one : said.items("resources")) {
            if (!one.text("name").contains("/")) {
                kinds.add(
                        new ServedKind(
                                new Resource(group, version, one.text("name"), one.text("kind")),
                                one.isTrue("namespaced"),
                                texts(one.items("verbs")),
                                texts(one.items("categories"))));
            }
        }
        return kinds;
    }

    private static List<String> texts(List<Tree> items) {
        return items.stream().map(Tree::text).toList();
    }

    /// The kind of an object. A server that may not be asked, or tells nothing, is taken to have it
    /// under its customary name; one that says that it has no such kind is believed.
    Reply<ServedKind> of(LiveObject object) {
        Reply<List<ServedKind>> all = kinds(object.apiVersion());
        boolean absent =
                all.trouble().filter(why -> why.kind() == Trouble.Kind.MISSING).isPresent()
                        && !object.group().isEmpty();
        List<ServedKind> kinds = all.value().orElse(List.of());
        if (absent || !kinds.isEmpty()) {
            return kinds.stream()
                    .filter(kind -> kind.resource().kind().equals(object.kind()))
                    .findFirst()
                    .map(Reply::of)
                    .orElseGet(() -> Reply.failed(missing(object)));
        }
        return Reply.of(
                new ServedKind(
                        Resource.of(object), !WIDE.contains(object.kind()), List.of(), List.of()));
    }

    private static Trouble missing(LiveObject object) {
        return new Trouble(
                Trouble.Kind.MISSING,
                "the cluster has no kind " + object.kind() + " of " + object.apiVersion(),
                object.group().isEmpty() || object.group().endsWith(".k8s.io")
                        ? "use a version that this cluster has: kubectl api-resources"
                        : "install its custom resource definition first");
    }
}

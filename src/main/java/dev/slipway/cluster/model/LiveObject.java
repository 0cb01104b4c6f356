package dev.slipway.cluster.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One Kubernetes object as a cluster or a file has it. Immutable as long as nobody changes the
/// given map.
public final class LiveObject {
    private final Tree tree;

    public LiveObject(Map<String, ? extends @Nullable Object> tree) {
        this.tree = new Tree(tree);
    }

    public Tree tree() {
        return tree;
    }

    public String apiVersion() {
        return tree.text("apiVersion");
    }

    /// `apps` of `apps/v1`; empty for the core group.
    public String group() {
        int slash = apiVersion().indexOf('/');
        return slash < 0 ? "" : apiVersion().substring(0, slash);
    }

    public String kind() {
        return tree.text("kind");
    }

    public String name() {
        return tree.text("metadata", "name");
    }

    public String namespace() {
        return tree.text("metadata", "namespace");
    }

    /// The server's identity of the object; without one (in a file) kind, namespace and name.
    public String uid() {
        String uid = tree.text("metadata", "uid");
        return uid.isEmpty() ? kind() + "/" + namespace() + "/" + name() : uid;
    }

    /// `Pod/orders-6f9c-x7k2p`: how people name an object to each other.
    public String path() {
        return kind() + "/" + name();
    }

    public Map<String, String> labels() {
        return texts("labels");
    }

    public Map<String, String> annotations() {
        return texts("annotations");
    }

    private Map<String, String> texts(String member) {
        Map<String, String> texts = new LinkedHashMap<>();
        tree.at("metadata", member)
                .members()
                .forEach((key, value) -> texts.put(key, new Tree(value).text()));
        return texts;
    }

    /// The objects that this one belongs to; what Crossplane made for a claim belongs to it.
    public List<Owner> owners() {
        List<Owner> owners = new ArrayList<>();
        for (Tree owner : tree.items("metadata", "ownerReferences")) {
            owners.add(
                    new Owner(
                            owner.text("kind"),
                            namespace(),
                            owner.text("name"),
                            owner.text("uid"),
                            owner.isTrue("controller")));
        }
        Tree claim = tree.at("spec", "claimRef");
        if (claim.isThere() && namespace().isEmpty()) {
            owners.add(
                    new Owner(
                            claim.text("kind"),
                            claim.text("namespace"),
                            claim.text("name"),
                            "",
                            true));
        }
        return List.copyOf(owners);
    }

    /// The owner that controls this object.
    public Optional<Owner> controller() {
        return owners().stream().filter(Owner::controls).findFirst();
    }

    public Optional<Instant> created() {
        return Times.parse(tree.text("metadata", "creationTimestamp"));
    }

    public boolean isBeingDeleted() {
        return tree.at("metadata", "deletionTimestamp").isThere();
    }

    public List<Condition> conditions() {
        return conditions(tree.at("status"));
    }

    /// The conditions below another part of the status.
    public static List<Condition> conditions(Tree part) {
        List<Condition> conditions = new ArrayList<>();
        part.items("conditions").forEach(item -> conditions.add(Condition.of(item)));
        return conditions;
    }

    public Optional<Condition> condition(String type) {
        return conditions().stream().filter(c -> c.type().equals(type)).findFirst();
    }

    /// One of an object's owners.
    public record Owner(String kind, String namespace, String name, String uid, boolean controls) {}

    @Override
    public String toString() {
        return path() + (namespace().isEmpty() ? "" : " in " + namespace());
    }
}

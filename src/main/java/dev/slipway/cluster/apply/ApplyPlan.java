package dev.slipway.cluster.apply;

import dev.slipway.base.Progress;
import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.model.LiveObject;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Manifests held against a cluster: what applying them would do, object by object. To make one
/// stores nothing in the cluster; [Sending] does, later and only what was shown.
public record ApplyPlan(List<ObjectPlan> objects) {

    public ApplyPlan {
        objects = List.copyOf(objects);
    }

    /// Asks the cluster by a server-side dry run for each object. One that it refuses hides no
    /// other; a cluster that cannot be asked at all is a trouble of the whole. Objects without a
    /// namespace go to `namespace`.
    public static Reply<ApplyPlan> of(
            ClusterAccess access, List<LiveObject> manifests, String namespace, Progress progress) {
        Optional<Trouble> closed = closed(access);
        List<ObjectPlan> plans = new ArrayList<>();
        List<LiveObject> sorted = inOrder(manifests);
        for (LiveObject manifest : sorted) {
            if (closed.isPresent()) {
                return Reply.failed(closed.get());
            }
            progress.check();
            progress.step(manifest.path(), plans.size(), sorted.size());
            ObjectPlan plan = plan(access, manifest, namespace(manifest, namespace));
            plan = isToBeMade(plan, plans) ? plan.inNewNamespace() : plan;
            plans.add(plan);
            closed = plan.trouble().filter(ApplyPlan::mayBeWhole).flatMap(why -> closed(access));
        }
        return Reply.of(new ApplyPlan(plans));
    }

    /// Why the cluster cannot be asked: it does not answer, or does not know the user.
    static Optional<Trouble> closed(ClusterAccess access) {
        return access.ping().trouble().filter(ApplyPlan::mayBeWhole);
    }

    static boolean mayBeWhole(Trouble why) {
        return why.kind() == Trouble.Kind.SIGNED_OUT || why.kind() == Trouble.Kind.UNREACHABLE;
    }

    /// What others stand in comes first.
    private static List<LiveObject> inOrder(List<LiveObject> manifests) {
        List<String> first = List.of("Namespace", "CustomResourceDefinition");
        return manifests.stream()
                .sorted(
                        Comparator.comparingInt(
                                one -> {
                                    int at = first.indexOf(one.kind());
                                    return at < 0 ? first.size() : at;
                                }))
                .toList();
    }

    /// Whether it is refused only because its namespace is made by this very plan, which a dry run
    /// does not do.
    private static boolean isToBeMade(ObjectPlan plan, List<ObjectPlan> before) {
        return plan.trouble().filter(why -> why.kind() == Trouble.Kind.MISSING).isPresent()
                && before.stream()
                        .anyMatch(
                                one ->
                                        one.fate() == Fate.NEW
                                                && one.path()
                                                        .equals("Namespace/" + plan.namespace()));
    }

    static String namespace(LiveObject manifest, String otherwise) {
        return manifest.namespace().isEmpty() ? otherwise : manifest.namespace();
    }

    private static ObjectPlan plan(ClusterAccess access, LiveObject manifest, String namespace) {
        if (manifest.name().isEmpty()) {
            Trouble why =
                    new Trouble(
                            Trouble.Kind.REFUSED,
                            "it has no metadata.name",
                            "give it a name: generateName cannot be applied");
            return ObjectPlan.refused(manifest, namespace, why);
        }
        Reply<Change> first = access.apply(tree(manifest), namespace, true, false);
        if (first.value().isEmpty()) {
            return ObjectPlan.refused(manifest, namespace, first.trouble().orElseThrow());
        }
        Change change = first.value().get();
        if (change.conflicts().isEmpty()) {
            return ObjectPlan.of(manifest, namespace, change);
        }
        // a dry run that takes the fields over tells what that would change
        Reply<Change> forced = access.apply(tree(manifest), namespace, true, true);
        return forced.value()
                .map(all -> ObjectPlan.of(manifest, namespace, all).inConflict(change.conflicts()))
                .orElseGet(
                        () ->
                                ObjectPlan.refused(
                                        manifest, namespace, forced.trouble().orElseThrow()));
    }

    static Map<String, Object> tree(LiveObject manifest) {
        Map<String, Object> tree = new LinkedHashMap<>();
        manifest.tree()
                .members()
                .forEach(
                        (key, value) -> {
                            @Nullable Object given = value;
                            if (given != null) {
                                tree.put(key, given);
                            }
                        });
        return tree;
    }

    public long count(Fate fate) {
        return objects.stream().filter(one -> one.fate() == fate).count();
    }

    /// What would be sent: new and changed objects, those in conflict only with `takeOver`.
    public List<ObjectPlan> wanted(boolean takeOver) {
        return objects.stream()
                .filter(
                        one ->
                                one.fate() == Fate.NEW
                                        || one.fate() == Fate.CHANGED
                                        || takeOver && one.fate() == Fate.CONFLICT)
                .toList();
    }

    /// Who has fields that are in conflict.
    public Set<String> owners() {
        Set<String> owners = new LinkedHashSet<>();
        objects.forEach(one -> one.conflicts().forEach(c -> owners.add(c.owner())));
        return owners;
    }
}

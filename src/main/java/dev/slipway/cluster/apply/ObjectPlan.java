package dev.slipway.cluster.apply;

import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.Change.Conflict;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.model.LiveObject;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What would become of one object, as the server judges it.
///
/// @param namespace where it is asked for
/// @param live the object as it was when it was asked for; empty where there was none
/// @param fields what would change, secrets masked
/// @param conflicts fields that another manager has
/// @param trouble why it is refused
public record ObjectPlan(
        LiveObject manifest,
        String namespace,
        Fate fate,
        Map<String, Object> live,
        List<FieldDiff> fields,
        List<Conflict> conflicts,
        Optional<Trouble> trouble) {

    public ObjectPlan {
        fields = List.copyOf(fields);
        conflicts = List.copyOf(conflicts);
    }

    static ObjectPlan of(LiveObject manifest, String namespace, Change change) {
        List<FieldDiff> fields = FieldDiff.of(change.live(), change.result());
        Fate fate =
                change.live().isEmpty()
                        ? Fate.NEW
                        : fields.isEmpty() ? Fate.UNCHANGED : Fate.CHANGED;
        return new ObjectPlan(
                manifest, namespace, fate, change.live(), fields, List.of(), Optional.empty());
    }

    static ObjectPlan refused(LiveObject manifest, String namespace, Trouble why) {
        return new ObjectPlan(
                manifest,
                namespace,
                Fate.REFUSED,
                Map.of(),
                List.of(),
                List.of(),
                Optional.of(why));
    }

    /// The same with fields that others have.
    ObjectPlan inConflict(List<Conflict> owned) {
        return new ObjectPlan(manifest, namespace, Fate.CONFLICT, live, fields, owned, trouble);
    }

    /// The same where only its namespace is missing yet: all that it says is new.
    ObjectPlan inNewNamespace() {
        List<FieldDiff> all = FieldDiff.of(Map.of(), ApplyPlan.tree(manifest));
        return new ObjectPlan(
                manifest, namespace, Fate.NEW, Map.of(), all, List.of(), Optional.empty());
    }

    public String path() {
        return manifest.path();
    }

    /// Who has the field, or a part of it; empty when nobody else does.
    public Optional<String> owner(FieldDiff field) {
        return conflicts.stream()
                .filter(
                        conflict ->
                                isWithin(conflict.field(), field.path())
                                        || isWithin(field.path(), conflict.field()))
                .map(Conflict::owner)
                .findFirst();
    }

    private static boolean isWithin(String outer, String inner) {
        return !outer.isEmpty()
                && inner.startsWith(outer)
                && (inner.length() == outer.length()
                        || ".[".indexOf(inner.charAt(outer.length())) >= 0);
    }

    /// Without any value of the object.
    @Override
    public String toString() {
        return path() + " " + fate.word();
    }
}

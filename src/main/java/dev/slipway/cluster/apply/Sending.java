package dev.slipway.cluster.apply;

import dev.slipway.base.Progress;
import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Applies a plan that the user saw and agreed to. An object that changed since it was shown is not
/// touched.
public final class Sending {
    private final ClusterAccess access;
    private final boolean takeOver;

    /// How it ended for one object; no trouble: it was applied.
    public record Sent(ObjectPlan plan, Optional<Trouble> trouble) {}

    /// With `takeOver` the fields that the plan shows in conflict are taken from their managers.
    public Sending(ClusterAccess access, boolean takeOver) {
        this.access = access;
        this.takeOver = takeOver;
    }

    /// Sends the new and changed objects in their order and tells each as it ends. One that is
    /// refused stops no other; a cluster that is lost stops the rest.
    ///
    /// @throws java.util.concurrent.CancellationException between two objects, when cancelled
    public List<Sent> send(ApplyPlan plan, Progress progress, Consumer<Sent> each) {
        List<ObjectPlan> wanted = plan.wanted(takeOver);
        List<Sent> all = new ArrayList<>();
        Optional<Trouble> lost = Optional.empty();
        for (ObjectPlan one : wanted) {
            progress.check();
            progress.step(one.path(), all.size(), wanted.size());
            Sent sent = new Sent(one, lost.isPresent() ? lost : send(one));
            all.add(sent);
            each.accept(sent);
            if (lost.isEmpty() && sent.trouble().filter(ApplyPlan::mayBeWhole).isPresent()) {
                lost = ApplyPlan.closed(access);
            }
        }
        return List.copyOf(all);
    }

    private Optional<Trouble> send(ObjectPlan one) {
        Map<String, Object> tree = ApplyPlan.tree(one.manifest());
        Reply<Change> now = access.apply(tree, one.namespace(), true, false);
        if (now.value().isEmpty()) {
            return now.trouble();
        }
        Optional<Trouble> moved = moved(one, now.value().get());
        if (moved.isPresent()) {
            return moved;
        }
        boolean force = one.fate() == Fate.CONFLICT;
        Reply<Change> done = access.apply(tree, one.namespace(), false, force);
        return done.value()
                .filter(change -> !change.conflicts().isEmpty())
                .map(change -> changed(change.conflicts().getFirst().field()))
                .or(done::trouble);
    }

    /// Whether the cluster is another one than was shown.
    private static Optional<Trouble> moved(ObjectPlan one, Change now) {
        List<FieldDiff> since = FieldDiff.of(one.live(), now.live());
        if (!since.isEmpty()) {
            return Optional.of(changed(since.getFirst().path()));
        }
        return now.conflicts().stream()
                .filter(conflict -> !one.conflicts().contains(conflict))
                .findFirst()
                .map(conflict -> changed(conflict.field()));
    }

    private static Trouble changed(String field) {
        return new Trouble(
                Trouble.Kind.CONFLICT,
                field + " changed in the cluster since it was compared, so nothing was sent",
                "compare again");
    }
}

package dev.slipway.cluster.live;

import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.health.RollUp;
import dev.slipway.cluster.health.Verdict;
import dev.slipway.cluster.select.Selection;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// How one component does in one cluster, ready to be shown and kept: no object of the cluster is
/// in it. Without rows it is not deployed there.
public record Cell(
        Level level,
        long ready,
        long desired,
        String cause,
        String next,
        String path,
        String note,
        List<Row> rows) {
    /// What leads to workloads and is none.
    private static final Set<String> LEADING = Set.of("Service", "Ingress");

    public static final Cell NOTHING = new Cell(Level.UNKNOWN, 0, 0, "", "", "", "", List.of());

    public Cell {
        rows = List.copyOf(rows);
    }

    static Cell of(RollUp all, Instant now) {
        if (all.workloads().isEmpty()) {
            return NOTHING;
        }
        boolean leads = all.workloads().stream().allMatch(w -> LEADING.contains(w.object().kind()));
        Verdict verdict = all.verdict();
        boolean empty = leads && !verdict.level().isTrouble();
        return new Cell(
                empty ? Level.UNKNOWN : verdict.level(),
                all.replicas().ready(),
                all.replicas().desired(),
                empty ? "nothing is known that runs behind it" : verdict.cause(),
                empty ? Selection.ID + " must stand on its workloads and pods too" : verdict.next(),
                verdict.path(),
                verdict.note(),
                Rows.of(all, now));
    }

    public boolean isDeployed() {
        return !rows.isEmpty();
    }

    /// The pods in it.
    public List<Row> pods() {
        return rows.stream().filter(row -> row.kind().equals("Pod")).toList();
    }

    /// One line of the tree below the component: workload, pod, container.
    ///
    /// @param depth 0 for a workload
    /// @param state in a few words: `2 of 3 ready`, `CrashLoopBackOff`
    /// @param side its age, image tag or limit
    /// @param cause why it is not well; empty where it is
    public record Row(
            int depth,
            String kind,
            String name,
            String namespace,
            Level level,
            String state,
            String side,
            String cause) {

        /// `Pod/orders-x7k2p`.
        public String path() {
            return kind + "/" + name;
        }
    }
}

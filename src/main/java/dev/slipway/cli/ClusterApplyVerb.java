package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.cluster.access.Change;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.apply.ApplyPlan;
import dev.slipway.cluster.apply.Fate;
import dev.slipway.cluster.apply.FieldDiff;
import dev.slipway.cluster.apply.ObjectPlan;
import dev.slipway.cluster.apply.Sending;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;
import dev.slipway.desk.Desk;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway cluster apply`: holds manifests against a cluster by a server-side dry run and shows
/// field by field what would change; writes with `--yes` only.
@Command(
        name = "apply",
        description = {
            "Shows field by field what applying manifests would change, as the server judges it"
                    + " (server-side apply, dry run), and who owns what is in conflict.",
            "Nothing is written without --yes."
        })
final class ClusterApplyVerb extends Common.Verb implements Callable<Integer> {
    private final Desk desk;

    @Option(names = "-f", required = true, paramLabel = "FILE", description = "The manifests.")
    Path file = Path.of("");

    @Option(
            names = "--cluster",
            required = true,
            paramLabel = "NAME",
            description = "The cluster to ask: to name it is to agree to the contact.")
    String cluster = "";

    @Option(
            names = {"-n", "--namespace"},
            paramLabel = "NAME",
            description = "For manifests that name none (default: the context's).")
    @Nullable String namespace;

    @Option(names = "--yes", description = "Writes the plan to the cluster.")
    boolean yes;

    @Option(
            names = "--force-conflicts",
            description = "Takes over fields that another manager owns.")
    boolean force;

    @Option(
            names = "--run-sign-in",
            description = "Agrees to run the sign-in program that the kubeconfig names.")
    boolean program;

    ClusterApplyVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        common.platform(desk);
        List<ClusterTarget> targets = desk.clusters().targets().value().orElse(List.of());
        Optional<ClusterTarget> target =
                targets.stream().filter(one -> one.name().equals(cluster)).findFirst();
        if (target.isEmpty()) {
            throw common.misuse(
                    "--cluster "
                            + cluster
                            + ": there is "
                            + String.join(
                                    ", ", targets.stream().map(ClusterTarget::name).toList()));
        }
        if (!Files.isRegularFile(file)) {
            throw common.misuse("-f " + file + ": there is no such file");
        }
        Outcome<List<LiveObject>> read = Objects.read(file.toString(), Files.readString(file));
        if (read.hasErrors()) {
            return common.tell(read.problems());
        }
        Reply<ClusterAccess> door = desk.clusters().connect(target.get(), program, Progress.NONE);
        if (door.value().isEmpty()) {
            return common.tell(List.of(problem(door.trouble().orElseThrow(), cluster)));
        }
        try (ClusterAccess access = door.value().get()) {
            return run(access, target.get(), read.value().orElse(List.of()));
        }
    }

    private int run(ClusterAccess access, ClusterTarget target, List<LiveObject> manifests) {
        String space = namespace != null ? namespace : target.namespace().orElse("default");
        Reply<ApplyPlan> asked = ApplyPlan.of(access, manifests, space, Progress.NONE);
        if (asked.value().isEmpty()) {
            return common.tell(List.of(problem(asked.trouble().orElseThrow(), cluster)));
        }
        ApplyPlan plan = asked.value().get();
        Table table = new Table("OBJECT", "FIELD", "NOW", "THEN");
        List<Map<String, Object>> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ObjectPlan one : plan.objects()) {
            one.trouble().ifPresent(why -> problems.add(problem(why, one.path())));
            values.add(show(one, table, problems));
        }
        common.print(values, table);
        boolean clean = problems.stream().noneMatch(Problem::isError);
        if (yes && clean) {
            new Sending(access, force).send(plan, Progress.NONE, sent -> told(sent, problems));
            common.err().println("slipway: applied to context " + target.name() + ", see above");
        } else if (!yes && clean) {
            common.err().println("slipway: nothing was written; --yes applies this plan");
        }
        return common.tell(problems);
    }

    private static void told(Sending.Sent sent, List<Problem> problems) {
        sent.trouble().ifPresent(why -> problems.add(problem(why, sent.plan().path())));
    }

    private Map<String, Object> show(ObjectPlan plan, Table table, List<Problem> problems) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("object", plan.path());
        map.put("namespace", plan.namespace());
        map.put("fate", plan.fate().word());
        map.put("new", plan.fate() == Fate.NEW);
        List<Map<String, Object>> fields = new ArrayList<>();
        for (FieldDiff diff : plan.fields()) {
            table.row(plan.path(), diff.path(), diff.before(), diff.after());
            fields.add(Map.of("path", diff.path(), "now", diff.before(), "then", diff.after()));
        }
        map.put("changes", fields);
        List<Map<String, Object>> conflicts = new ArrayList<>();
        for (Change.Conflict conflict : plan.conflicts()) {
            conflicts.add(Map.of("path", conflict.field(), "owner", conflict.owner()));
            if (!force) {
                problems.add(owned(plan, conflict));
            }
        }
        map.put("conflicts", conflicts);
        return map;
    }

    private static Problem owned(ObjectPlan plan, Change.Conflict conflict) {
        return Problem.error(
                        "cluster.conflict",
                        Where.file(plan.path()),
                        conflict.field() + " is owned by " + conflict.owner())
                .advise("leave the field out, or take it over with --force-conflicts");
    }

    private static Problem problem(Trouble why, String place) {
        return Problem.error(
                        "cluster." + why.kind().word().replace(' ', '-'),
                        Where.file(place),
                        why.sentence())
                .advise(why.next());
    }
}

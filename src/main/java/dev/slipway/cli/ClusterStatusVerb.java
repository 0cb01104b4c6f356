package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.cluster.access.ClusterAccess;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.access.Trouble;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.live.Cell;
import dev.slipway.cluster.live.Survey;
import dev.slipway.cluster.select.Namespaces;
import dev.slipway.cluster.select.Placement;
import dev.slipway.cluster.select.Selection;
import dev.slipway.desk.ClusterDoor;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway cluster status`: how components run, in each cluster. Contacts clusters with
/// `--connect` only; without it says which it would ask for what.
@Command(
        name = "status",
        description = {
            "Tells how components run, cluster by cluster.",
            "Without --connect nothing is contacted: it lists which clusters would be asked for"
                    + " which namespaces."
        })
final class ClusterStatusVerb extends Common.Verb implements Callable<Integer> {
    private final Desk desk;
    private final Clock clock;

    @Parameters(
            arity = "0..*",
            paramLabel = "REF",
            description = "Components, or groups for all that they own; none for all.")
    List<String> refs = List.of();

    @Option(names = "--connect", description = "Agrees to contact the clusters.")
    boolean connect;

    @Option(
            names = "--run-sign-in",
            description = "Agrees to run the sign-in programs that the kubeconfig names.")
    boolean program;

    @Option(
            names = "--cluster",
            paramLabel = "NAME",
            description = "Only this cluster; repeat for more.")
    List<String> only = List.of();

    ClusterStatusVerb(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Workspace workspace = common.platform(desk);
        Optional<List<Entity>> chosen = chosen(workspace);
        if (chosen.isEmpty()) {
            return Exit.USAGE;
        }
        ClusterDoor door = desk.clusters();
        var targets = door.targets();
        var selections = door.selections(chosen.get());
        List<Problem> problems = new ArrayList<>(targets.problems());
        problems.addAll(selections.problems());
        List<Selection> wanted = selections.value().orElse(List.of());
        Table table =
                connect
                        ? new Table("COMPONENT", "CLUSTER", "READY", "HEALTH", "CAUSE", "NEXT")
                        : new Table("CLUSTER", "SERVER", "NAMESPACES", "SIGN-IN");
        List<Map<String, Object>> values = new ArrayList<>();
        boolean trouble = false;
        for (ClusterTarget target : targets.value().orElse(List.of())) {
            if (!only.isEmpty() && !only.contains(target.name())) {
                continue;
            }
            Namespaces asked = door.namespaces(target, wanted);
            List<String> namespaces = asked.asked();
            if (!asked.left().isEmpty()) {
                common.err()
                        .println(
                                "slipway: "
                                        + target.name()
                                        + ": you chose not to ask in "
                                        + String.join(", ", asked.left()));
            }
            if (connect) {
                trouble |= ask(door, target, namespaces, wanted, table, values);
            } else {
                plan(target, namespaces, table, values);
            }
        }
        common.print(values, table);
        int told = common.tell(problems);
        return told == Exit.OK && trouble ? Exit.FINDINGS : told;
    }

    /// The entities that were named, groups replaced by what they own; empty when one is unknown.
    private Optional<List<Entity>> chosen(Workspace workspace) {
        if (refs.isEmpty()) {
            return Optional.of(workspace.catalog().entities());
        }
        List<Entity> entities = new ArrayList<>();
        for (String text : refs) {
            Optional<EntityRef> ref = common.find(workspace.catalog(), text);
            if (ref.isEmpty()) {
                return Optional.empty();
            }
            if (ref.get().kind().equals("group")) {
                entities.addAll(workspace.catalog().ownership().ownedDirectly(ref.get()));
            } else {
                workspace.catalog().entity(ref.get()).ifPresent(entities::add);
            }
        }
        return Optional.of(entities);
    }

    private static void plan(
            ClusterTarget target,
            List<String> namespaces,
            Table table,
            List<Map<String, Object>> values) {
        table.row(
                target.name(),
                target.address(),
                String.join(", ", namespaces),
                target.credential().shown());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cluster", target.name());
        map.put("server", target.address());
        map.put("source", target.source());
        map.put("namespaces", namespaces);
        map.put("signIn", target.credential().shown());
        map.put("connected", false);
        values.add(map);
    }

    private boolean ask(
            ClusterDoor door,
            ClusterTarget target,
            List<String> namespaces,
            List<Selection> selections,
            Table table,
            List<Map<String, Object>> values) {
        Reply<ClusterAccess> opened = door.connect(target, program, Progress.NONE);
        if (opened.value().isEmpty()) {
            say(target, opened.trouble().orElseThrow(), table, values);
            return true;
        }
        try (ClusterAccess access = opened.value().get()) {
            List<Selection> here = selections.stream().filter(s -> s.isFor(target.name())).toList();
            Survey survey = Survey.of(access, namespaces, new Placement(here), clock.instant());
            if (survey.trouble().isPresent()) {
                say(target, survey.trouble().get(), table, values);
                return true;
            }
            survey.limits()
                    .forEach(
                            limit ->
                                    common.err()
                                            .println("slipway: " + target.name() + ": " + limit));
            boolean trouble = false;
            for (Selection selection : here) {
                Cell cell = survey.cells().getOrDefault(selection.component(), Cell.NOTHING);
                trouble |= cell.isDeployed() && cell.level().isTrouble();
                row(target, selection, cell, table, values);
            }
            return trouble;
        }
    }

    private static void row(
            ClusterTarget target,
            Selection selection,
            Cell cell,
            Table table,
            List<Map<String, Object>> values) {
        String name = EntityRef.parse(selection.component()).map(r -> r.name()).orElse("");
        String word = cell.isDeployed() ? cell.level().word() : "not deployed";
        table.row(
                name,
                target.name(),
                cell.desired() == 0 ? "" : cell.ready() + "/" + cell.desired(),
                word,
                cell.cause(),
                cell.next());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("component", selection.component());
        map.put("cluster", target.name());
        map.put("connected", true);
        map.put("level", word);
        map.put("ready", cell.ready());
        map.put("desired", cell.desired());
        map.put("cause", cell.cause());
        map.put("next", cell.next());
        map.put("about", cell.path());
        values.add(map);
    }

    private static void say(
            ClusterTarget target, Trouble why, Table table, List<Map<String, Object>> values) {
        table.row("", target.name(), "", why.kind().word(), why.sentence(), why.next());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("cluster", target.name());
        map.put("connected", false);
        map.put("state", why.kind().word());
        map.put("cause", why.sentence());
        map.put("next", why.next());
        values.add(map);
    }
}

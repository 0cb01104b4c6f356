package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.cluster.health.Difference;
import dev.slipway.cluster.health.RollUp;
import dev.slipway.cluster.health.SyncHealth;
import dev.slipway.cluster.health.Verdict;
import dev.slipway.cluster.health.WorkloadStatus;
import dev.slipway.cluster.model.LiveObject;
import dev.slipway.cluster.model.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `slipway cluster health`: judges given objects without any cluster.
@Command(
        name = "health",
        description = {
            "Judges Kubernetes objects, given as kubectl get -o yaml or -o json prints them: level,"
                    + " cause, next step. Contacts nothing.",
            "Ends with 1 when something is failed or degraded."
        })
final class ClusterHealthVerb extends Common.Verb implements Callable<Integer> {
    private static final int WIDE = 110;
    private final Clock clock;

    @Option(
            names = "-f",
            paramLabel = "OBJECTS",
            description =
                    "A file, a folder of .yaml, .yml and .json files, or - for standard input.")
    List<String> sources = List.of();

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "Judges as of this time (2026-11-26T12:00:00Z) instead of now.")
    String time = "";

    @Option(
            names = "--rules",
            description = "Lists where the verdicts deliberately differ from Argo CD's, and why.")
    boolean rules;

    ClusterHealthVerb(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        if (rules) {
            return differences();
        }
        if (sources.isEmpty()) {
            throw common.misuse("-f OBJECTS is missing: a file, a folder, or -");
        }
        List<Problem> problems = new ArrayList<>();
        List<LiveObject> objects = new ArrayList<>();
        for (String source : sources) {
            read(source, objects, problems);
        }
        RollUp all = RollUp.of(objects, now());
        Table table = new Table("OBJECT", "NAMESPACE", "READY", "HEALTH", "CAUSE", "NEXT");
        List<Map<String, Object>> values = new ArrayList<>();
        for (WorkloadStatus row : all.workloads()) {
            Verdict verdict = row.verdict();
            table.row(
                    row.object().path(),
                    row.object().namespace(),
                    row.replicas().desired() == 0
                            ? ""
                            : row.replicas().ready() + "/" + row.replicas().desired(),
                    verdict.level().word(),
                    cause(row),
                    verdict.next());
            values.add(values(row));
        }
        common.print(values, all.workloads().isEmpty() ? "" : table);
        if (all.workloads().isEmpty() && problems.isEmpty()) {
            common.err().println("slipway: none of these objects has a state to judge");
        }
        boolean trouble = all.verdict().level().isTrouble();
        int told = common.tell(problems);
        return told == Exit.OK && trouble ? Exit.FINDINGS : told;
    }

    private Instant now() {
        try {
            return time.isEmpty() ? clock.instant() : Instant.parse(time);
        } catch (DateTimeParseException e) {
            throw common.misuse("--time " + time + ": write it like 2026-11-26T12:00:00Z");
        }
    }

    private static String cause(WorkloadStatus row) {
        Verdict verdict = row.verdict();
        String about = verdict.path().equals(row.object().path()) ? "" : verdict.path() + ": ";
        String all = verdict.cause().isEmpty() ? verdict.note() : about + verdict.cause();
        return all.length() <= WIDE ? all : all.substring(0, WIDE - 1) + "…";
    }

    static Map<String, Object> values(WorkloadStatus row) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("object", row.object().path());
        map.put("namespace", row.object().namespace());
        put(map, row.verdict());
        if (row.replicas().desired() > 0) {
            map.put("ready", row.replicas().ready());
            map.put("desired", row.replicas().desired());
        }
        SyncHealth.of(row.object())
                .ifPresent(
                        health ->
                                map.put(
                                        "argocd",
                                        Map.of(
                                                "status", health.status().word(),
                                                "message", health.message())));
        map.put(
                "pods",
                row.pods().stream()
                        .map(
                                pod -> {
                                    Map<String, Object> one = new LinkedHashMap<>();
                                    one.put("name", pod.pod().name());
                                    one.put("status", pod.words().status());
                                    one.put("ready", pod.words().ready());
                                    one.put("containers", pod.words().containers());
                                    one.put("restarts", pod.words().restarts());
                                    put(one, pod.verdict());
                                    return one;
                                })
                        .toList());
        return map;
    }

    private static void put(Map<String, Object> map, Verdict verdict) {
        map.put("level", verdict.level().word());
        map.put("cause", verdict.cause());
        map.put("next", verdict.next());
        map.put("about", verdict.path());
        map.put("note", verdict.note());
    }

    private void read(String source, List<LiveObject> objects, List<Problem> problems)
            throws IOException {
        if (source.equals("-")) {
            String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
            take("standard input", text, objects, problems);
            return;
        }
        Path path = common.dir.resolve(source);
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(ClusterHealthVerb::holdsObjects).sorted().toList()) {
                    take(file.toString(), Files.readString(file), objects, problems);
                }
            }
        } else if (Files.isRegularFile(path)) {
            take(path.toString(), Files.readString(path), objects, problems);
        } else {
            problems.add(
                    Problem.error(
                                    "cluster.file",
                                    Where.file(source),
                                    "there is no such file or folder")
                            .advise("give what kubectl get -o yaml printed, or - to pipe it"));
        }
    }

    private static boolean holdsObjects(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
    }

    private static void take(
            String name, String text, List<LiveObject> objects, List<Problem> problems) {
        Outcome<List<LiveObject>> read = Objects.read(name, text);
        problems.addAll(read.problems());
        read.value().ifPresent(objects::addAll);
    }

    private int differences() {
        Table table = new Table("KIND", "ARGO CD", "SLIPWAY", "WHY");
        List<Map<String, Object>> values = new ArrayList<>();
        for (Difference one : Difference.ALL) {
            table.row(one.shown(), one.argo(), one.ours(), one.reason());
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", one.shown());
            map.put("argocd", one.argo());
            map.put("slipway", one.ours());
            map.put("reason", one.reason());
            values.add(map);
        }
        common.print(values, table);
        return Exit.OK;
    }
}

package dev.slipway.bench;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.MemorySource;
import dev.slipway.score.Score;
import dev.slipway.score.ScoreProject;
import dev.slipway.score.model.FileText;
import dev.slipway.score.model.Generated;
import dev.slipway.score.model.Options;
import dev.slipway.score.model.Seed;
import dev.slipway.score.model.State;
import dev.slipway.score.model.Target;
import dev.slipway.score.provision.Bundled;
import dev.slipway.score.provision.Provisioner;
import dev.slipway.score.provision.ProvisionerFile;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Regeneration after a key press: one workload with a resource of every type that the target's own
/// provisioners make, in this process, nothing kept from the run before. The time of the processor
/// tells what a busy computer hides.
///
/// `mvn -q -B test-compile exec:exec -Dslipway.main=dev.slipway.bench.ScoreBench
/// -Dexec.classpathScope=test`
public final class ScoreBench {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 200;
    private static final double BUDGET = 50;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private ScoreBench() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        for (Target target : Target.values()) {
            ProvisionerFile provisioners = Bundled.defaults(target);
            State state =
                    target == Target.KUBERNETES
                            ? State.empty()
                            : State.empty().withCompose(new State.ComposeState("bench", "mounts"));
            long cold = System.nanoTime();
            Generated first = run(target, provisioners, state, score(provisioners, 0));
            double coldTime = (System.nanoTime() - cold) / 1e6;
            double[] times = new double[ROUNDS];
            double[] processor = new double[ROUNDS];
            for (int i = -WARM_UP; i < ROUNDS; i++) {
                long start = System.nanoTime();
                long used = CPU.getCurrentThreadCpuTime();
                run(target, provisioners, first.state(), score(provisioners, i + WARM_UP));
                if (i >= 0) {
                    times[i] = (System.nanoTime() - start) / 1e6;
                    processor[i] = (CPU.getCurrentThreadCpuTime() - used) / 1e6;
                }
            }
            Arrays.sort(times);
            Arrays.sort(processor);
            out.printf(
                    Locale.ROOT,
                    "%s, %d resources, %d lines: cold %.1f ms; p50 %.1f, p95 %.1f, max %.1f ms"
                            + " (budget p95 %.0f); of the processor p50 %.1f, p95 %.1f ms%n",
                    target.tool(),
                    first.state().resources().size(),
                    first.output().origins().size(),
                    coldTime,
                    times[ROUNDS / 2],
                    times[ROUNDS * 95 / 100],
                    times[ROUNDS - 1],
                    BUDGET,
                    processor[ROUNDS / 2],
                    processor[ROUNDS * 95 / 100]);
        }
    }

    private static Generated run(
            Target target, ProvisionerFile provisioners, State state, String score) {
        Outcome<Generated> made =
                Score.generate(
                        new ScoreProject(
                                List.of(new FileText("score.yaml", score)),
                                MemorySource.of(Map.of()),
                                List.of(provisioners),
                                List.of(),
                                state,
                                Options.NONE,
                                new Seed(1),
                                ZonedDateTime.now(),
                                CommandRunner.NOT_RUN),
                        target,
                        Progress.NONE);
        return made.value()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        made.problems().stream()
                                                .filter(Problem::isError)
                                                .toList()
                                                .toString()));
    }

    /// A resource of each type; `press` stands for what was typed.
    private static String score(ProvisionerFile provisioners, int press) {
        StringBuilder text =
                new StringBuilder("apiVersion: score.dev/v1b1\nmetadata: {name: everything}\n");
        StringBuilder variables = new StringBuilder();
        StringBuilder resources = new StringBuilder();
        Set<String> types = new TreeSet<>();
        for (Provisioner each : provisioners.provisioners()) {
            boolean commanded = each.scheme() == Provisioner.Scheme.COMMAND;
            if (commanded || !types.add(each.match().type())) {
                continue;
            }
            String type = each.match().type();
            resources
                    .append("  the-")
                    .append(type)
                    .append(":\n    type: ")
                    .append(type)
                    .append('\n');
            switch (type) {
                case "route" ->
                        resources.append(
                                "    params: {host: \"${resources.the-dns.host}\", path: /, port:"
                                        + " 8080}\n");
                case "service-port" ->
                        resources.append("    params: {workload: everything, port: web}\n");
                case "volume", "environment" -> {}
                default ->
                        each.listing()
                                .expectedOutputs()
                                .forEach(
                                        output ->
                                                variables
                                                        .append("      V_")
                                                        .append(type.replace('-', '_'))
                                                        .append('_')
                                                        .append(output)
                                                        .append(": \"${resources.the-")
                                                        .append(type)
                                                        .append('.')
                                                        .append(output)
                                                        .append("}\"\n"));
            }
        }
        text.append("containers:\n  main:\n    image: nginx\n    variables:\n      PRESS: \"")
                .append(press)
                .append("\"\n")
                .append(variables)
                .append("service: {ports: {web: {port: 8080, targetPort: 80}}}\nresources:\n")
                .append(resources);
        return text.toString();
    }
}

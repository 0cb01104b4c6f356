package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.SamplePlatform;
import dev.slipway.desk.ScoreSession;
import dev.slipway.desk.ScoreView;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// From a changed letter of an open Score file to both outputs with their verdicts: the sample's
/// orders service, and the faulty file, in which everything is done once more without the faults.
///
/// `mvn -q -B test-compile exec:exec -Dslipway.main=dev.slipway.bench.ScoreKeystrokeBench
/// -Dexec.classpathScope=test`
public final class ScoreKeystrokeBench {
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 120;
    private static final double NANOS = 1_000_000.0;

    private ScoreKeystrokeBench() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("slipway-bench");
        Path platform = SamplePlatform.in(folder.resolve("platform"));
        SettingsFile settings = new SettingsFile(folder.resolve("settings.json"));
        try (Desk desk = new Desk(settings, FolderSource::new, platform)) {
            desk.read(platform, Progress.NONE);
            measure(System.out, desk, "repos/orders-service/score.yaml");
            measure(System.out, desk, "faulty/score.yaml");
        }
    }

    private static void measure(PrintStream out, Desk desk, String path) {
        String text = desk.source(path).orElseThrow();
        List<Double> wall = new ArrayList<>();
        List<Double> cpu = new ArrayList<>();
        try (ScoreSession session = desk.score().session(path).orElseThrow()) {
            for (int i = 0; i < WARM_UP + ROUNDS; i++) {
                String typed = text.replace("PORT: \"3000\"", "PORT: \"3" + (100 + i) + "\"");
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                ScoreView view = session.view(Map.of(path, typed), "", Progress.NONE);
                long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                if (i >= WARM_UP) {
                    wall.add(view.took().toNanos() / NANOS);
                    cpu.add((after - before) / NANOS);
                }
            }
        }
        report(out, path + ", wall clock", wall);
        report(out, path + ", processor time", cpu);
    }

    private static void report(PrintStream out, String name, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, p95 %.1f ms of %d%n",
                name,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.size());
    }
}

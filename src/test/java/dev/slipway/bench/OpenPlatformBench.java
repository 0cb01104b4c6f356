package dev.slipway.bench;

import dev.slipway.desk.Desk;
import dev.slipway.desk.SettingsFile;
import dev.slipway.files.FolderSource;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.shell.Start;
import dev.slipway.ui.shell.Window;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// From letting go of a folder over the open window to its report on the home screen, which is laid
/// out by then: `FOLDER …`, each in a window of its own. The first is as cold as the first folder
/// of a new user is. The folders are only read.
///
/// `mvn -q -B test-compile exec:exec -Dslipway.main=dev.slipway.bench.OpenPlatformBench
/// -Dexec.classpathScope=test -Dslipway.args="FOLDER …"`
public final class OpenPlatformBench {
    private static final double BUDGET = 3000;
    private static final long GIVE_UP = 120_000_000_000L;

    private OpenPlatformBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        int late = 0;
        for (String arg : args) {
            double ms = open(Path.of(arg), out);
            late += ms > BUDGET ? 1 : 0;
        }
        out.printf(
                Locale.ROOT, "%d of %d within %.0f ms%n", args.length - late, args.length, BUDGET);
        System.exit(late);
    }

    private static double open(Path folder, PrintStream out)
            throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("open-bench");
        SettingsFile settings = new SettingsFile(home.resolve("s"));
        try (Desk desk = new Desk(settings, FolderSource::new, home.resolve("sample"))) {
            Window window = FxToolkit.call(() -> Window.another(desk, Start.USUAL));
            while (!FxToolkit.call(window::settled)) {
                Thread.sleep(20);
            }
            long start = System.nanoTime();
            double before = cpu();
            FxToolkit.run(() -> desk.open(folder));
            String headline = "";
            while (headline.isEmpty() && System.nanoTime() - start < GIVE_UP) {
                Thread.sleep(5);
                headline = FxToolkit.call(() -> headline(window));
            }
            double ms = (System.nanoTime() - start) / 1e6;
            out.printf(
                    Locale.ROOT,
                    "%-40s %6.0f ms (processor %.0f ms, load %.1f)  %s%n",
                    folder.getFileName(),
                    ms,
                    cpu() - before,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    headline);
            FxToolkit.run(() -> window.scene().getWindow().hide());
            return ms;
        }
    }

    /// Milliseconds that this program has computed on all processors.
    private static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    /// Empty as long as the report is not there, or has no place yet.
    private static String headline(Window window) {
        Node line = window.scene().lookup(".home-overview .headline");
        boolean there = line != null && line.getLayoutBounds().getHeight() > 0;
        if (!there || !window.settled()) {
            return "";
        }
        List<String> words =
                line.lookupAll(".title").stream()
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .toList();
        return String.join("", words);
    }
}

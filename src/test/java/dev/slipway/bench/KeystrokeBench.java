package dev.slipway.bench;

import dev.slipway.base.Progress;
import dev.slipway.base.Subscription;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Preview;
import dev.slipway.desk.SamplePlatform;
import dev.slipway.desk.SettingsFile;
import dev.slipway.desk.WizardSession;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// From a key press in the wizard to the refreshed preview (files, Score, Kubernetes, Compose), on
/// the sample platform. Each key press waits for the preview of the one before, as a person's does.
///
/// `mvn -q -B test-compile exec:exec -Dslipway.main=dev.slipway.bench.KeystrokeBench
/// -Dexec.classpathScope=test`
public final class KeystrokeBench {
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 4;
    private static final double BUDGET = 100;

    private KeystrokeBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("slipway-bench");
        Path platform = SamplePlatform.in(folder.resolve("platform"));
        SettingsFile settings = new SettingsFile(folder.resolve("settings.json"));
        try (Desk desk = new Desk(settings, FolderSource::new, platform)) {
            desk.read(platform, Progress.NONE);
            try (WizardSession session =
                    desk.goldenPaths()
                            .wizard("template:default/nodejs-service")
                            .value()
                            .orElseThrow()) {
                List<Map<String, Object>> keys = keystrokes();
                Keyboard keyboard = new Keyboard(session);
                out.printf(
                        Locale.ROOT,
                        "first preview, cold: %.1f ms%n",
                        keyboard.press(keys.getFirst()));
                report(out, "without warm-up", keyboard.type(keys));
                for (int i = 0; i < WARM_UP; i++) {
                    keyboard.type(keys);
                }
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < ROUNDS; i++) {
                    times.addAll(keyboard.type(keys));
                }
                double p95 = report(out, "after warm-up", times);
                out.printf(
                        Locale.ROOT,
                        "budget: p95 within %.0f ms: %s%n",
                        BUDGET,
                        p95 <= BUDGET ? "kept" : "broken");
                Preview last = session.preview().get().orElseThrow();
                out.printf(
                        "the last preview: %d files, %d manifests, %d parts of the Compose file%n",
                        last.files().size(),
                        last.kubernetes().orElseThrow().documents().size(),
                        last.compose().orElseThrow().documents().size());
            }
        }
    }

    private static double report(PrintStream out, String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%d key presses %s: p50 %.1f ms, p95 %.1f ms, max %.1f ms%n",
                sorted.size(),
                what,
                at(sorted, 0.5),
                at(sorted, 0.95),
                sorted.getLast());
        return at(sorted, 0.95);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share)));
    }

    /// A name and a description letter by letter, then every choice of the second page switched.
    private static List<Map<String, Object>> keystrokes() {
        List<Map<String, Object>> keys = new ArrayList<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("owner", "group:default/team-commerce");
        answers.put("system", "system:default/commerce-platform");
        letters("gift-cards", "name", answers, keys);
        letters("Sells and redeems cards", "description", answers, keys);
        for (String database : List.of("postgres", "mysql", "none", "postgres")) {
            press("database", database, answers, keys);
            press("cacheLayer", "redis", answers, keys);
            press("queue", "aws-sqs", answers, keys);
            press("environment", "prod", answers, keys);
            press("queue", "none", answers, keys);
            press("cacheLayer", "none", answers, keys);
            press("environment", "dev", answers, keys);
        }
        press("cacheLayer", "redis", answers, keys);
        press("queue", "aws-sqs", answers, keys);
        letters("cc-4100", "costCenter", answers, keys);
        letters("gift-cards-of-the-shop", "name", answers, keys);
        return keys;
    }

    private static void letters(
            String text, String key, Map<String, Object> answers, List<Map<String, Object>> keys) {
        for (int i = 1; i <= text.length(); i++) {
            press(key, text.substring(0, i), answers, keys);
        }
    }

    private static void press(
            String key, String value, Map<String, Object> answers, List<Map<String, Object>> keys) {
        answers.put(key, value);
        keys.add(new LinkedHashMap<>(answers));
    }

    /// Presses a key and waits for its preview.
    private static final class Keyboard {
        private final WizardSession session;
        private final BlockingQueue<Long> shown = new ArrayBlockingQueue<>(1);

        Keyboard(WizardSession session) {
            this.session = session;
        }

        List<Double> type(List<Map<String, Object>> keys) throws InterruptedException {
            List<Double> times = new ArrayList<>();
            for (Map<String, Object> key : keys) {
                times.add(press(key));
            }
            return times;
        }

        double press(Map<String, Object> answers) throws InterruptedException {
            AtomicBoolean first = new AtomicBoolean(true);
            long start = System.nanoTime();
            Subscription listening =
                    session.preview()
                            .listen(
                                    preview -> {
                                        if (!first.getAndSet(false)) {
                                            shown.offer(System.nanoTime());
                                        }
                                    });
            try {
                session.answer(answers);
                Long end = shown.poll(30, TimeUnit.SECONDS);
                if (end == null) {
                    throw new IllegalStateException("no preview after 30 seconds");
                }
                return (end - start) / 1e6;
            } finally {
                listening.close();
            }
        }
    }
}

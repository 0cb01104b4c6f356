package dev.slipway.ui.goldenpath;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;
import dev.slipway.ui.preview.Shown;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/// Types into the wizard of the sample platform and prints how long the window's thread is busy for
/// each keystroke, and how long it takes until the preview of it is shown. Not a test: run `main`.
public final class KeystrokeBenchmark {
    private static final int WARM_UP = 40;
    private static final int KEYS = 60;

    private KeystrokeBenchmark() {}

    public static void main(String[] args) {
        Application.launch(Window.class);
    }

    /// The window that is typed in.
    public static final class Window extends Application {
        private final List<Double> typing = new ArrayList<>();
        private final List<Double> layout = new ArrayList<>();
        private final List<Double> showing = new ArrayList<>();
        private final List<Double> computing = new ArrayList<>();
        private final List<Double> whole = new ArrayList<>();
        private final List<Shown> seen = new CopyOnWriteArrayList<>();
        private Scene scene;
        private WizardScreen wizard;
        private Desk desk;
        private long layoutStart;
        private volatile long shownAt;
        private volatile long laidOutAt;

        @Override
        public void start(Stage stage) throws Exception {
            Looks.loadFonts();
            desk = Wizards.desk(Files.createTempDirectory("keystrokes"));
            wizard = new WizardScreen(desk, new Wizards.Places());
            scene = new Scene(wizard.node(), 1072, 728);
            Looks.apply(scene, Theme.LIGHT);
            stage.setScene(scene);
            stage.show();
            scene.addPreLayoutPulseListener(() -> layoutStart = busy());
            scene.addPostLayoutPulseListener(this::laidOut);
            Thread.ofPlatform().daemon().start(this::type);
        }

        private void type() {
            try {
                run(() -> wizard.show(new Route.Wizard(Wizards.NODE)));
                settle();
                run(
                        () -> {
                            Wizards.answers("orders").forEach(wizard::answer);
                            wizard.answer("database", "postgres");
                            wizard.answer("cacheLayer", "redis");
                            wizard.answer("queue", "aws-sqs");
                        });
                settle();
                run(
                        () ->
                                wizard.model()
                                        .orElseThrow()
                                        .preview()
                                        .shownProperty()
                                        .addListener((property, before, now) -> shown(now)));
                for (int i = 0; i < WARM_UP + KEYS; i++) {
                    if (i == WARM_UP) {
                        typing.clear();
                        whole.clear();
                        computing.clear();
                        seen.clear();
                    }
                    key("orders-service-" + (char) ('a' + i % 26));
                }
                replay();
                print("typing, window's thread", typing);
                print("preview in, window's thread", showing);
                print("layout after it", layout);
                print("answers to preview", computing);
                print("keystroke to laid out", whole);
            } catch (Exception e) {
                e.printStackTrace();
            } finally {
                desk.close();
                Platform.exit();
            }
        }

        /// The window was laid out with what came in before: the next thing is a picture of it.
        private void laidOut() {
            layout.add((busy() - layoutStart) / 1e6);
            if (shownAt != 0 && laidOutAt == 0) {
                laidOutAt = System.nanoTime();
            }
        }

        private void shown(Shown shown) {
            seen.add(shown);
            computing.add(shown.preview().took().toNanos() / 1e6);
            shownAt = System.nanoTime();
            laidOutAt = 0;
        }

        private void key(String text) throws Exception {
            shownAt = 0;
            laidOutAt = 0;
            long start = System.nanoTime();
            run(
                    () -> {
                        long at = busy();
                        ((TextField) scene.lookup("#field-name")).setText(text);
                        typing.add((busy() - at) / 1e6);
                    });
            while (laidOutAt == 0) {
                Thread.sleep(1);
            }
            whole.add((laidOutAt - start) / 1e6);
            settle();
        }

        /// Shows the previews of all keystrokes once more: what the window's thread does for each.
        private void replay() throws Exception {
            layout.clear();
            WizardModel model = wizard.model().orElseThrow();
            for (Shown shown : List.copyOf(seen)) {
                run(
                        () -> {
                            long at = busy();
                            model.show(shown, System.nanoTime());
                            showing.add((busy() - at) / 1e6);
                        });
                Thread.sleep(40);
            }
        }

        private boolean settled() throws Exception {
            boolean[] settled = new boolean[1];
            run(() -> settled[0] = wizard.settled());
            return settled[0];
        }

        private void settle() throws Exception {
            Thread.sleep(120);
            while (!settled()) {
                Thread.sleep(20);
            }
        }

        private static void run(Runnable work) throws Exception {
            FutureTask<Void> task = new FutureTask<>(work, null);
            Platform.runLater(task);
            task.get(60, TimeUnit.SECONDS);
        }

        /// The processor time of this thread, which other work on the machine does not lengthen.
        private static long busy() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        private static void print(String what, List<Double> times) {
            List<Double> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            System.out.println(
                    String.format(
                            Locale.ROOT,
                            "%-28s n %4d  p50 %6.2f ms  p95 %6.2f ms  max %6.2f ms",
                            what,
                            sorted.size(),
                            sorted.get(sorted.size() / 2),
                            sorted.get(sorted.size() * 95 / 100),
                            sorted.getLast()));
        }
    }
}

package dev.slipway.ui;

import dev.slipway.ui.kit.Looks;

import javafx.application.Platform;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Runs a test's steps on the window's thread, with the toolkit started once for all tests.
public final class FxToolkit {
    private static final CountDownLatch STARTED = new CountDownLatch(1);

    static {
        try {
            Platform.startup(FxToolkit::started);
        } catch (IllegalStateException e) {
            Platform.runLater(FxToolkit::started);
        }
        Platform.setImplicitExit(false);
    }

    private FxToolkit() {}

    private static void started() {
        Looks.loadFonts();
        STARTED.countDown();
    }

    /// Runs `work` there and gives its result.
    public static <T> T call(Callable<T> work) {
        try {
            if (!STARTED.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the toolkit did not start");
            }
            FutureTask<T> task = new FutureTask<>(work);
            Platform.runLater(task);
            return task.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    public static void run(Runnable work) {
        Boolean unused =
                call(
                        () -> {
                            work.run();
                            return true;
                        });
    }
}

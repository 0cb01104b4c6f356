package dev.slipway.git;

import dev.slipway.base.Progress;

import org.eclipse.jgit.lib.ProgressMonitor;

import java.util.Locale;

/// JGit's tasks as steps of a [Progress].
final class Monitor implements ProgressMonitor {
    private final Progress progress;
    private String task = "";
    private int done;
    private int total;

    Monitor(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void start(int tasks) {}

    @Override
    public void beginTask(String title, int work) {
        // the server says "remote: Counting objects"
        String words = title.replaceFirst("^remote: ", "");
        task =
                words.isEmpty()
                        ? words
                        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        total = work;
        done = 0;
        progress.step(task, 0, total);
    }

    @Override
    public void update(int completed) {
        done += completed;
        progress.step(task, done, total);
    }

    @Override
    public void endTask() {}

    @Override
    public boolean isCancelled() {
        return progress.cancelled() || Thread.currentThread().isInterrupted();
    }

    @Override
    public void showDuration(boolean enabled) {}
}

package dev.slipway.desk;

import dev.slipway.base.Signal;

/// The user's settings, and their file, which is written in the background after each change.
final class KeptSettings {
    private final SettingsFile file;
    private final Jobs jobs;
    private final Signal<Settings> settings;
    private volatile boolean changed;

    KeptSettings(SettingsFile file, Jobs jobs) {
        this.file = file;
        this.jobs = jobs;
        settings = new Signal<>(file.read());
    }

    Signal<Settings> signal() {
        return settings;
    }

    void change(Settings next) {
        settings.set(next);
        changed = true;
        jobs.quietly(this::write);
    }

    /// Writes what the background may not have come to before it was stopped.
    void finish() {
        if (changed) {
            write();
        }
    }

    /// The newest ones are asked for within the turn: else an older writer could come last.
    private void write() {
        synchronized (file) {
            file.write(settings.get());
        }
    }
}

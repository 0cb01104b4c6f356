package dev.slipway.ui;

import dev.slipway.base.Problem;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Saved;
import dev.slipway.desk.TextChange;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Writes the changes that a user agreed to on some screen, and says what became of them in the
/// same words everywhere.
public final class Changes {
    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;

    /// What follows a writing runs on `window`.
    public Changes(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
    }

    /// Makes the change that the fixes of `problems` ask for, by the texts that stand on the disk
    /// now, and hands it over.
    public void prepare(String title, List<Problem> problems, Consumer<TextChange> then) {
        desk.jobs()
                .quietly(
                        () -> {
                            TextChange made = TextChange.fixing(title, problems, desk::source);
                            window.execute(() -> then.accept(made));
                        });
    }

    /// Writes `change` and runs `done`; where nothing could be written, says why and runs
    /// `refused`.
    public void write(TextChange change, Runnable done, Runnable refused) {
        desk.write(change)
                .status()
                .listen(
                        status -> {
                            if (status.ended()) {
                                window.execute(() -> written(status, done, refused));
                            }
                        });
    }

    /// Writes `change` with an offer to take it back.
    public void writeWithUndo(TextChange change, Runnable refused) {
        write(
                change,
                () ->
                        navigator.toast(
                                "Done: " + change.title(),
                                "Undo",
                                () ->
                                        write(
                                                change.inverse(),
                                                () -> navigator.toast("Taken back"),
                                                () -> {})),
                refused);
    }

    private void written(Job.Status<Saved> status, Runnable done, Runnable refused) {
        String refusal =
                switch (status.result().orElse(null)) {
                    case Saved.Done written -> "";
                    case Saved.Conflict conflict ->
                            String.join(", ", conflict.paths())
                                    + " changed outside. Nothing was written; it is read again";
                    case Saved.Failed failed -> failed.problems().getFirst().message();
                    case null -> status.message();
                };
        if (refusal.isEmpty()) {
            done.run();
            return;
        }
        refused.run();
        navigator.warn(refusal);
        if (status.result().orElse(null) instanceof Saved.Conflict) {
            desk.reload();
        }
    }
}

package dev.slipway.ui.sources;

import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.IdleCopy;
import dev.slipway.desk.Job;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Copies of repositories that the open platform does not read, and how one of them is deleted:
/// asked for, told what is lost, agreed to. Properties change on the `window` executor only.
final class CopiesModel {

    /// What is shown.
    ///
    /// @param asked the copy that is to be deleted, with what would happen
    record View(List<IdleCopy> copies, Optional<Asked> asked) {}

    /// A copy that is to be deleted.
    ///
    /// @param careful whether work of one's own would be lost
    record Asked(IdleCopy copy, List<String> sentences, boolean careful) {}

    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;
    private final ReadOnlyObjectWrapper<View> view =
            new ReadOnlyObjectWrapper<>(new View(List.of(), Optional.empty()));

    CopiesModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
    }

    ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    void refresh() {
        desk.jobs()
                .quietly(
                        () -> {
                            List<IdleCopy> copies = desk.sources().idle();
                            window.execute(
                                    () ->
                                            view.set(
                                                    new View(
                                                            copies,
                                                            view.get()
                                                                    .asked()
                                                                    .filter(
                                                                            a ->
                                                                                    copies.contains(
                                                                                            a
                                                                                                    .copy())))));
                        });
    }

    /// Looks at what would be lost, and asks.
    void ask(IdleCopy copy) {
        desk.jobs()
                .quietly(
                        () -> {
                            try {
                                Asked asked = asked(copy, desk.sources().loss(copy, Progress.NONE));
                                window.execute(() -> asking(Optional.of(asked)));
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
    }

    private void asking(Optional<Asked> asked) {
        view.set(new View(view.get().copies(), asked));
    }

    static Asked asked(IdleCopy copy, IdleCopy.Loss loss) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Deletes %s: %s, %s"
                        .formatted(
                                copy.folder(),
                                Words.count(loss.files(), "file", "files"),
                                Words.size(loss.bytes())));
        if (loss.changed() > 0) {
            sentences.add(
                    "Loses "
                            + Words.count(
                                    loss.changed(),
                                    "file of yours in it that is not committed",
                                    "files of yours in it that are not committed"));
        }
        if (loss.commits() > 0) {
            sentences.add(
                    "Loses "
                            + Words.count(
                                    loss.commits(),
                                    "commit of yours that " + copy.host() + " does not have",
                                    "commits of yours that " + copy.host() + " does not have"));
        }
        if (!loss.readers().isEmpty()) {
            sentences.add(
                    "Leaves %s without it, which %s it too, until it is got again"
                            .formatted(
                                    String.join(" and ", loss.readers()),
                                    loss.readers().size() == 1 ? "reads" : "read"));
        }
        sentences.add("Leaves the repository on " + copy.host() + " as it is; nobody is contacted");
        return new Asked(copy, sentences, loss.changed() + loss.commits() > 0);
    }

    void leave() {
        asking(Optional.empty());
    }

    /// Does what was asked.
    void delete() {
        view.get().asked().map(Asked::copy).ifPresent(this::delete);
    }

    private void delete(IdleCopy copy) {
        leave();
        desk.sources()
                .delete(copy)
                .status()
                .listen(
                        status -> {
                            if (status.ended()) {
                                window.execute(() -> deleted(copy, status));
                            }
                        });
    }

    private void deleted(IdleCopy copy, Job.Status<Path> status) {
        if (status.state() == Job.State.SUCCEEDED) {
            navigator.toast("Deleted the copy of " + copy.name());
        } else {
            navigator.warn(Words.sentence(status.message()));
        }
        refresh();
    }
}

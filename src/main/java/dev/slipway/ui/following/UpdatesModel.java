package dev.slipway.ui.following;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Shell;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Lagging;
import dev.slipway.desk.Updated;
import dev.slipway.desk.WizardSession;
import dev.slipway.desk.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The repositories that follow golden paths, and the update of the chosen one: first looked at,
/// then made on request. Properties change on the `window` executor only.
final class UpdatesModel {
    private static final Comparator<Lagging> ORDER =
            Comparator.comparing((Lagging one) -> one.state() == Lagging.State.CURRENT)
                    .thenComparing(one -> one.entity().toString());

    /// Where the chosen repository's update stands.
    sealed interface Update {
        /// Nothing is chosen.
        record None() implements Update {}

        /// The merge is being computed.
        record Looking() implements Update {}

        /// What the branch would bring; nothing is written.
        record Planned(Updated plan) implements Update {}

        /// The golden path asks what was never answered.
        record Asks(WizardSession session, Map<String, @Nullable Object> remembered)
                implements Update {}

        /// There is no update, and why.
        record Refused(List<Problem> problems) implements Update {}

        /// The branch is there.
        record Made(Updated done) implements Update {}
    }

    private record Asked(Lagging one, Map<String, @Nullable Object> more) {}

    private record Read(Workspace workspace, List<Lagging> all, Set<EntityRef> mine) {}

    private final Desk desk;
    private final Executor window;
    private final Consumer<Asked> look;
    private final Consumer<Workspace> read;
    private final ObservableList<Lagging> shown = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Optional<Lagging>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Update> update =
            new ReadOnlyObjectWrapper<>(new Update.None());
    private Read latest = new Read(Workspace.EMPTY, List.of(), Set.of());
    private Map<String, @Nullable Object> more = Map.of();
    private boolean onlyMine;
    private String wanted = "";

    UpdatesModel(Desk desk, Executor window) {
        this.desk = desk;
        this.window = window;
        look =
                desk.jobs()
                        .latest(
                                (asked, progress) -> {
                                    Update found = planned(asked, progress);
                                    window.execute(() -> arrived(asked.one(), found));
                                });
        read =
                desk.jobs()
                        .latest(
                                (workspace, progress) -> {
                                    Read now = read(workspace);
                                    window.execute(() -> took(now));
                                });
    }

    /// The rows in sight, those that lag behind first.
    ObservableList<Lagging> shown() {
        return shown;
    }

    ReadOnlyBooleanProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Lagging>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Update> updateProperty() {
        return update.getReadOnlyProperty();
    }

    /// The platform was read.
    void took(Workspace workspace) {
        reading.set(true);
        read.accept(workspace);
    }

    boolean isOpen() {
        return latest.workspace().folder().isPresent();
    }

    long behind() {
        return latest.all().stream().filter(one -> one.state() == Lagging.State.OUTDATED).count();
    }

    int all() {
        return latest.all().size();
    }

    /// Whether the user is somebody whose teams are known.
    boolean knowsMine() {
        return !latest.mine().isEmpty();
    }

    void onlyMine(boolean only) {
        onlyMine = only;
        narrow();
    }

    /// Chooses the repository of a component; later, when it is not known yet.
    void want(String ref) {
        wanted = ref;
        latest.all().stream()
                .filter(one -> one.entity().toString().equals(ref))
                .findFirst()
                .ifPresent(this::choose);
    }

    void choose(Lagging one) {
        if (chosen.get().filter(one::equals).isPresent()) {
            return;
        }
        chosen.set(Optional.of(one));
        more = Map.of();
        if (one.state() == Lagging.State.OUTDATED) {
            set(new Update.Looking());
            look.accept(new Asked(one, more));
        } else {
            set(new Update.None());
        }
    }

    /// Looks again with answers to what is new.
    void answer(Map<String, @Nullable Object> answers) {
        chosen.get()
                .ifPresent(
                        one -> {
                            more = answers;
                            set(new Update.Looking());
                            look.accept(new Asked(one, answers));
                        });
    }

    /// Forgets what only the update before needed.
    private void set(Update next) {
        Update before = update.get();
        update.set(next);
        if (before instanceof Update.Asks asks && before != next) {
            asks.session().close();
        }
    }

    /// Makes the branch of the plan that is shown.
    void make() {
        if (chosen.get().isEmpty() || !(update.get() instanceof Update.Planned)) {
            return;
        }
        Lagging one = chosen.get().get();
        Map<String, @Nullable Object> answers = more;
        set(new Update.Looking());
        desk.jobs()
                .start(
                        "Updating " + one.entity().name(),
                        progress -> {
                            Outcome<Updated> made =
                                    desk.goldenPaths()
                                            .update(one.repository(), answers, false, progress);
                            Update now =
                                    made.value()
                                            .<Update>map(Update.Made::new)
                                            .orElseGet(() -> new Update.Refused(made.problems()));
                            window.execute(() -> arrived(one, now));
                            return made;
                        });
    }

    /// Takes the branch away again.
    void undo() {
        if (!(update.get() instanceof Update.Made made) || chosen.get().isEmpty()) {
            return;
        }
        Lagging one = chosen.get().get();
        Asked again = new Asked(one, more);
        desk.jobs()
                .quietly(
                        () -> {
                            Outcome<Path> gone = desk.goldenPaths().undo(made.done());
                            Update now =
                                    gone.value().isPresent()
                                            ? planned(again, Progress.NONE)
                                            : new Update.Refused(gone.problems());
                            window.execute(() -> arrived(one, now));
                        });
    }

    /// The command line that does the same for the chosen one, or lists them.
    String command() {
        String platform =
                latest.workspace()
                        .folder()
                        .map(folder -> " -C " + Shell.quoted(folder.toString()))
                        .orElse("");
        return chosen.get()
                .map(
                        one ->
                                "slipway template update"
                                        + platform
                                        + " "
                                        + Shell.quoted(one.repository().toString()))
                .orElse("slipway template outdated" + platform);
    }

    private Update planned(Asked asked, Progress progress) {
        Outcome<Updated> plan =
                desk.goldenPaths().update(asked.one().repository(), asked.more(), true, progress);
        return plan.value()
                .<Update>map(Update.Planned::new)
                .or(() -> asked.more().isEmpty() ? asks(asked.one()) : Optional.empty())
                .orElseGet(() -> new Update.Refused(plan.problems()));
    }

    private Optional<Update> asks(Lagging one) {
        return desk.goldenPaths()
                .answersThatLack(one.repository())
                .flatMap(
                        remembered ->
                                desk.goldenPaths()
                                        .wizard(one.template())
                                        .value()
                                        .map(session -> new Update.Asks(session, remembered)));
    }

    private Read read(Workspace workspace) {
        if (workspace.folder().isEmpty()) {
            return new Read(workspace, List.of(), Set.of());
        }
        Set<EntityRef> mine =
                desk.settings()
                        .get()
                        .user()
                        .flatMap(ref -> EntityRef.parse(ref, "user", EntityRef.DEFAULT_NAMESPACE))
                        .map(workspace.catalog().ownership()::memberships)
                        .orElse(Set.of());
        List<Lagging> all = desk.goldenPaths().followers().stream().sorted(ORDER).toList();
        return new Read(workspace, all, mine);
    }

    private void took(Read now) {
        boolean anew = !now.all().equals(latest.all());
        latest = now;
        reading.set(now.workspace().reading());
        if (anew) {
            chosen.set(Optional.empty());
            set(new Update.None());
        }
        narrow();
        if (!wanted.isEmpty()) {
            want(wanted);
        }
    }

    private void narrow() {
        List<Lagging> fitting =
                latest.all().stream()
                        .filter(
                                one ->
                                        !onlyMine
                                                || one.owner()
                                                        .filter(latest.mine()::contains)
                                                        .isPresent())
                        .toList();
        if (!fitting.equals(shown)) {
            shown.setAll(fitting);
        }
    }

    private void arrived(Lagging one, Update now) {
        if (chosen.get().filter(one::equals).isPresent()) {
            set(now);
        } else if (now instanceof Update.Asks asks) {
            asks.session().close();
        }
    }
}

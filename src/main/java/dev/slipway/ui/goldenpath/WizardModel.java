package dev.slipway.ui.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.desk.Consent;
import dev.slipway.desk.Created;
import dev.slipway.desk.Job;
import dev.slipway.desk.Preview;
import dev.slipway.desk.WizardSession;
import dev.slipway.form.Field;
import dev.slipway.form.Form;
import dev.slipway.form.FormPage;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.ui.kit.form.FormModel;
import dev.slipway.ui.preview.PreviewModel;
import dev.slipway.ui.preview.Shown;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One golden path being filled in: the form, its preview, then the plan, the work and the result.
/// Answers go to the session at once; previews come back whenever they are ready.
public final class WizardModel {
    private static final int NAMED = 4;

    /// How far one is.
    public enum Stage {
        /// Answering, page by page, and the review.
        FORM,
        /// What Create will do, to agree to.
        PLAN,
        /// It is being done.
        CREATING,
        /// It was done.
        DONE
    }

    private final WizardSession session;
    private final FormModel form;
    private final PreviewModel preview;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.FORM);
    private final ReadOnlyObjectWrapper<Path> parent;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Job<Created>> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Created> created = new ReadOnlyObjectWrapper<>();
    private Map<String, @Nullable Object> sent = Map.of();
    private final Set<String> agreed = new HashSet<>();
    private long answered;
    private List<Problem> failures = List.of();

    /// `projects` is the folder that new repositories are offered in.
    public WizardModel(WizardSession session, PreviewModel.Sources sources, Path projects) {
        this.session = session;
        parent = new ReadOnlyObjectWrapper<>(projects);
        preview = new PreviewModel(sources);
        form = new FormModel(session.form(), new PickerChoices(session::pickers));
        form.viewProperty().addListener((property, before, now) -> send());
        send(form.answers());
    }

    public String ref() {
        return session.ref();
    }

    public String title() {
        return session.title();
    }

    public String description() {
        return session.description();
    }

    public List<String> tags() {
        return session.tags();
    }

    /// What the golden path wants the buttons to be called; empty texts for the usual.
    SoftwareTemplate.Buttons buttons() {
        return session.buttons();
    }

    public String owner() {
        return session.owner();
    }

    public FormModel form() {
        return form;
    }

    public PreviewModel preview() {
        return preview;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// The folder that the new repository is to lie in.
    public ReadOnlyObjectProperty<Path> parentProperty() {
        return parent.getReadOnlyProperty();
    }

    /// How fresh the preview is: `refreshed in 38 ms`.
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Whether a preview of the newest answers is still to come.
    public ReadOnlyBooleanProperty pendingProperty() {
        return pending.getReadOnlyProperty();
    }

    /// Why nothing was created; empty when nothing went wrong.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// All that was wrong with what was to be created, worst first.
    List<Problem> failures() {
        return failures;
    }

    public ReadOnlyObjectProperty<@Nullable Job<Created>> jobProperty() {
        return job.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Created> createdProperty() {
        return created.getReadOnlyProperty();
    }

    /// The folder that Create makes.
    public Path target() {
        return session.target(parent.get());
    }

    /// The command line that does the same.
    public String command() {
        return session.command(parent.get(), new Consent(agreed));
    }

    /// What Create would write: the newest preview, if there is one yet.
    public Optional<Preview> planned() {
        return Optional.ofNullable(preview.shownProperty().get()).map(Shown::preview);
    }

    public void answer(String key, @Nullable Object value) {
        form.answer(key, value);
    }

    /// A preview has come for the answers that were given at `since` (`System.nanoTime`).
    public void show(Shown shown, long since) {
        preview.waitFor(missing());
        preview.show(shown);
        if (since - answered >= 0) {
            pending.set(false);
            status.set("refreshed in " + shown.preview().took().toMillis() + " ms");
        }
    }

    /// The preview takes so long that it should be said.
    public void sayRefreshing() {
        if (pending.get()) {
            status.set("refreshing");
        }
    }

    public void next() {
        form.next();
    }

    /// Back to the page before; from the plan, to the form.
    public void back() {
        if (stage.get() == Stage.PLAN) {
            stage.set(Stage.FORM);
        } else {
            form.back();
        }
    }

    /// The questions as the golden path asks them.
    Form formDefinition() {
        return session.form();
    }

    /// Fills in kept answers instead of all that were given.
    void take(Map<String, @Nullable Object> answers) {
        toForm();
        form.begin(answers);
    }

    /// Back among the questions, from the plan.
    void toForm() {
        if (stage.get() == Stage.PLAN) {
            stage.set(Stage.FORM);
        }
    }

    /// Shows what Create will do, when all answers are right; else goes to the first wrong one.
    public boolean plan() {
        if (stage.get() != Stage.FORM || !form.go(form.pageCount())) {
            return false;
        }
        failure.set("");
        agreed.clear();
        stage.set(Stage.PLAN);
        return true;
    }

    public void chooseParent(Path folder) {
        failure.set("");
        parent.set(folder);
    }

    /// Does what the plan says.
    public Job<Created> create() {
        failure.set("");
        Job<Created> started = session.create(parent.get(), new Consent(agreed));
        job.set(started);
        stage.set(Stage.CREATING);
        return started;
    }

    /// Whether something was to leave this computer.
    boolean wasSent() {
        return planned().stream()
                .flatMap(preview -> preview.effects().stream())
                .anyMatch(effect -> effect.leaves() && isAgreed(effect.id()));
    }

    /// Agrees to an effect of the plan, or no longer.
    void agree(String effect, boolean yes) {
        if (yes) {
            agreed.add(effect);
        } else {
            agreed.remove(effect);
        }
    }

    boolean isAgreed(String effect) {
        return agreed.contains(effect);
    }

    public void cancel() {
        Job<Created> running = job.get();
        if (running != null) {
            running.cancel();
        }
    }

    /// The work has come to an end.
    public void ended(Job.Status<Created> end) {
        if (stage.get() != Stage.CREATING || !end.ended()) {
            return;
        }
        job.set(null);
        if (end.result().isPresent()) {
            created.set(end.result().get());
            stage.set(Stage.DONE);
        } else {
            boolean cancelled = end.state() == Job.State.CANCELLED;
            failures = end.problems();
            failure.set(cancelled ? "Cancelled. Nothing was written." : end.message());
            stage.set(Stage.PLAN);
        }
    }

    /// Begins again with the answers that are there.
    public void startOver() {
        created.set(null);
        failure.set("");
        stage.set(Stage.FORM);
        form.go(0);
    }

    /// The platform was read again: what can be picked may be other than before.
    public void platformChanged() {
        form.refreshChoices();
        preview.reloadSources();
    }

    private void send() {
        Map<String, @Nullable Object> answers = form.answers();
        if (!answers.equals(sent)) {
            send(answers);
        }
    }

    private void send(Map<String, @Nullable Object> answers) {
        sent = new LinkedHashMap<>(answers);
        answered = System.nanoTime();
        pending.set(true);
        session.answer(answers);
    }

    /// The answers without which there is no output, as a sentence.
    private String missing() {
        if (form.view().isValid()) {
            return "";
        }
        List<String> titles =
                form.view().pages().stream()
                        .map(FormPage::fields)
                        .flatMap(List::stream)
                        .filter(field -> isWrong(field.key()))
                        .map(Field::title)
                        .toList();
        if (titles.isEmpty()) {
            return "Some answers are still to be corrected.";
        }
        String are = titles.size() == 1 ? " is answered." : " are answered.";
        return "Nothing to show before " + list(titles) + are;
    }

    private static String list(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        boolean many = names.size() > NAMED;
        String last = many ? names.size() - NAMED + 1 + " more" : names.getLast();
        int first = many ? NAMED - 1 : names.size() - 1;
        return String.join(", ", names.subList(0, first)) + " and " + last;
    }

    private boolean isWrong(String key) {
        return form.remarks().entrySet().stream()
                .filter(entry -> entry.getValue().isError())
                .map(Map.Entry::getKey)
                .anyMatch(
                        path ->
                                path.equals(key)
                                        || path.startsWith(key + ".")
                                        || path.startsWith(key + "["));
    }
}

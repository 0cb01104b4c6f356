package dev.slipway.ui.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Subscription;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.SavedAnswers;
import dev.slipway.desk.WizardSession;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Heading;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.Screen;
import dev.slipway.ui.kit.EmptyState;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The wizard: a form on the left, on the right what its answers give, refreshed at every
/// keystroke. Answers of a golden path are kept while one looks at another screen.
public final class WizardScreen implements Screen {
    private final Desk desk;
    private final Navigator navigator;
    private final BorderPane node = new BorderPane();
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private final Map<String, Map<String, @Nullable Object>> kept = new HashMap<>();
    private String ref = "";
    private boolean opening;
    private String formData = "";
    private @Nullable OpenWizard open;
    private @Nullable BeforehandPane asking;

    public WizardScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        node.setId("wizard");
        Subscription unused = Fx.listen(desk.workspace(), next -> platformChanged());
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public ObservableValue<Heading> heading() {
        return heading.getReadOnlyProperty();
    }

    @Override
    public void show(Route route) {
        if (!(route instanceof Route.Wizard wizard)) {
            return;
        }
        Optional<WizardModel> now = model();
        boolean done =
                now.filter(m -> m.stageProperty().get() == WizardModel.Stage.DONE).isPresent();
        formData = wizard.formData();
        boolean here = wizard.templateRef().equals(ref) && !done;
        if (here && now.isPresent()) {
            prefill();
        }
        if (here && (opening || asking != null || now.isPresent())) {
            Fx.later(this::focus);
            return;
        }
        close(!done);
        ref = wizard.templateRef();
        opening = true;
        node.setCenter(WizardView.message(new EmptyState(Icon.LOADER, "Reading the golden path…")));
        say("");
        String wanted = ref;
        desk.jobs()
                .quietly(
                        () -> {
                            Outcome<WizardSession> outcome = desk.goldenPaths().wizard(wanted);
                            Fx.later(() -> opened(wanted, outcome));
                        });
    }

    @Override
    public List<Command> commands() {
        return WizardCommands.of(
                () -> open != null,
                new WizardCommands.Verbs(
                        this::next,
                        this::show,
                        this::explain,
                        this::openAnswers,
                        () -> model().ifPresent(m -> navigator.copy(m.command(), "Command"))));
    }

    @Override
    public boolean settled() {
        return !opening && (open == null || open.settled());
    }

    /// The model of the golden path that is open.
    public Optional<WizardModel> model() {
        return Optional.ofNullable(open).map(OpenWizard::model);
    }

    /// Answers a question by its key, as the control does.
    public void answer(String key, @Nullable Object value) {
        model().ifPresent(model -> model.answer(key, value));
    }

    /// Shows a tab: `files`, `score`, `kubernetes`, `compose` or `problems`.
    public void show(String tab) {
        model().ifPresent(model -> model.preview().open(tab));
    }

    /// Goes through the plan and creates below `parent`; nothing happens while an answer is wrong.
    public void create(Path parent) {
        if (open != null) {
            WizardModel model = open.model();
            model.chooseParent(parent);
            if (model.stageProperty().get() == WizardModel.Stage.PLAN || model.plan()) {
                open.create();
            }
        }
    }

    private void openAnswers() {
        if (open != null) {
            open.view().header().openAnswers();
        }
    }

    private void explain() {
        if (open != null) {
            open.view().explain();
        }
    }

    private void focus() {
        if (open != null) {
            open.view().form().focusFirst();
        }
    }

    private void opened(String wanted, Outcome<WizardSession> outcome) {
        if (!wanted.equals(ref)) {
            outcome.value().ifPresent(WizardSession::close);
            return;
        }
        opening = false;
        outcome.value().ifPresentOrElse(this::ask, () -> node.setCenter(refused(outcome)));
        say("");
    }

    /// What runs before the questions is asked about first.
    private void ask(WizardSession session) {
        if (session.beforehand().isPresent()) {
            asking = new BeforehandPane(session, session.beforehand().get(), this::open);
            node.setCenter(asking);
        } else {
            open(session);
        }
    }

    private void open(WizardSession session) {
        asking = null;
        Map<String, @Nullable Object> answers = kept.remove(ref);
        OpenWizard now =
                new OpenWizard(desk, navigator, session, answers == null ? Map.of() : answers);
        now.model().statusProperty().addListener((property, before, status) -> say(status));
        open = now;
        node.setCenter(now.view());
        prefill();
    }

    /// Fills in what a link brought, once.
    private void prefill() {
        String given = formData;
        formData = "";
        if (given.isEmpty() || open == null) {
            return;
        }
        Outcome<Map<String, @Nullable Object>> answers =
                SavedAnswers.ofLink(given, open.model().formDefinition());
        answers.value().ifPresent(open.model()::take);
        answers.problems().stream()
                .findFirst()
                .ifPresent(problem -> navigator.warn(problem.message()));
        navigator.here(new Route.Wizard(ref));
    }

    private Node refused(Outcome<WizardSession> outcome) {
        String why =
                outcome.problems().stream()
                        .findFirst()
                        .map(problem -> problem.where() + ": " + problem.message())
                        .orElse("This golden path cannot be used.");
        Button back =
                Styles.button("See all golden paths", () -> navigator.go(new Route.GoldenPaths()));
        return WizardView.message(new EmptyState(Icon.WARNING, why, back));
    }

    private void say(String status) {
        String title = model().map(WizardModel::title).orElse(ref);
        heading.set(
                new Heading(
                        List.of(
                                Crumb.to("Golden paths", new Route.GoldenPaths()),
                                Crumb.here(title)),
                        status));
    }

    private void next() {
        if (open != null) {
            open.next();
        }
    }

    private void platformChanged() {
        model().ifPresent(WizardModel::platformChanged);
    }

    private void close(boolean keep) {
        if (asking != null) {
            asking.close();
            asking = null;
        }
        if (open != null) {
            if (keep) {
                kept.put(ref, open.model().form().answers());
            }
            open.close();
            open = null;
        }
    }
}

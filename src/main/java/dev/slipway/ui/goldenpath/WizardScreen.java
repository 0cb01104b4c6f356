package dev.slipway.ui.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Subscription;
import dev.slipway.desk.Created;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Route;
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
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.preview.PreviewFeed;
import dev.slipway.ui.preview.PreviewModel;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The wizard: a form on the left, on the right what its answers give, refreshed at every
/// keystroke. Answers of a golden path are kept while one looks at another screen.
public final class WizardScreen implements Screen {
    private static final Duration SLOW = Duration.millis(300);

    private final Desk desk;
    private final Navigator navigator;
    private final BorderPane node = new BorderPane();
    private final ReadOnlyObjectWrapper<Heading> heading =
            new ReadOnlyObjectWrapper<>(Heading.NONE);
    private final PauseTransition slow = new PauseTransition(SLOW);
    private final Map<String, Double> dividers = new HashMap<>();
    private final Map<String, Map<String, @Nullable Object>> kept = new HashMap<>();
    private String ref = "";
    private boolean opening;
    private @Nullable Open open;

    /// The golden path that is filled in now, with what is to be closed after it.
    private record Open(
            WizardModel model, WizardView view, WizardSession session, PreviewFeed feed) {}

    public WizardScreen(Desk desk, Navigator navigator) {
        this.desk = desk;
        this.navigator = navigator;
        node.setId("wizard");
        slow.setOnFinished(event -> model().ifPresent(WizardModel::sayRefreshing));
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
        if (wizard.templateRef().equals(ref) && (opening || now.isPresent()) && !done) {
            now.ifPresent(model -> Fx.later(this::focus));
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
                            Outcome<WizardSession> outcome = desk.wizard(wanted);
                            Fx.later(() -> opened(wanted, outcome));
                        });
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(
                Command.of("wizard.next", "Next page", "Shortcut+Enter", this::isOpen, this::next));
        List<String> tabs =
                List.of(
                        PreviewModel.FILES,
                        PreviewModel.SCORE,
                        PreviewModel.KUBERNETES,
                        PreviewModel.COMPOSE,
                        PreviewModel.PROBLEMS);
        for (int i = 0; i < tabs.size(); i++) {
            String tab = tabs.get(i);
            String name = tab.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + tab.substring(1);
            commands.add(
                    Command.of(
                            "wizard." + tab,
                            "Show " + name,
                            "Shortcut+" + (i + 1),
                            this::isOpen,
                            () -> show(tab)));
        }
        commands.add(
                Command.of(
                        "wizard.copy",
                        "Copy as command",
                        "",
                        this::isOpen,
                        () -> model().ifPresent(m -> navigator.copy(m.command(), "Command"))));
        return commands;
    }

    @Override
    public boolean settled() {
        return !opening
                && model().map(
                                m ->
                                        !m.pendingProperty().get()
                                                && m.stageProperty().get()
                                                        != WizardModel.Stage.CREATING)
                        .orElse(true);
    }

    /// The model of the golden path that is open.
    public Optional<WizardModel> model() {
        return Optional.ofNullable(open).map(Open::model);
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
        model().ifPresent(
                        model -> {
                            model.chooseParent(parent);
                            if (model.stageProperty().get() == WizardModel.Stage.PLAN
                                    || model.plan()) {
                                create();
                            }
                        });
    }

    private boolean isOpen() {
        return open != null;
    }

    private void opened(String wanted, Outcome<WizardSession> outcome) {
        if (!wanted.equals(ref)) {
            outcome.value().ifPresent(WizardSession::close);
            return;
        }
        opening = false;
        outcome.value().ifPresentOrElse(this::open, () -> node.setCenter(refused(outcome)));
        say("");
    }

    private void open(WizardSession session) {
        WizardModel model = new WizardModel(session, sources(session), projects());
        Map<String, @Nullable Object> answers = kept.remove(ref);
        if (answers != null) {
            model.form().answerAll(answers);
        }
        WizardFooter.Verbs verbs = new WizardFooter.Verbs(this::next, this::plan, this::create);
        WizardView view = new WizardView(model, desk, navigator, verbs);
        view.splits()
                .forEach(
                        (name, split) -> {
                            split.sizeProperty()
                                    .setValue(
                                            dividers.getOrDefault(
                                                    name, split.sizeProperty().get()));
                            split.sizeProperty()
                                    .addListener(
                                            (p, before, now) ->
                                                    dividers.put(name, now.doubleValue()));
                        });
        PreviewFeed feed =
                new PreviewFeed(
                        desk.jobs(),
                        session.preview(),
                        arrived -> model.show(arrived.shown(), arrived.answered()));
        model.statusProperty().addListener((property, before, now) -> say(now));
        model.pendingProperty().addListener((property, before, now) -> time(now));
        model.parentProperty().addListener((property, before, now) -> look());
        model.stageProperty().addListener((property, before, now) -> look());
        open = new Open(model, view, session, feed);
        node.setCenter(view);
    }

    private Node refused(Outcome<WizardSession> outcome) {
        String why =
                outcome.problems().stream()
                        .findFirst()
                        .map(problem -> words(problem))
                        .orElse("This golden path cannot be used.");
        Button back =
                Styles.button("See all golden paths", () -> navigator.go(new Route.GoldenPaths()));
        return WizardView.message(new EmptyState(Icon.WARNING, why, back));
    }

    private static String words(Problem problem) {
        return problem.where() + ": " + problem.message();
    }

    private PreviewModel.Sources sources(WizardSession session) {
        return (path, then) ->
                desk.jobs()
                        .quietly(
                                () -> {
                                    Optional<CodeText> text =
                                            session.source(path).map(t -> CodeText.of(path, t));
                                    Fx.later(() -> then.accept(text));
                                });
    }

    private Path projects() {
        return desk.settings()
                .get()
                .projects()
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home", "/"), "projects"));
    }

    private void time(boolean pending) {
        if (pending) {
            slow.playFromStart();
        } else {
            slow.stop();
        }
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

    private void focus() {
        if (open != null) {
            open.view.form().focusFirst();
        }
    }

    void next() {
        if (open != null) {
            open.view.form().commit();
            switch (open.model.stageProperty().get()) {
                case FORM -> {
                    if (open.model.form().isReview()) {
                        open.model.plan();
                    } else {
                        open.model.next();
                    }
                }
                case PLAN -> create();
                case CREATING, DONE -> {
                    // nothing comes next
                }
            }
        }
    }

    private void plan() {
        if (open != null) {
            open.view.form().commit();
            open.model.plan();
        }
    }

    private void create() {
        if (open == null) {
            return;
        }
        Open now = open;
        Path parent = now.model.parentProperty().get();
        desk.change(desk.settings().get().withProjects(parent.toString()));
        Job<Created> job = now.model.create();
        Consumer<Job.Status<Created>> tell =
                status -> {
                    now.view.footer().progress(status.message());
                    now.model.ended(status);
                };
        Subscription unused = Fx.listen(job.status(), tell);
    }

    /// Looks whether the folder that would be made is there already.
    private void look() {
        if (open == null || open.model.stageProperty().get() != WizardModel.Stage.PLAN) {
            return;
        }
        PlanPane plan = open.view.plan();
        Path target = open.model.target();
        plan.setTaken("");
        desk.jobs()
                .quietly(
                        () -> {
                            boolean taken = Files.exists(target);
                            Fx.later(
                                    () ->
                                            plan.setTaken(
                                                    taken
                                                            ? target.getFileName()
                                                                    + " is there already: choose"
                                                                    + " another folder or name"
                                                            : ""));
                        });
    }

    private void platformChanged() {
        model().ifPresent(WizardModel::platformChanged);
    }

    private void close(boolean keep) {
        if (open != null) {
            if (keep) {
                kept.put(ref, open.model.form().answers());
            }
            open.feed.close();
            open.session.close();
            open = null;
        }
    }
}

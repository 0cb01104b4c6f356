package dev.slipway.ui.apply;

import dev.slipway.base.Progress;
import dev.slipway.base.Subscription;
import dev.slipway.cluster.access.Reply;
import dev.slipway.cluster.apply.ApplyPlan;
import dev.slipway.cluster.apply.ObjectPlan;
import dev.slipway.cluster.apply.Sending;
import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.desk.Applicable;
import dev.slipway.desk.ApplySession;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.apply.ApplyView.Choice;
import dev.slipway.ui.apply.ApplyView.Stage;
import dev.slipway.ui.kit.Words;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Holds the manifests of one file against one cluster. Nothing is contacted before [#compare], and
/// nothing is stored before [#apply]. Properties change on the `window` executor only.
final class ApplyModel {
    private final Desk desk;
    private final Navigator navigator;
    private final Executor window;
    private final Consumer<Question> worker;
    private final Consumer<Route.Apply> reader;
    private final ReadOnlyObjectWrapper<ApplyView> view =
            new ReadOnlyObjectWrapper<>(ApplyView.EMPTY);
    private Route.Apply route = new Route.Apply("", "", "", "");
    private Optional<ApplySession> session = Optional.empty();
    private Optional<Job<List<Sending.Sent>>> sending = Optional.empty();
    private Subscription following = () -> {};
    private String kept = "";
    private boolean seen;

    /// What a cluster is asked; without a target it is asked no more.
    private record Question(ApplySession session, Choice choice, Applicable manifests) {}

    private record Read(
            Route.Apply route,
            Optional<ApplySession> session,
            List<ClusterTarget> targets,
            List<ScoreFile.Overrides> environments,
            Applicable manifests) {}

    ApplyModel(Desk desk, Navigator navigator, Executor window) {
        this.desk = desk;
        this.navigator = navigator;
        this.window = window;
        worker = desk.jobs().latest(this::ask);
        reader = desk.jobs().latest(this::read);
    }

    ReadOnlyObjectProperty<ApplyView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    Route.Apply route() {
        return route;
    }

    boolean isSettled() {
        return view.get().stage() != Stage.READING && !view.get().isBusy();
    }

    /// Whether the user agreed before to run the target's sign-in program.
    boolean isAgreed(ClusterTarget target) {
        return desk.clusters().isAgreed(target);
    }

    void show(Route.Apply next) {
        seen = true;
        boolean same = next.equals(route) && view.get().stage() != Stage.ABSENT;
        if (!same) {
            route = next;
            view.set(ApplyView.EMPTY);
            reader.accept(next);
        }
    }

    /// Leaves the screen: a question is dropped; what the user agreed to send goes on.
    void leave() {
        seen = false;
        if (view.get().stage() == Stage.COMPARING) {
            stop();
        }
    }

    /// The platform was read again: what stands in the file may be another text now.
    void took(Workspace workspace) {
        if (seen && !workspace.reading() && !view.get().isBusy() && !route.path().isEmpty()) {
            reader.accept(route);
        }
    }

    private void read(Route.Apply asked, Progress progress) {
        Optional<ApplySession> own =
                session.filter(one -> one.path().equals(asked.path()))
                        .or(() -> desk.clusters().applying(asked.path()));
        progress.check();
        Applicable manifests =
                own.map(one -> one.read(asked.overrides(), progress))
                        .orElse(new Applicable(asked.path(), "", List.of(), List.of(), List.of()));
        Read read =
                new Read(
                        asked,
                        own,
                        desk.clusters().targets().value().orElse(List.of()),
                        own.map(ApplySession::overrides).orElse(List.of()),
                        manifests);
        progress.check();
        window.execute(() -> arrived(read));
    }

    private void arrived(Read read) {
        if (!session.equals(read.session())) {
            session.ifPresent(ApplySession::close);
            session = read.session();
        }
        if (!read.route().equals(route)) {
            return;
        }
        ApplyView old = view.get();
        boolean same =
                old.manifests().map(Applicable::objects).map(Object::toString).isPresent()
                        && text(read.manifests()).equals(kept)
                        && read.targets().equals(old.targets());
        kept = text(read.manifests());
        if (same) {
            return;
        }
        Optional<ClusterTarget> target =
                read.targets().stream()
                        .filter(one -> one.name().equals(route.cluster()))
                        .findFirst()
                        .or(() -> read.targets().stream().findFirst());
        Choice choice = new Choice(target, space(read, target), route.overrides());
        view.set(
                new ApplyView(
                        session.isPresent() ? Stage.READY : Stage.ABSENT,
                        Optional.of(read.manifests()),
                        read.targets(),
                        read.environments(),
                        choice,
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        ""));
    }

    private static String text(Applicable manifests) {
        StringBuilder all = new StringBuilder(manifests.problems().toString());
        manifests.objects().forEach(one -> all.append('\n').append(one.tree()));
        return all.toString();
    }

    /// The namespace of the link, else the component's, else the context's.
    private String space(Read read, Optional<ClusterTarget> target) {
        if (!route.namespace().isEmpty()) {
            return route.namespace();
        }
        String own = read.manifests().namespace();
        return own.isEmpty() ? target.flatMap(ClusterTarget::namespace).orElse("default") : own;
    }

    void chooseTarget(ClusterTarget target) {
        Choice old = view.get().choice();
        if (!old.target().equals(Optional.of(target))) {
            choose(new Choice(Optional.of(target), old.namespace(), old.overrides()));
        }
    }

    void chooseNamespace(String namespace) {
        Choice old = view.get().choice();
        String wanted = namespace.strip();
        if (!wanted.isEmpty() && !wanted.equals(old.namespace())) {
            choose(new Choice(old.target(), wanted, old.overrides()));
        }
    }

    private void choose(Choice next) {
        if (view.get().isBusy()) {
            return;
        }
        view.set(view.get().choose(next));
        route = route(next);
        navigator.here(route);
    }

    private Route.Apply route(Choice choice) {
        return new Route.Apply(
                route.path(),
                choice.overrides(),
                choice.target().map(ClusterTarget::name).orElse(""),
                choice.namespace());
    }

    /// Lays another environment's file over the Score file; empty for none.
    void chooseOverrides(String path) {
        Choice old = view.get().choice();
        if (!path.equals(old.overrides()) && !view.get().isBusy()) {
            route = route(new Choice(old.target(), old.namespace(), path));
            navigator.here(route);
            view.set(view.get().choose(new Choice(old.target(), old.namespace(), path)));
            view.set(view.get().at(Stage.READING));
            kept = "";
            reader.accept(route);
        }
    }

    /// Contacts the cluster, which to call is the user's agreement: a dry run that stores nothing.
    void compare() {
        ApplyView now = view.get();
        if (now.choice().target().isPresent()
                && session.isPresent()
                && now.manifests().isPresent()
                && !now.isBusy()) {
            view.set(now.choose(now.choice()).at(Stage.COMPARING));
            worker.accept(new Question(session.get(), now.choice(), now.manifests().get()));
        }
    }

    private void ask(Question question, Progress progress) {
        if (question.choice().target().isEmpty()) {
            return;
        }
        Progress told =
                new Progress() {
                    @Override
                    public void step(String what, long done, long total) {
                        String words = (done + 1) + " of " + total + ": " + what;
                        window.execute(() -> stepped(question, words));
                    }

                    @Override
                    public boolean cancelled() {
                        return progress.cancelled();
                    }
                };
        Reply<ApplyPlan> reply =
                question.session()
                        .compare(
                                question.choice().target().get(),
                                question.choice().namespace(),
                                question.manifests().objects(),
                                told);
        window.execute(
                () -> {
                    if (isAsking(question)) {
                        view.set(view.get().compared(reply.trouble(), reply.value()));
                    }
                });
    }

    private void stepped(Question question, String words) {
        if (isAsking(question)) {
            view.set(view.get().step(words));
        }
    }

    private boolean isAsking(Question question) {
        return view.get().stage() == Stage.COMPARING
                && view.get().choice().equals(question.choice());
    }

    /// Ends what is going on: a question, or sending after the object that is on its way.
    void stop() {
        ApplyView now = view.get();
        if (now.stage() == Stage.COMPARING) {
            session.ifPresent(
                    own ->
                            worker.accept(
                                    new Question(
                                            own,
                                            new Choice(Optional.empty(), "", ""),
                                            now.manifests().orElseThrow())));
            view.set(now.choose(now.choice()));
        } else {
            sending.ifPresent(Job::cancel);
        }
    }

    /// Sends what the plan shows, after the user agreed; with `takeOver` also what is in conflict.
    void apply(boolean takeOver) {
        ApplyView now = view.get();
        if (!now.hindrance().isEmpty() || session.isEmpty()) {
            return;
        }
        ApplyPlan plan = now.plan().orElseThrow();
        ClusterTarget target = now.choice().target().orElseThrow();
        view.set(now.at(Stage.SENDING).step("0 of " + plan.wanted(takeOver).size()));
        following.close();
        Job<List<Sending.Sent>> job =
                session.get()
                        .apply(
                                target,
                                plan,
                                takeOver,
                                one -> window.execute(() -> sent(plan, one, takeOver)));
        sending = Optional.of(job);
        following =
                job.status().listen(status -> window.execute(() -> ended(plan, target, status)));
    }

    private boolean isOf(ApplyPlan plan) {
        return view.get().plan().filter(shown -> shown == plan).isPresent();
    }

    private void sent(ApplyPlan plan, Sending.Sent one, boolean takeOver) {
        if (isOf(plan)) {
            Map<String, Sending.Sent> all = new LinkedHashMap<>(view.get().sent());
            all.put(key(one.plan()), one);
            view.set(view.get().sent(all).step(all.size() + " of " + plan.wanted(takeOver).size()));
        }
    }

    /// What tells an object of a plan from the others.
    static String key(ObjectPlan plan) {
        return plan.namespace() + "/" + plan.manifest().apiVersion() + "/" + plan.path();
    }

    private void ended(
            ApplyPlan plan, ClusterTarget target, Job.Status<List<Sending.Sent>> status) {
        if (!status.ended() || !isOf(plan) || view.get().stage() != Stage.SENDING) {
            return;
        }
        view.set(view.get().at(Stage.SENT).step(""));
        long failed =
                view.get().sent().values().stream().filter(s -> s.trouble().isPresent()).count();
        long done = view.get().sent().size() - failed;
        String applied = Words.count(done, "object", "objects") + " applied to " + target.name();
        switch (status.state()) {
            case SUCCEEDED -> {
                if (failed == 0) {
                    navigator.toast(applied);
                } else {
                    navigator.warn(applied + ", " + failed + " not");
                }
            }
            case CANCELLED -> navigator.warn("Stopped: " + applied + ", the rest was not sent");
            default -> navigator.warn(status.message());
        }
    }

    void copyCommand() {
        Choice choice = view.get().choice();
        session.ifPresent(
                own ->
                        navigator.copy(
                                own.command(
                                        choice.overrides(),
                                        choice.target().map(ClusterTarget::name).orElse("NAME"),
                                        choice.namespace()),
                                "the command"));
    }
}

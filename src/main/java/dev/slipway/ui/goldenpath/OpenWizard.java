package dev.slipway.ui.goldenpath;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Created;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Job;
import dev.slipway.desk.WizardSession;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.preview.PreviewFeed;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The golden path that is being filled in: its model, its nodes, and what brings both together
/// with the desk's threads. Closed when another one takes its place.
final class OpenWizard implements AutoCloseable {
    private static final Duration SLOW = Duration.millis(300);

    private final Desk desk;
    private final WizardSession session;
    private final WizardModel model;
    private final WizardView view;
    private final PreviewFeed feed;
    private volatile Path parent;
    private final PauseTransition slow = new PauseTransition(SLOW);

    OpenWizard(
            Desk desk,
            Navigator navigator,
            WizardSession session,
            Map<String, @Nullable Object> answers) {
        this.desk = desk;
        this.session = session;
        model = new WizardModel(session, new SessionSources(desk.jobs(), session), projects());
        if (!answers.isEmpty()) {
            model.form().answerAll(answers);
        }
        view =
                new WizardView(
                        model,
                        desk,
                        navigator,
                        new WizardFooter.Verbs(this::next, this::plan, this::create));
        view.splits().forEach((name, split) -> split.remember(desk, name));
        slow.setOnFinished(event -> model.sayRefreshing());
        model.pendingProperty().addListener((property, before, now) -> time(now));
        parent = model.parentProperty().get();
        model.parentProperty().addListener((property, before, now) -> moveTo(now));
        model.stageProperty().addListener((property, before, now) -> look());
        feed =
                new PreviewFeed(
                        desk.jobs(),
                        session.preview(),
                        () -> session.target(parent),
                        arrived -> model.show(arrived.shown(), arrived.answered()));
        view.preview().setOnCompare(feed::compare);
        time(true);
    }

    WizardModel model() {
        return model;
    }

    WizardView view() {
        return view;
    }

    /// Nothing more is on its way.
    boolean settled() {
        return !model.pendingProperty().get()
                && model.stageProperty().get() != WizardModel.Stage.CREATING;
    }

    /// The next page, the plan after the last one, and then the work.
    void next() {
        view.form().commit();
        switch (model.stageProperty().get()) {
            case FORM -> {
                if (model.form().isReview()) {
                    model.plan();
                } else {
                    model.next();
                }
            }
            case PLAN -> create();
            case CREATING, DONE -> {
                // nothing comes next
            }
        }
    }

    /// Does what the plan says; the folder is kept for the next time.
    void create() {
        Path parent = model.parentProperty().get();
        desk.change(desk.settings().get().withProjects(parent.toString()));
        Job<Created> job = model.create();
        view.plan().begin();
        Subscription unused =
                Fx.listen(
                        job.status(),
                        status -> {
                            view.footer().progress(status.message());
                            if (!status.ended()) {
                                view.plan().log(status.message(), status.elapsed());
                            }
                            model.ended(status);
                        });
    }

    @Override
    public void close() {
        slow.stop();
        feed.close();
        session.close();
    }

    private void plan() {
        view.form().commit();
        model.plan();
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

    private void moveTo(Path folder) {
        parent = folder;
        feed.compareAgain();
        look();
    }

    /// Looks whether the folder that would be made is there already.
    private void look() {
        if (model.stageProperty().get() != WizardModel.Stage.PLAN) {
            return;
        }
        Path parent = model.parentProperty().get();
        Path target = model.target();
        desk.jobs()
                .quietly(
                        () -> {
                            boolean folder = Files.isDirectory(parent);
                            boolean taken = Files.exists(target);
                            Fx.later(() -> view.plan().looked(target, folder, taken));
                        });
    }
}

package dev.slipway.ui.goldenpath;

import dev.slipway.base.Origin;
import dev.slipway.desk.Jobs;
import dev.slipway.desk.Reason;
import dev.slipway.desk.WizardSession;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.preview.PreviewModel;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings files and explanations of a session to the window.
final class SessionSources implements PreviewModel.Sources {
    private final Jobs jobs;
    private final WizardSession session;
    private final Consumer<Question> newest;

    private record Question(Origin origin, Consumer<List<Reason>> then) {}

    SessionSources(Jobs jobs, WizardSession session) {
        this.jobs = jobs;
        this.session = session;
        newest =
                jobs.latest(
                        (question, progress) -> {
                            List<Reason> reasons = session.explain(question.origin());
                            Fx.later(() -> question.then().accept(reasons));
                        });
    }

    @Override
    public void load(String path, Consumer<Optional<CodeText>> then) {
        jobs.quietly(
                () -> {
                    Optional<CodeText> text = session.source(path).map(t -> CodeText.of(path, t));
                    Fx.later(() -> then.accept(text));
                });
    }

    @Override
    public void explain(Origin origin, Consumer<List<Reason>> then) {
        newest.accept(new Question(origin, then));
    }
}

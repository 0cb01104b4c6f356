package dev.slipway.ui.goldenpath;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Effect;
import dev.slipway.desk.Job;
import dev.slipway.desk.WizardSession;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Asks whether a template's programs may run before its questions, with their source. Without them
/// the questions are as the template has them.
final class BeforehandPane extends ScrollPane implements AutoCloseable {
    private static final double WIDTH = 720;

    private final WizardSession session;
    private final Consumer<WizardSession> go;
    private final Button run = Styles.button("Run it", this::run, "primary");
    private final Button skip = Styles.button("Go on without it", this::skip);
    private final Label state = Styles.wrapped("", "small");
    private @Nullable Job<WizardSession> job;

    /// `go` gets the session when that is decided.
    BeforehandPane(WizardSession session, Effect effect, Consumer<WizardSession> go) {
        this.session = session;
        this.go = go;
        getStyleClass().addAll("wizard", "form-pane");
        run.setId("beforehand-run");
        skip.setId("beforehand-skip");
        state.setId("beforehand-state");
        state.managedProperty().bind(state.visibleProperty());
        state.setVisible(false);
        VBox body =
                new VBox(
                        16,
                        Styles.label(session.title(), "title"),
                        Styles.wrapped(effect.sentence()));
        effect.scripts().forEach(script -> body.getChildren().add(EffectBox.opened(script)));
        body.getChildren().addAll(state, Styles.row(8, run, skip));
        body.getStyleClass().add("plan-body");
        body.setMaxWidth(WIDTH);
        HBox middle = new HBox(body);
        HBox.setHgrow(body, Priority.ALWAYS);
        middle.setAlignment(Pos.TOP_CENTER);
        setContent(middle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private void skip() {
        go.accept(session);
    }

    private void run() {
        run.setDisable(true);
        skip.setDisable(true);
        say("Running…", false);
        Job<WizardSession> started = session.begin();
        job = started;
        Subscription unused = Fx.listen(started.status(), this::follow);
    }

    private void follow(Job.Status<WizardSession> status) {
        if (job == null || !status.ended()) {
            return;
        }
        job = null;
        if (status.result().isPresent()) {
            go.accept(session);
            return;
        }
        run.setDisable(false);
        skip.setDisable(false);
        say(status.message(), true);
    }

    private void say(String text, boolean wrong) {
        state.setText(text);
        state.setVisible(true);
        state.getStyleClass().remove("danger");
        if (wrong) {
            state.getStyleClass().add("danger");
        }
    }

    @Override
    public void close() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        session.close();
    }
}

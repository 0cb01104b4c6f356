package dev.slipway.ui.live;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.ui.kit.Styles;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks before anything is written to a cluster, naming context and namespace. For production the
/// context's name must be typed. The safe answer has the focus.
public final class AskSheet extends StackPane {
    private static final double WIDTH = 440;

    public AskSheet() {
        getStyleClass().add("scrim");
        setVisible(false);
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        close();
                        event.consume();
                    }
                });
    }

    public boolean isOpen() {
        return isVisible();
    }

    /// `sentence` says what will happen; `input` may be a field that belongs to it.
    public void ask(
            String verb,
            String sentence,
            ClusterTarget target,
            String namespace,
            Runnable run,
            javafx.scene.Node... input) {
        ask(
                verb,
                sentence,
                target,
                "namespace " + namespace,
                new SimpleBooleanProperty(),
                run,
                input);
    }

    /// The same where `place` says in which namespaces, and `blocked` that there is nothing to do.
    public void ask(
            String verb,
            String sentence,
            ClusterTarget target,
            String place,
            ObservableBooleanValue blocked,
            Runnable run,
            javafx.scene.Node... input) {
        TextField typed = new TextField();
        typed.setPromptText(target.name());
        typed.setAccessibleText("Type the name of the cluster");
        BooleanBinding untyped = typed.textProperty().isNotEqualTo(target.name());
        Button go = go(verb, run, "danger");
        go.disableProperty().bind(target.isProduction() ? Bindings.or(untyped, blocked) : blocked);
        Button cancel = Styles.button("Cancel", this::close);
        VBox panel = panel(verb + "?", sentence, "Context " + target.name() + ", " + place + ".");
        panel.getChildren().addAll(input);
        if (target.isProduction()) {
            panel.getChildren()
                    .addAll(
                            Styles.wrapped(
                                    "This is production: type " + target.name() + " to go on.",
                                    "danger"),
                            typed);
            panel.getStyleClass().add("production");
        }
        show(panel, cancel, go);
        (target.isProduction() ? typed : cancel).requestFocus();
    }

    /// Asks for what is missing before something that changes nothing in the cluster.
    void choose(String verb, String sentence, String place, Runnable run, javafx.scene.Node input) {
        choose(verb, verb, sentence, place, new SimpleBooleanProperty(), run, input);
    }

    /// The same below another title, while nothing of it is `blocked`.
    void choose(
            String title,
            String verb,
            String sentence,
            String place,
            ObservableBooleanValue blocked,
            Runnable run,
            javafx.scene.Node input) {
        VBox panel = panel(title, sentence, place);
        panel.getChildren().add(input);
        Button go = go(verb, run, "primary");
        go.disableProperty().bind(blocked);
        show(panel, Styles.button("Cancel", this::close), go);
        input.requestFocus();
    }

    private Button go(String verb, Runnable run, String style) {
        Button go =
                Styles.button(
                        verb,
                        () -> {
                            close();
                            run.run();
                        },
                        style);
        go.setId("ask-go");
        return go;
    }

    private static VBox panel(String title, String sentence, String place) {
        VBox panel =
                Styles.column(
                        12,
                        Styles.fixed(title, "strong"),
                        Styles.wrapped(sentence),
                        Styles.wrapped(place, "strong"));
        panel.getStyleClass().addAll("panel", "question");
        panel.setMaxSize(WIDTH, USE_PREF_SIZE);
        return panel;
    }

    private void show(VBox panel, Button cancel, Button go) {
        HBox buttons = Styles.row(8, cancel, go);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        panel.getChildren().add(buttons);
        getChildren().setAll(panel);
        setVisible(true);
    }

    public void close() {
        setVisible(false);
        getChildren().clear();
    }
}

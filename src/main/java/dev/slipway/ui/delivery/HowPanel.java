package dev.slipway.ui.delivery;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.Locale;
import java.util.function.Consumer;

/// "How is this computed": the sentence, the facts with what can be changed about them, and the
/// Quick Check score beside the industry's.
final class HowPanel extends ScrollPane {
    private static final double NAME = 92;
    private final VBox body = new VBox(10);
    private final Runnable change;
    private final Consumer<String> copy;

    HowPanel(Runnable change, Consumer<String> copy) {
        this.change = change;
        this.copy = copy;
        body.getStyleClass().add("how-panel");
        setContent(body);
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
    }

    /// Something else in its place, such as the form of a definition.
    void put(Node node) {
        body.getChildren().setAll(node);
    }

    /// Why there is no figure, and what helps.
    void say(String why, String advice) {
        body.getChildren()
                .setAll(
                        Styles.label("Why there is no figure", "strong"),
                        Styles.wrapped(capital(why)),
                        Styles.wrapped(capital(advice), "muted"));
    }

    private static String capital(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    void show(HowText how) {
        HBox head =
                Styles.row(
                        8,
                        Styles.label("How is this computed", "strong"),
                        Styles.spacer(),
                        Styles.button(
                                Icon.COPY,
                                "Copy",
                                () -> copy.accept(how.text()),
                                "ghost",
                                "row-button"));
        Text lead = new Text(how.lead() + " ");
        lead.getStyleClass().addAll("text", "strong");
        Text words = new Text(how.how());
        TextFlow flow = new TextFlow(lead, words);
        flow.setLineSpacing(3);
        body.getChildren().setAll(head, flow);
        VBox facts = new VBox(4);
        how.facts().forEach(fact -> facts.getChildren().add(fact(fact)));
        body.getChildren().add(facts);
        how.notes()
                .forEach(
                        note -> {
                            Label line = Styles.wrapped(note, "muted", "small");
                            line.setGraphic(Icon.INFO.node(12));
                            body.getChildren().add(line);
                        });
        body.getChildren().add(scores(how));
    }

    private HBox fact(HowText.Fact fact) {
        Label value =
                Styles.wrapped(
                        fact.value(), fact.key().equals("deployment") ? "mono" : "plain-value");
        value.setMinWidth(0);
        HBox.setHgrow(value, javafx.scene.layout.Priority.ALWAYS);
        value.setMaxWidth(Double.MAX_VALUE);
        HBox row =
                new HBox(8, Styles.width(Styles.label(fact.name(), "muted", "small"), NAME), value);
        row.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        if (!fact.key().isEmpty()) {
            javafx.scene.control.Hyperlink link = Styles.link("Change", change);
            link.setMinWidth(USE_PREF_SIZE);
            row.getChildren().add(link);
        }
        return row;
    }

    private static VBox scores(HowText how) {
        String overall =
                how.overall().isPresent()
                        ? String.format(
                                Locale.ROOT, "Quick Check score %.1f", how.overall().getAsDouble())
                        : "Quick Check score";
        HBox head =
                Styles.row(
                        8,
                        Styles.fixed(overall, "strong"),
                        Styles.spacer(),
                        Styles.label("0 to 10, ❙ industry 2025", "muted", "small"));
        VBox box = new VBox(4, head);
        box.getStyleClass().add("how-scores");
        for (HowText.Score score : how.scores()) {
            ScoreBar bar = new ScoreBar(score.value(), score.industry());
            HBox.setHgrow(bar, javafx.scene.layout.Priority.ALWAYS);
            Label number =
                    Styles.fixed(
                            score.value().isPresent()
                                    ? String.format(
                                            Locale.ROOT, "%.1f", score.value().getAsDouble())
                                    : "–",
                            "small",
                            "strong");
            number.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
            HBox row =
                    Styles.row(
                            8,
                            Styles.width(Styles.label(score.name(), "small"), 80),
                            bar,
                            Styles.width(number, 28));
            Styles.tooltip(
                    row,
                    score.name()
                            + ": the industry's mean of 2025 is "
                            + score.industry()
                            + " on this scale");
            box.getChildren().add(row);
        }
        return box;
    }
}

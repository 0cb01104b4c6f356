package dev.slipway.ui.scorecard;

import dev.slipway.base.Where;
import dev.slipway.catalog.scorecard.RuleResult;
import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// All rules of one standing: the next step first, then level by level what holds and what does
/// not, each with its reason and where that stands.
final class RuleRows extends VBox {
    private final Consumer<Where> open;

    RuleRows(Standing standing, Consumer<Where> open) {
        this.open = open;
        getStyleClass().add("rule-rows");
        next(standing);
        for (String level : standing.scorecard().levels()) {
            level(standing, level);
        }
    }

    private void next(Standing standing) {
        if (standing.next().isEmpty()) {
            getChildren()
                    .add(
                            Styles.row(
                                    8,
                                    Icon.OK.node(16, "success"),
                                    Styles.wrapped("It has the highest level.")));
            return;
        }
        RuleResult first = standing.next().getFirst();
        int more = standing.next().size() - 1;
        Label words = Styles.wrapped(Words.sentence(first.nextStep()), "strong");
        Label then =
                Styles.wrapped(
                        "The cheapest step to %s%s."
                                .formatted(
                                        standing.nextLevel().orElse(""),
                                        more == 0
                                                ? ", and the last"
                                                : ", and %d more".formatted(more)),
                        "muted",
                        "small");
        HBox row = Styles.row(8, Icon.LIGHT_BULB.node(16, "accent"), Styles.column(2, words, then));
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("next-step");
        getChildren().add(row);
    }

    private void level(Standing standing, String level) {
        List<RuleResult> its =
                standing.results().stream().filter(r -> r.rule().level().equals(level)).toList();
        if (its.isEmpty()) {
            return;
        }
        int[] count = standing.of(level);
        HBox head =
                Styles.row(
                        8,
                        Styles.label(level, "strong"),
                        Styles.label("%d of %d".formatted(count[0], count[1]), "muted", "small"));
        head.getStyleClass().add("level-head");
        getChildren().add(head);
        its.forEach(result -> getChildren().add(row(result)));
    }

    private HBox row(RuleResult result) {
        Label title = Styles.wrapped(result.rule().title());
        Hyperlink why =
                Styles.link(result.why(), () -> open.accept(result.evidence()), "muted", "small");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        Styles.tooltip(why, result.evidence().toString());
        HBox row =
                Styles.row(
                        8,
                        (result.passed() ? Icon.CHECK : Icon.CROSS)
                                .node(16, result.passed() ? "success" : "danger"),
                        Styles.grow(Styles.column(2, title, why)));
        row.setAlignment(Pos.TOP_LEFT);
        row.setAccessibleText(
                (result.passed() ? "Holds: " : "Does not hold: ") + result.rule().title());
        row.getStyleClass().add("score-rule");
        return row;
    }
}

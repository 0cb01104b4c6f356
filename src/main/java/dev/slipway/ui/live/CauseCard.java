package dev.slipway.ui.live;

import dev.slipway.base.Where;
import dev.slipway.cluster.health.Level;
import dev.slipway.cluster.live.Cell;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with a component, since when and by which limit, and what to do: at most three
/// actions.
final class CauseCard extends VBox {

    /// What the card can start.
    interface Verbs {
        void open(Where where);

        void previousLog();

        void copyKubectl();
    }

    private final Verbs verbs;

    CauseCard(Verbs verbs) {
        this.verbs = verbs;
        getStyleClass().add("cause-card");
    }

    void show(Cell cell, Optional<Where> fix, boolean live) {
        boolean needed =
                cell.level() != Level.HEALTHY && cell.isDeployed() && !cell.cause().isEmpty();
        setVisible(needed);
        setManaged(needed);
        if (!needed) {
            return;
        }
        String tone = live ? LevelLook.tone(cell.level()) : "muted";
        getStyleClass().setAll("cause-card", tone);
        Label level = Styles.fixed(cell.level().word(), "strong", tone);
        level.setGraphic(LevelLook.icon(cell.level()).node(16, tone));
        HBox head =
                Styles.row(8, level, Styles.spacer(), Styles.label(cell.path(), "mono", "path"));
        List<Node> rows = new ArrayList<>(List.of(head));
        rows.add(Styles.wrapped(ended(Words.sentence(cell.cause())), "strong"));
        if (!cell.next().isEmpty()) {
            rows.add(Styles.wrapped(ended("Next: " + cell.next()), "next"));
        }
        HBox buttons = Styles.row(8);
        fix.ifPresent(
                where ->
                        buttons.getChildren()
                                .add(
                                        Styles.button(
                                                Icon.EDIT,
                                                "Open "
                                                        + where.path().replaceFirst(".*/", "")
                                                        + ":"
                                                        + where.line(),
                                                () -> verbs.open(where),
                                                "primary",
                                                "row-button")));
        boolean ran = cell.cause().contains("restart") || cell.cause().contains("exit code");
        if (ran || cell.cause().contains("OOMKilled")) {
            buttons.getChildren()
                    .add(Styles.button("Previous log", verbs::previousLog, "row-button"));
        }
        buttons.getChildren()
                .add(
                        Styles.button(
                                Icon.TERMINAL, "Copy kubectl", verbs::copyKubectl, "row-button"));
        rows.add(buttons);
        getChildren().setAll(rows);
    }

    /// A sentence with its full stop, where it has no end of its own.
    static String ended(String sentence) {
        return sentence.matches("(?s).*[.?!…]") ? sentence : sentence + ".";
    }
}

package dev.slipway.ui.score;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.desk.ScoreView;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.ProblemList;
import dev.slipway.ui.kit.ProblemRow;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that is wrong with an open Score file, all at once, with what the outputs do without.
final class ScoreProblems extends BorderPane {
    private final ProblemList list;
    private final HBox pills = Styles.row(8);
    private final Label without = Styles.label("", "muted", "small");
    private final Label peers = Styles.label("", "muted", "small");

    ScoreProblems(ProblemActions actions, Runnable next) {
        getStyleClass().add("score-problems");
        list = new ProblemList(actions);
        list.setId("score-problems");
        Label none = Styles.label("Nothing is wrong.", "muted", "small");
        none.setGraphic(Icon.OK.node(14, "success"));
        none.setGraphicTextGap(6);
        list.setPlaceholder(none);
        without.setMinWidth(0);
        HBox head =
                Styles.row(
                        12,
                        Styles.fixed("Problems", "strong"),
                        pills,
                        without,
                        Styles.spacer(),
                        peers,
                        Styles.link("Next", next, "small"));
        head.getStyleClass().addAll("pane-header", "above");
        setTop(head);
        setCenter(list);
    }

    ProblemList list() {
        return list;
    }

    void show(ScoreView view) {
        List<Problem> problems = view.problems();
        list.show(rows(problems));
        long errors = count(problems, Severity.ERROR);
        long lost = problems.stream().filter(ScoreView::isLost).count();
        long warnings = count(problems, Severity.WARNING) - lost;
        long notes = count(problems, Severity.INFO);
        pills.getChildren().clear();
        pill(errors, Icon.ERROR, Words.count(errors, Severity.ERROR), "danger");
        pill(warnings, Icon.WARNING, Words.count(warnings, Severity.WARNING), "warning");
        pill(lost, Icon.IGNORED, lostWords(view, lost), "warning");
        pill(notes, Icon.INFO, Words.count(notes, Severity.INFO), "accent");
        boolean partial = errors > 0 && view.kubernetes().isPresent();
        without.setText(
                partial && view.leftOut() > 0
                        ? "Previews leave out the "
                                + Words.count(view.leftOut(), "faulty field", "faulty fields")
                        : "");
        peers.setText(
                errors > 1
                        ? "score-k8s would stop at one of them, without a line"
                        : errors == 1 ? "score-k8s would write nothing" : "");
    }

    private static String lostWords(ScoreView view, long lost) {
        List<String> targets = view.lost().stream().map(ScoreView.Lost::target).distinct().toList();
        return lost + " lost on " + String.join(" or ", targets);
    }

    private void pill(long number, Icon icon, String words, String tone) {
        if (number > 0) {
            pills.getChildren().add(Pills.state(icon, words, tone));
        }
    }

    private static long count(List<Problem> problems, Severity severity) {
        return problems.stream().filter(problem -> problem.severity() == severity).count();
    }

    /// By file where there are several.
    private static List<ProblemRow> rows(List<Problem> problems) {
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        for (Problem problem : problems) {
            files.computeIfAbsent(problem.where().path(), path -> new ArrayList<>()).add(problem);
        }
        List<ProblemRow> rows = new ArrayList<>();
        files.forEach(
                (path, found) -> {
                    if (files.size() > 1) {
                        rows.add(new ProblemRow.File(path, found.size()));
                    }
                    found.forEach(problem -> rows.add(new ProblemRow.One(problem)));
                });
        return rows;
    }

    /// The problem that is chosen in the list, while it has the focus.
    Optional<Problem> chosen() {
        return list.isFocused() ? list.chosenProperty().get() : Optional.empty();
    }
}

package dev.slipway.ui.kit;

import dev.slipway.base.Problem;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// One row of a [ProblemList]: the advice gets what the message leaves.
final class ProblemCell extends ListCell<ProblemRow> {
    private static final double PLACE = 60;
    private static final List<String> TONES = List.of("danger", "warning", "accent");

    private final ProblemActions actions;
    private final Label path = Styles.label("", "mono", "strong-mono");
    private final Label count = Styles.fixed("", "muted", "small");
    private final HBox file = Styles.row(8, Icon.FILE_TEXT.node(14), path, count);
    private final FontIcon mark = Icon.ERROR.node(14);
    private final Label place = Styles.width(Styles.label("", "mono", "muted"), PLACE);
    private final Label message = Styles.label("");
    private final Label advice = Styles.label("", "muted", "small");
    private final Button fix = Styles.button("", this::fix, "row-button");
    private final HBox one = Styles.row(8, mark, place, message, advice, fix);

    ProblemCell(ProblemActions actions) {
        this.actions = actions;
        getStyleClass().add("problem-cell");
        setText(null);
        setPrefWidth(0);
        message.setMinWidth(0);
        advice.setMinWidth(0);
        advice.setPrefWidth(0);
        advice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(advice, Priority.ALWAYS);
        message.setMaxWidth(Region.USE_PREF_SIZE);
        fix.setFocusTraversable(false);
    }

    private void fix() {
        if (getItem() instanceof ProblemRow.One row) {
            actions.fix(row.problem());
        }
    }

    @Override
    protected void updateItem(@Nullable ProblemRow row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().remove("file-row");
        switch (empty ? null : row) {
            case ProblemRow.File f -> {
                getStyleClass().add("file-row");
                path.setText(f.path());
                count.setText(Integer.toString(f.count()));
                setGraphic(file);
            }
            case ProblemRow.One o -> {
                show(o.problem());
                setGraphic(one);
            }
            case null -> setGraphic(null);
        }
    }

    private void show(Problem problem) {
        Marks.icon(problem.severity()).put(mark);
        mark.getStyleClass().removeAll(TONES);
        mark.getStyleClass().add(Marks.tone(problem.severity()));
        place.setText(ProblemList.place(problem.where()));
        message.setText(Words.sentence(problem.message()));
        advice.setText(Words.sentence(problem.advice()));
        boolean fixable = problem.fix().isPresent();
        fix.setVisible(fixable);
        fix.setManaged(fixable);
        fix.setText(problem.fix().map(f -> f.title()).orElse(""));
        setAccessibleText(problem.toString());
    }
}

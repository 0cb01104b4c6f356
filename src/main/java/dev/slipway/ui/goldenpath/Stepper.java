package dev.slipway.ui.goldenpath;

import dev.slipway.form.FormPage;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.form.FormModel;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// The pages of the form in a line: the ones that are done, the present one with its name, those to
/// come. A click goes there, or to the first wrong answer on the way.
final class Stepper extends HBox {
    private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final int LETTERS = 30;

    private final FormModel form;
    private final HBox steps = Styles.row(8);
    private final Label place = Styles.fixed("", "muted", "small");

    Stepper(FormModel form) {
        this.form = form;
        getStyleClass().addAll("pane-header", "stepper");
        getChildren().addAll(steps, Styles.spacer(), place);
        form.pageProperty().addListener((property, before, now) -> show());
        form.viewProperty().addListener((property, before, now) -> titles());
        show();
    }

    private List<String> names() {
        return form.view().pages().stream().map(FormPage::title).toList();
    }

    private void titles() {
        if (steps.getChildren().size() != 2 * form.pageCount() - 1) {
            show();
        }
    }

    private void show() {
        List<String> names = names();
        int present = form.pageProperty().get();
        steps.getChildren().clear();
        boolean roomy = String.join("", names).length() + 3 * (names.size() - 2) <= LETTERS;
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("step-line");
                steps.getChildren().add(line);
            }
            steps.getChildren().add(step(i, names.get(i), present, roomy));
        }
        place.setText(
                form.isReview() ? "Review" : "Page " + (present + 1) + " of " + form.pageCount());
    }

    private Button step(int index, String name, int present, boolean named) {
        boolean done = index < present;
        Label number = Styles.fixed(done ? "" : Integer.toString(index + 1), "step-number");
        if (done) {
            number.setGraphic(Icon.CHECK.node(12, "accent"));
        }
        HBox content = Styles.row(6, number);
        if (index == present || named) {
            content.getChildren().add(Styles.label(name, index == present ? "strong" : "muted"));
        }
        Button step = new Button();
        step.setGraphic(content);
        step.setAccessibleText(name);
        step.getStyleClass().add("step");
        step.pseudoClassStateChanged(PRESENT, index == present);
        step.pseudoClassStateChanged(DONE, done);
        step.setOnAction(event -> form.go(index));
        step.setId("step-" + (index + 1));
        Styles.tooltip(step, name);
        return step;
    }
}

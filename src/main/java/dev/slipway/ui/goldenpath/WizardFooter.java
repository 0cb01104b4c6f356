package dev.slipway.ui.goldenpath;

import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// Below the form: the way back and on, what is still to be corrected, and Create.
final class WizardFooter extends HBox {
    private final WizardModel model;
    private final Button back;
    private final Button next;
    private final Button plan;
    private final Button create;
    private final Button cancel;
    private final Label word = Styles.label("", "muted", "small");
    private final ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);

    /// The verbs behind the buttons; Next and Create… first take what is typed.
    record Verbs(Runnable next, Runnable plan, Runnable create) {}

    WizardFooter(WizardModel model, Verbs verbs) {
        this.model = model;
        getStyleClass().add("wizard-footer");
        back = button(or(model.buttons().back(), "Back"), model::back, "wizard-back");
        next = button("Next", verbs.next, "wizard-next", "primary");
        String make = or(model.buttons().create(), "Create");
        plan = button(make + "…", verbs.plan, "wizard-plan");
        create = button(make, verbs.create, "wizard-create", "primary");
        cancel = button("Cancel", model::cancel, "wizard-cancel");
        word.setId("wizard-word");
        bar.setPrefWidth(96);
        Styles.tooltip(next, "Next page  Ctrl+Enter");
        getChildren().addAll(back, next, create, bar, Styles.spacer(), word, plan, cancel);
        model.stageProperty().addListener((property, before, now) -> show());
        model.form().pageProperty().addListener((property, before, now) -> show());
        model.form().changesProperty().addListener((property, before, now) -> show());
        show();
    }

    /// Says what is being done.
    void progress(String message) {
        word.setText(message);
    }

    private static Button button(String text, Runnable action, String id, String... styles) {
        Button button = Styles.button(text, action, styles);
        button.getStyleClass().add("tall");
        button.setId(id);
        return button;
    }

    private void show() {
        WizardModel.Stage stage = model.stageProperty().get();
        boolean form = stage == WizardModel.Stage.FORM;
        boolean review = model.form().isReview();
        boolean working = stage == WizardModel.Stage.CREATING;
        visible(back, !working);
        back.setDisable(form && model.form().pageProperty().get() == 0);
        visible(next, form && !review);
        visible(plan, form);
        visible(create, stage == WizardModel.Stage.PLAN);
        visible(cancel, working);
        visible(bar, working);
        boolean last = model.form().pageProperty().get() == model.form().pageCount() - 1;
        next.setText(last ? or(model.buttons().review(), "Next") : "Next");
        plan.getStyleClass().remove("primary");
        if (review) {
            plan.getStyleClass().add("primary");
        }
        int wrong = model.form().shownErrors();
        if (!working) {
            word.setText(
                    !form || wrong == 0
                            ? ""
                            : wrong == 1 ? "1 answer to correct" : wrong + " answers to correct");
        }
    }

    private static String or(String wanted, String usual) {
        return wanted.isEmpty() ? usual : wanted;
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}

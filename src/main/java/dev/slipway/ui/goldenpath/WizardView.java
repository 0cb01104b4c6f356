package dev.slipway.ui.goldenpath;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.form.Field;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.form.FormPane;
import dev.slipway.ui.preview.PreviewPane;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The wizard of one golden path as nodes: header, form column, preview; the result takes the place
/// of the latter two.
final class WizardView extends BorderPane {
    private static final double FORM = 380;
    private static final double TREE_FOLDS = 892;

    private final WizardModel model;
    private final Desk desk;
    private final FormPane form;
    private final ReviewPane review;
    private final PlanPane plan;
    private final BorderPane column = new BorderPane();
    private final WizardFooter footer;
    private final PreviewPane preview;
    private final Split formSplit;
    private final ResultPane result;
    private final WizardHeader header;

    WizardView(WizardModel model, Desk desk, Navigator navigator, WizardFooter.Verbs verbs) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("wizard");
        model.form().setOnLink(navigator::browse);
        form = new FormPane(model.form());
        review = new ReviewPane(model.form(), this::name);
        plan = new PlanPane(model);
        footer = new WizardFooter(model, verbs);
        preview = new PreviewPane(model.preview());
        preview.setOnAnswer(this::ask);
        result = new ResultPane(model, desk, navigator);
        column.getStyleClass().add("wizard-column");
        column.setBottom(footer);
        formSplit = new Split(Side.LEFT, column, FORM, 280, preview, 400);
        AnswersMenu answers = new AnswersMenu(desk, navigator, model);
        header =
                new WizardHeader(
                        model,
                        navigator,
                        answers,
                        () -> navigator.copy(model.command(), "Command"));
        setTop(header);
        model.stageProperty().addListener((property, before, now) -> show());
        model.form().pageProperty().addListener((property, before, now) -> show());
        model.preview().shownProperty().addListener((property, before, now) -> nameFolder());
        widthProperty().addListener((property, before, now) -> fold(now.doubleValue()));
        show();
    }

    /// Goes to a question, on whatever page it is.
    private void ask(String key) {
        model.toForm();
        for (int i = 0; i < model.form().view().pages().size(); i++) {
            if (model.form().view().pages().get(i).fields().stream()
                    .anyMatch(field -> field.key().equals(key))) {
                model.form().go(i);
            }
        }
        form.focus(key);
    }

    /// Puts the focus on what made the selected line.
    void explain() {
        preview.explain();
    }

    PreviewPane preview() {
        return preview;
    }

    WizardHeader header() {
        return header;
    }

    FormPane form() {
        return form;
    }

    PlanPane plan() {
        return plan;
    }

    WizardFooter footer() {
        return footer;
    }

    /// The dividers by the names they are remembered under.
    java.util.Map<String, Split> splits() {
        return java.util.Map.of(
                "wizard.form", formSplit,
                "wizard.tree", preview.treeSplit(),
                "wizard.strip", preview.stripSplit());
    }

    private void fold(double width) {
        preview.treeSplit().setFolded(width > 0 && width < TREE_FOLDS);
    }

    private void nameFolder() {
        preview.setFolder(String.valueOf(model.target().getFileName()));
    }

    private void show() {
        WizardModel.Stage stage = model.stageProperty().get();
        setCenter(stage == WizardModel.Stage.DONE ? result : formSplit);
        boolean planning = stage == WizardModel.Stage.PLAN || stage == WizardModel.Stage.CREATING;
        column.setTop(planning ? planHeader() : stepper());
        Node body = planning ? plan : model.form().isReview() ? review : form;
        if (column.getCenter() != body) {
            column.setCenter(body);
        }
        plan.setDisable(stage == WizardModel.Stage.CREATING);
    }

    private Node stepper() {
        return column.getTop() instanceof Stepper there ? there : new Stepper(model.form());
    }

    private static Node planHeader() {
        Label title = Styles.label("What Create will do", "strong");
        return Styles.styled(Styles.row(8, title), "pane-header");
    }

    private String name(Field field, String ref) {
        return EntityRef.parse(ref)
                .flatMap(desk.workspace().get().catalog()::entity)
                .map(WizardView::called)
                .orElse(ref);
    }

    private static String called(Entity entity) {
        String name = entity.ref().compact(entity.ref().kind());
        return entity.displayName().equals(name) ? name : entity.displayName() + " (" + name + ")";
    }

    /// What stands here while the golden path is read, or when it cannot be.
    static StackPane message(Node node) {
        StackPane pane = new StackPane(node);
        pane.getStyleClass().add("wizard");
        VBox.setVgrow(node, javafx.scene.layout.Priority.ALWAYS);
        return pane;
    }
}

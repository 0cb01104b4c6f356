package dev.slipway.ui.score;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;
import dev.slipway.desk.Desk;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.FixSheet;
import dev.slipway.ui.kit.ProblemActions;
import dev.slipway.ui.kit.Split;
import dev.slipway.ui.kit.code.CodePane;
import dev.slipway.ui.source.SourcePane;

import javafx.geometry.Bounds;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An open Score file as nodes: header, the text, the outputs beside it, the problems below, and
/// the connector over all of them.
final class ScoreBench extends StackPane {
    private static final double SOURCE = 376;
    private static final double KUBERNETES = 364;
    private static final double PROBLEMS = 114;
    private static final double USUAL = 1072;

    private final ScoreModel model;
    private final SourceTabs source;
    private final OutputPane kubernetes;
    private final OutputPane compose;
    private final ScoreProblems problems;
    private final Connector connector = new Connector();
    private final FixPopup fixes = new FixPopup();
    private final FixBulb bulb = new FixBulb(this::fixHere);
    private final FixSheet sheet;
    private final FixFlow fixFlow;
    private final Split sourceSplit;
    private final Split outputSplit;
    private final Split problemSplit;
    private final BorderPane right = new BorderPane();
    private final Runnable afterLayout = this::connect;

    ScoreBench(Desk desk, Navigator navigator, ScoreModel model, FixSheet sheet) {
        this.model = model;
        this.sheet = sheet;
        getStyleClass().add("score-bench");
        kubernetes = new OutputPane(model, dev.slipway.ui.score.Side.KUBERNETES, "Kubernetes");
        compose = new OutputPane(model, dev.slipway.ui.score.Side.COMPOSE, "Compose");
        source = new SourceTabs(desk, navigator, model, this::made);
        problems = new ScoreProblems(actions(), () -> source.present().nextProblem());
        outputSplit = new Split(Side.LEFT, kubernetes, KUBERNETES, 200, compose, 200);
        right.setCenter(outputSplit);
        sourceSplit = new Split(Side.LEFT, source, SOURCE, 240, right, 320);
        problemSplit = new Split(Side.BOTTOM, problems, PROBLEMS, 36, sourceSplit, 160);
        getChildren().addAll(problemSplit, connector, bulb, fixes);
        fixFlow = new FixFlow(model, source, fixes, sheet);
        widthProperty().addListener((property, before, now) -> share(now.doubleValue()));
        sceneProperty().addListener((property, before, now) -> watch(before, now));
        model.shownProperty()
                .addListener(
                        (property, before, now) ->
                                now.filter(shown -> !model.tryingProperty().get())
                                        .ifPresent(shown -> problems.show(shown.view())));
        problems.list()
                .chosenProperty()
                .addListener(
                        (property, before, now) -> {
                            if (problems.list().isFocused()) {
                                now.ifPresent(problem -> go(problem.where()));
                            }
                        });
    }

    SourceTabs source() {
        return source;
    }

    FixFlow fixFlow() {
        return fixFlow;
    }

    ScoreProblems problems() {
        return problems;
    }

    /// What the divider positions are remembered under.
    Map<String, Split> splits() {
        return Map.of(
                "score.source", sourceSplit,
                "score.kubernetes", outputSplit,
                "score.problems", problemSplit);
    }

    /// Puts something else in the place of the outputs; the outputs again for null.
    void showRight(@Nullable Node node) {
        right.setCenter(node == null ? outputSplit : node);
        requestLayout();
    }

    /// A wider window gives each text more room, until the user moves a divider.
    private void share(double width) {
        double factor = Math.max(0.75, width / USUAL);
        if (!sourceSplit.isMoved()) {
            sourceSplit.sizeProperty().set(Math.round(SOURCE * factor));
        }
        if (!outputSplit.isMoved()) {
            outputSplit.sizeProperty().set(Math.round(KUBERNETES * factor));
        }
    }

    private void watch(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    private void connect() {
        CodePane code = source.present().code();
        boolean mendable =
                !fixes.isOpen() && source.present().here().filter(fixFlow::canMend).isPresent();
        bulb.at(code, mendable ? code.selectedLineProperty().get() : 0);
        boolean outputs = right.getCenter() == outputSplit;
        connector.setVisible(outputs);
        if (!outputs) {
            return;
        }
        Tie tie = model.tieProperty().get();
        boolean sourceShown =
                tie.source().filter(w -> w.path().equals(model.tabProperty().get())).isPresent();
        connector.show(
                tie,
                Lookouts.of(source.present().code()),
                Lookouts.of(kubernetes.view()),
                Lookouts.of(compose.view()),
                sourceShown);
    }

    private void made(SourcePane pane) {
        pane.setOnCompare(sheet::show);
        OfferPopup offers =
                new OfferPopup(
                        pane.code(),
                        () ->
                                pane.model().path().equals(model.path())
                                        ? offers(pane.code())
                                        : List.of());
        pane.code().getProperties().put(OfferPopup.class, offers);
    }

    private List<dev.slipway.ui.kit.Completion> offers(CodePane code) {
        CodePane.Caret caret = code.caret();
        List<String> lines = code.text().lines();
        return caret.line() >= lines.size()
                ? List.of()
                : model.view()
                        .map(
                                view ->
                                        Offers.at(
                                                lines.get(caret.line()),
                                                caret.column(),
                                                view.offers()))
                        .orElse(List.of());
    }

    /// Offers placeholders at the caret.
    void offer() {
        if (source.present().code().getProperties().get(OfferPopup.class)
                instanceof OfferPopup offers) {
            offers.open();
        }
    }

    private void go(Where where) {
        model.open(where.path(), where.line());
    }

    /// The ways out of the problem that is chosen below, or of the caret's line.
    void fixHere() {
        Optional<Problem> problem = problems.chosen().or(() -> source.present().here());
        problem.ifPresent(
                one -> {
                    go(one.where());
                    Fx.later(() -> Fx.later(() -> openFixes(one)));
                });
    }

    private void openFixes(Problem problem) {
        CodePane code = source.present().code();
        Bounds box = sceneToLocal(code.localToScene(code.getLayoutBounds()));
        Optional<CodePane.Spot> spot = code.spot(problem.where().line());
        double x = box.getMinX() + code.columnAt(Math.max(0, problem.where().column() - 2)) - 20;
        double y = box.getMinY() + spot.map(CodePane.Spot::middle).orElse(box.getHeight() / 2) + 14;
        fixFlow.open(problem, x, y);
    }

    private ProblemActions actions() {
        return new ProblemActions() {
            @Override
            public void open(Where where) {
                go(where);
                source.present().code().focusText();
            }

            @Override
            public void fix(Problem problem) {
                go(problem.where());
                fixFlow.apply(problem);
            }
        };
    }

    void close() {
        source.close();
        model.close();
    }
}

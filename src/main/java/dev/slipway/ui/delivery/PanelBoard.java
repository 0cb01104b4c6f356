package dev.slipway.ui.delivery;

import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Interpolation;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.desk.PanelAnswers;
import dev.slipway.ui.Fx;
import dev.slipway.ui.delivery.panel.PanelBody;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.chart.TimePlot;

import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The panels of a dashboard on its grid. Only those in sight exist, and no more than a few are
/// made in one pulse, so that hundreds of them scroll smoothly.
final class PanelBoard extends ScrollPane {
    private static final double UNIT = 30;
    private static final double GAP = 8;
    private static final double EDGE = 12;
    private static final int COLUMNS = 24;
    private static final int A_PULSE = 1;
    private static final double AHEAD = 240;

    private final Pane canvas = new Board();
    private final LongProperty cursor = new SimpleLongProperty(TimePlot.NOWHERE);
    private final Consumer<PanelView> menu;
    private final IntConsumer fold;
    private final TimePlot.OnZoom onZoom;
    private final Map<Integer, Node> made = new HashMap<>();
    private Map<Integer, PanelAnswers> answers = Map.of();
    private Optional<DashboardModel.Shown> shown = Optional.empty();
    private boolean asked;
    private boolean planned;

    PanelBoard(Consumer<PanelView> menu, IntConsumer fold, TimePlot.OnZoom onZoom) {
        this.menu = menu;
        this.fold = fold;
        this.onZoom = onZoom;
        setContent(canvas);
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "panel-board");
        vvalueProperty().subscribe(now -> sight());
        viewportBoundsProperty().subscribe(now -> sight());
    }

    /// What stands where.
    void show(DashboardModel.Shown now, boolean isAsked) {
        boolean other = shown.isEmpty() || !shown.get().path().equals(now.path());
        shown = Optional.of(now);
        asked = isAsked;
        clear();
        if (other) {
            setVvalue(0);
        }
        canvas.requestLayout();
        sight();
    }

    private void clear() {
        made.values().forEach(PanelBoard::close);
        made.clear();
        canvas.getChildren().clear();
    }

    private static void close(Node node) {
        if (node instanceof PanelView view) {
            view.close();
        }
    }

    void answer(Map<Integer, PanelAnswers> now) {
        Map<Integer, PanelAnswers> before = answers;
        answers = now;
        made.forEach(
                (number, node) -> {
                    PanelAnswers fresh = now.get(number);
                    if (node instanceof PanelView view
                            && fresh != null
                            && fresh != before.get(number)) {
                        view.show(fresh, board(fresh));
                    }
                });
    }

    /// Whether everything in sight is there.
    boolean isComplete() {
        return !planned;
    }

    List<PanelView> views() {
        return made.values().stream()
                .filter(PanelView.class::isInstance)
                .map(PanelView.class::cast)
                .toList();
    }

    private PanelBody.Board board(PanelAnswers fresh) {
        return new PanelBody.Board(fresh.from(), fresh.to(), cursor, onZoom);
    }

    private void sight() {
        if (!planned) {
            planned = true;
            Fx.later(this::make);
        }
    }

    /// Makes what came into sight, drops what went out of it.
    private void make() {
        planned = false;
        DashboardModel.Shown now = shown.orElse(null);
        if (now == null) {
            return;
        }
        double view = getViewportBounds().getHeight();
        double hidden = Math.max(0, canvas.getHeight() - view);
        double top = hidden * getVvalue();
        List<Placed> missing = new ArrayList<>();
        for (Placed placed : now.board()) {
            boolean in = bottom(placed) > top - AHEAD && top(placed) < top + view + AHEAD;
            if (in && !made.containsKey(placed.number())) {
                missing.add(placed);
            } else if (!in && made.containsKey(placed.number())) {
                Node gone = made.remove(placed.number());
                close(gone);
                canvas.getChildren().remove(gone);
            }
        }
        missing.stream().limit(A_PULSE).forEach(placed -> add(placed, now));
        if (missing.size() > A_PULSE) {
            sight();
        }
    }

    private void add(Placed placed, DashboardModel.Shown now) {
        Builtins builtins = Builtins.of(now.from(), now.to(), 1000);
        Node node;
        if (placed.isRow()) {
            node = row(placed, now, builtins);
        } else {
            PanelView view = new PanelView(placed, builtins, menu);
            PanelAnswers known = answers.get(placed.number());
            PanelBody.Board plain = new PanelBody.Board(now.from(), now.to(), cursor, onZoom);
            if (known != null && known.placed().panel() == placed.panel()) {
                view.show(known, board(known));
            } else {
                view.waiting(asked, plain);
            }
            node = view;
        }
        made.put(placed.number(), node);
        canvas.getChildren().add(node);
    }

    private Button row(Placed placed, DashboardModel.Shown now, Builtins builtins) {
        int number =
                (int)
                        now.board().stream()
                                .filter(Placed::isRow)
                                .filter(p -> p.number() < placed.number())
                                .count();
        String text = new Interpolation(placed.variables(), builtins).text(placed.panel().title());
        Button button = Styles.button(text, () -> fold.accept(number), "ghost", "panel-row");
        button.setGraphic((placed.folded() ? Icon.CHEVRON_RIGHT : Icon.CHEVRON_DOWN).node(14));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static double top(Placed placed) {
        return EDGE + placed.y() * (UNIT + GAP);
    }

    private static double bottom(Placed placed) {
        return top(placed) + placed.height() * (UNIT + GAP) - GAP;
    }

    /// Places its children on the grid.
    private final class Board extends Pane {
        @Override
        protected double computePrefHeight(double width) {
            return shown.stream()
                            .flatMap(s -> s.board().stream())
                            .mapToDouble(PanelBoard::bottom)
                            .max()
                            .orElse(0)
                    + EDGE;
        }

        @Override
        protected double computePrefWidth(double height) {
            return 480;
        }

        @Override
        protected void layoutChildren() {
            double column = (getWidth() - 2 * EDGE + GAP) / COLUMNS;
            shown.ifPresent(
                    now -> {
                        for (Placed placed : now.board()) {
                            Node node = made.get(placed.number());
                            if (node != null) {
                                node.resizeRelocate(
                                        Math.round(EDGE + placed.x() * column),
                                        top(placed),
                                        Math.round(placed.width() * column - GAP),
                                        bottom(placed) - top(placed));
                            }
                        }
                    });
        }
    }
}

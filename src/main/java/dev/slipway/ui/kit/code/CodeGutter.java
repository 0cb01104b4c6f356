package dev.slipway.ui.kit.code;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import jfx.incubator.scene.control.richtext.SideDecorator;

/// The columns left of the text: a bar for selected and changed lines, the number, and what made
/// the line.
final class CodeGutter implements SideDecorator {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double BAR = 3;
    private static final double NUMBER = 41;
    private static final double ORIGIN = 94;

    private final CodePane pane;

    CodeGutter(CodePane pane) {
        this.pane = pane;
    }

    @Override
    public double getPrefWidth(double viewWidth) {
        return BAR + NUMBER + (pane.hasOriginGutter() ? ORIGIN : 0);
    }

    @Override
    public Node getMeasurementNode(int index) {
        return row(index + 1);
    }

    @Override
    public Node getNode(int index) {
        int line = index + 1;
        Region row = row(line);
        if (pane.isLit(line)) {
            pane.fills().follow(row, "code-fill-changed");
        } else if (pane.selectedLineProperty().get() == line) {
            pane.fills().follow(row, "code-fill-selected");
        }
        return row;
    }

    private Region row(int line) {
        Region bar = new Region();
        bar.getStyleClass().add("code-bar");
        bar.setPrefWidth(BAR);
        Label number = new Label(Integer.toString(pane.text().number(line)));
        number.getStyleClass().add("code-number");
        number.setPrefWidth(NUMBER);
        HBox row = new HBox(bar, number);
        row.getStyleClass().add("code-gutter");
        row.setAlignment(Pos.CENTER_LEFT);
        if (pane.hasOriginGutter()) {
            row.getStyleClass().add("with-origin");
            row.getChildren().add(origin(line));
        }
        row.pseudoClassStateChanged(SELECTED, pane.selectedLineProperty().get() == line);
        row.pseudoClassStateChanged(CHANGED, pane.isLit(line));
        return row;
    }

    private Label origin(int line) {
        boolean selected = pane.selectedLineProperty().get() == line;
        CodeText text = pane.text();
        String label =
                selected && line <= text.labels().size()
                        ? text.labels().get(line - 1)
                        : text.label(line);
        Label origin = new Label(label);
        origin.getStyleClass().add("code-origin");
        origin.setPrefWidth(ORIGIN);
        origin.setMinWidth(ORIGIN);
        if (!label.isEmpty()) {
            origin.setTooltip(new Tooltip(label));
        }
        return origin;
    }
}

package dev.slipway.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// An [Excerpt] as rows of 20, red for what goes and green for what comes. Lines that are too long
/// for the width are cut where it hurts least.
public final class CodeLines extends VBox {
    private static final double CHARACTER = 7.5;
    private static final double SIDES = 16;
    private final List<Excerpt.Line> lines;

    public CodeLines(Excerpt excerpt) {
        lines = excerpt.lines();
        getStyleClass().add("code-lines");
        setMinWidth(0);
        setPrefWidth(USE_COMPUTED_SIZE);
        lines.forEach(line -> getChildren().add(label(line)));
        widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
    }

    private static Label label(Excerpt.Line line) {
        Label label = new Label();
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        label.getStyleClass()
                .addAll(
                        "code-line",
                        switch (line.sign()) {
                            case SAME -> "same";
                            case GONE -> "gone";
                            case NEW -> "new";
                            case GAP -> "gap";
                        });
        return label;
    }

    private void fit(double width) {
        int columns = (int) ((width - SIDES) / CHARACTER) - 2;
        for (int i = 0; i < lines.size(); i++) {
            Excerpt.Line line = lines.get(i);
            String sign =
                    switch (line.sign()) {
                        case SAME -> "  ";
                        case GONE -> "- ";
                        case NEW -> "+ ";
                        case GAP -> "⋯";
                    };
            ((Label) getChildren().get(i)).setText(sign + line.fitted(columns));
        }
    }
}

package dev.slipway.ui.shell;

import dev.slipway.ui.Command;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.control.Button;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;

/// The jobs in the top bar: one line that opens the list. As wide whatever it says, so that nothing
/// beside it moves.
final class JobsArea extends Button {
    private static final double WIDTH = 124;
    private final FontIcon icon = Icon.OK.node(16);
    private final RotateTransition turning = new RotateTransition(Duration.seconds(1.2), icon);

    JobsArea(Command open) {
        getStyleClass().addAll("ghost", "jobs-area");
        setGraphic(icon);
        Styles.width(this, WIDTH);
        setOnAction(event -> open.run().run());
        Styles.tooltip(this, open.hint());
        turning.setByAngle(360);
        turning.setCycleCount(Animation.INDEFINITE);
        turning.setInterpolator(Interpolator.LINEAR);
    }

    void show(JobsModel.Summary summary) {
        Icon shape =
                switch (summary.tone()) {
                    case IDLE, DONE -> Icon.OK;
                    case RUNNING -> Icon.LOADER;
                    case FAILED -> Icon.ERROR;
                };
        String tone =
                switch (summary.tone()) {
                    case IDLE -> "muted";
                    case RUNNING -> "accent";
                    case DONE -> "success";
                    case FAILED -> "danger";
                };
        shape.put(icon);
        icon.getStyleClass().setAll("icon", tone);
        if (summary.tone() == JobsModel.Tone.RUNNING) {
            turning.play();
        } else {
            turning.stop();
            icon.setRotate(0);
        }
        setText(summary.text());
        setAccessibleText("Jobs: " + summary.text());
    }
}

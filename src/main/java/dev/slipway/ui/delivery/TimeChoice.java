package dev.slipway.ui.delivery;

import dev.slipway.ui.kit.ChosenWords;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.Duration;

import java.util.List;
import java.util.function.Consumer;

/// Which time a dashboard shows, and how often it asks anew while it is looked at.
final class TimeChoice {
    /// In seconds; 0 for never.
    private static final List<Integer> OFTEN = List.of(0, 10, 30, 60, 300);

    private final ComboBox<TimeRange> ranges = new ComboBox<>();
    private final ComboBox<Integer> often = new ComboBox<>();
    private final Timeline clock = new Timeline();
    private boolean showing;

    TimeChoice(Consumer<TimeRange> chosen, Runnable again) {
        ranges.setConverter(new ChosenWords<>(TimeRange::words));
        ranges.setId("dashboard-range");
        ranges.valueProperty()
                .subscribe(
                        (before, now) -> {
                            if (!showing && now != null) {
                                chosen.accept(now);
                            }
                        });
        often.getItems().setAll(OFTEN);
        often.setValue(0);
        often.setConverter(new ChosenWords<>(TimeChoice::words));
        often.valueProperty().subscribe((before, now) -> tick(now, again));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    List<Node> nodes() {
        return List.of(ranges, often);
    }

    void show(TimeRange range) {
        showing = true;
        ranges.getItems().setAll(TimeRange.OFFERED);
        if (!ranges.getItems().contains(range)) {
            ranges.getItems().addFirst(range);
        }
        ranges.setValue(range);
        showing = false;
    }

    void pause() {
        clock.pause();
    }

    void resume() {
        if (often.getValue() > 0) {
            clock.play();
        }
    }

    private void tick(int seconds, Runnable again) {
        clock.stop();
        if (seconds > 0) {
            clock.getKeyFrames()
                    .setAll(new KeyFrame(Duration.seconds(seconds), event -> again.run()));
            clock.play();
        }
    }

    private static String words(int seconds) {
        return seconds == 0
                ? "No refresh"
                : seconds < 60 ? "Every " + seconds + " s" : "Every " + seconds / 60 + " min";
    }
}

package dev.slipway.ui.shell;

import dev.slipway.ui.kit.Styles;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import java.util.List;

/// The list of jobs: what runs, how far it is, a way to stop it; below, what has ended.
final class JobsPanel extends VBox {
    private static final double WIDTH = 360;
    private static final double TALLEST = 420;
    private final JobsModel model;
    private final VBox rows = new VBox();
    private final Timeline clock;

    JobsPanel(JobsModel model) {
        this.model = model;
        getStyleClass().addAll("panel", "jobs-panel");
        setFocusTraversable(true);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        Region head = Styles.styled(Styles.row(8, Styles.fixed("Jobs", "strong")), "panel-head");
        getChildren().addAll(head, scroll);
        clock = new Timeline(new KeyFrame(Duration.millis(250), event -> fill()));
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                clock.stop();
                            } else {
                                fill();
                                clock.play();
                            }
                        });
    }

    private void fill() {
        List<JobsModel.Row> jobs = model.rows();
        if (jobs.isEmpty()) {
            rows.getChildren()
                    .setAll(
                            Styles.styled(
                                    Styles.label("Nothing has run yet.", "muted"), "panel-empty"));
            return;
        }
        boolean same = rows.getChildren().size() == jobs.size();
        for (int i = 0; i < jobs.size(); i++) {
            if (same
                    && rows.getChildren().get(i) instanceof JobLine line
                    && line.job() == jobs.get(i).job()) {
                line.show(jobs.get(i));
            } else {
                same = false;
            }
        }
        if (!same) {
            rows.getChildren().setAll(jobs.stream().map(JobsPanel::line).toList());
        }
    }

    private static Node line(JobsModel.Row row) {
        JobLine line = new JobLine(row.job());
        line.show(row);
        return line;
    }
}

package dev.slipway.ui.shell;

import dev.slipway.desk.Job;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.time.Duration;
import java.util.Locale;

/// One job of the list, renewed in place so that its button stays under the pointer.
final class JobLine extends VBox {
    private final Job<?> job;
    private final FontIcon icon = Icon.LOADER.node(16);
    private final Label elapsed = Styles.fixed("", "muted", "small");
    private final Label message = Styles.wrapped("", "muted", "small");
    private final ProgressBar bar = new ProgressBar();
    private final Node cancel;

    JobLine(Job<?> job) {
        this.job = job;
        getStyleClass().add("job-line");
        cancel =
                Styles.iconButton(
                        Icon.CROSS, "Cancel " + job.title(), job::cancel, "ghost", "row-button");
        Label title = Styles.grow(Styles.label(job.title()));
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = Styles.row(8, icon, title, elapsed, cancel);
        bar.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(head, bar, message);
    }

    Job<?> job() {
        return job;
    }

    void show(JobsModel.Row row) {
        elapsed.setText(time(row.elapsed()));
        message.setText(words(row));
        shown(message, !message.getText().isEmpty());
        shown(bar, row.running());
        shown(cancel, row.running());
        bar.setProgress(row.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : row.share());
        shape(row.state()).put(icon);
        icon.getStyleClass().setAll("icon", tone(row.state()));
        setAccessibleText(
                row.title()
                        + ", "
                        + row.state().name().toLowerCase(Locale.ROOT)
                        + ", "
                        + elapsed.getText());
    }

    /// `340 ms`, `12 s`, `3 min 05 s`.
    static String time(Duration elapsed) {
        if (elapsed.toMillis() < 1000) {
            return elapsed.toMillis() + " ms";
        }
        long seconds = elapsed.toSeconds();
        return seconds < 60
                ? seconds + " s"
                : String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }

    private static String words(JobsModel.Row row) {
        return switch (row.state()) {
            case RUNNING, FAILED -> row.message();
            case SUCCEEDED -> "";
            case CANCELLED -> "Cancelled";
        };
    }

    private static Icon shape(Job.State state) {
        return switch (state) {
            case RUNNING -> Icon.LOADER;
            case SUCCEEDED -> Icon.OK;
            case FAILED -> Icon.ERROR;
            case CANCELLED -> Icon.CROSS;
        };
    }

    private static String tone(Job.State state) {
        return switch (state) {
            case RUNNING -> "accent";
            case SUCCEEDED -> "success";
            case FAILED -> "danger";
            case CANCELLED -> "muted";
        };
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}

package dev.slipway.ui.live;

import dev.slipway.cluster.live.Usage;
import dev.slipway.cluster.live.Usage.Gauge;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import java.util.Optional;

/// Memory and CPU of the fullest pod against its limits.
final class Gauges extends HBox {
    private static final double WIDTH = 64;
    private static final double FULL = 0.85;
    private final Label missing = Styles.label("", "muted", "small");
    private final ProgressBar memory = bar();
    private final ProgressBar cpu = bar();
    private final Label memoryWords = Styles.fixed("", "small");
    private final Label cpuWords = Styles.fixed("", "small");

    Gauges() {
        super(8);
        getStyleClass().add("gauges");
    }

    private static ProgressBar bar() {
        ProgressBar bar = new ProgressBar(0);
        bar.setPrefWidth(WIDTH);
        bar.setMinWidth(24);
        return bar;
    }

    void show(Optional<Usage> usage, String why) {
        if (usage.isEmpty()) {
            missing.setText(why);
            getChildren().setAll(missing);
            setVisible(!why.isEmpty());
            setManaged(!why.isEmpty());
            return;
        }
        setVisible(true);
        setManaged(true);
        Gauge used = usage.get().memory();
        Gauge cores = usage.get().cpu();
        fill(memory, used);
        fill(cpu, cores);
        memoryWords.setText(words(Usage.bytes(used.used()), Usage.bytes(used.most()), used));
        cpuWords.setText(words(Usage.cores(cores.used()), Usage.cores(cores.most()), cores));
        getChildren()
                .setAll(
                        Styles.fixed("Memory", "muted", "small"),
                        memory,
                        memoryWords,
                        Styles.spacer(),
                        Styles.fixed("CPU", "muted", "small"),
                        cpu,
                        cpuWords);
    }

    private static void fill(ProgressBar bar, Gauge gauge) {
        bar.setProgress(gauge.share());
        bar.getStyleClass().remove("full");
        if (gauge.limited() && gauge.share() > FULL) {
            bar.getStyleClass().add("full");
        }
    }

    private static String words(String used, String most, Gauge gauge) {
        return gauge.most().signum() == 0
                ? used + ", no limit"
                : used + (gauge.limited() ? " of " : " of requested ") + most;
    }
}

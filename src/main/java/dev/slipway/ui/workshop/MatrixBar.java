package dev.slipway.ui.workshop;

import dev.slipway.base.Subscription;
import dev.slipway.desk.Job;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/// Above the combinations: begins or stops trying them, and says how far that is or how it ended.
final class MatrixBar extends HBox {
    private final WorkshopModel model;
    private final Label doing = Styles.label("", "muted", "small");

    MatrixBar(WorkshopModel model) {
        super(12);
        this.model = model;
        getStyleClass().addAll("pane-header", "workshop-bar");
        doing.setMinWidth(0);
        model.jobProperty().addListener((property, before, now) -> follow(now));
        show();
    }

    /// Shows what the model says now.
    void show() {
        boolean working = model.jobProperty().get() != null;
        Button go =
                working
                        ? Styles.button("Cancel", model::cancel)
                        : Styles.button(Icon.PLAY, "Try all combinations", model::tryAll);
        go.setId("workshop-try");
        if (!working) {
            doing.setText(model.viewProperty().get().matrix().map(MatrixBar::said).orElse(""));
        }
        getChildren().setAll(go, Styles.grow(doing));
    }

    private static String said(WorkshopModel.Tried tried) {
        String count = Words.count(tried.combinations(), "combination fails", "combinations fail");
        String rest = tried.leftOut() > 0 ? ", " + tried.leftOut() + " left out" : "";
        return tried.failed().size() + " of " + count + rest;
    }

    private void follow(@Nullable Job<WorkshopModel.Tried> job) {
        if (job != null) {
            Subscription unused = Fx.listen(job.status(), this::tell);
        }
    }

    private void tell(Job.Status<WorkshopModel.Tried> status) {
        if (!status.ended()) {
            doing.setText(status.done() + " of " + status.total() + "  " + status.message());
        }
    }
}

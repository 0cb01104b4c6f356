package dev.slipway.ui.source;

import dev.slipway.base.Problem;
import dev.slipway.base.Subscription;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Document;
import dev.slipway.desk.TextChange;
import dev.slipway.ui.Fx;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.code.CodePane;

import javafx.scene.layout.BorderPane;

import java.util.Optional;
import java.util.function.BiConsumer;

/// A file as a text that can be edited, under the line that says what has to be decided about it.
public final class SourcePane extends BorderPane implements AutoCloseable {
    private final SourceModel model;
    private final CodePane code = new CodePane();
    private final BannerStrip banner;
    private final Subscription platform;
    private boolean focusing = true;
    private BiConsumer<TextChange, Runnable> onCompare = (change, keep) -> {};

    public SourcePane(Desk desk, Navigator navigator) {
        model = new SourceModel(desk, navigator, Fx::run);
        banner = new BannerStrip(model, this::compare);
        setTop(banner);
        setCenter(code);
        code.setOnEdit(model::edited);
        model.shownProperty().addListener((property, before, now) -> shown(now));
        model.scanProperty().addListener((property, before, now) -> code.decorate(now.text()));
        model.bannerProperty().addListener((property, before, now) -> banner.show(now));
        banner.show(model.bannerProperty().get());
        platform = Fx.listen(desk.workspace(), model::took);
    }

    public SourceModel model() {
        return model;
    }

    public CodePane code() {
        return code;
    }

    /// Shows both versions of a conflict, and keeps the user's own when asked to.
    public void setOnCompare(BiConsumer<TextChange, Runnable> listener) {
        onCompare = listener;
    }

    /// Whether a text that is shown takes the focus.
    public void setFocusing(boolean takes) {
        focusing = takes;
    }

    /// The problem of the line that the caret is in.
    public Optional<Problem> here() {
        return model.scanProperty().get().at(code.selectedLineProperty().get());
    }

    /// Goes to the next problem below the caret, else to the first.
    public void nextProblem() {
        model.scanProperty()
                .get()
                .after(code.selectedLineProperty().get())
                .ifPresent(problem -> code.jumpTo(problem.where().line()));
    }

    private void shown(Shown now) {
        code.setEditable(model.document().map(Document::writable).orElse(false));
        now.text().ifPresent(code::show);
        if (now.line() > 0) {
            code.jumpTo(now.line());
        }
        if (focusing) {
            Fx.later(code::focusText);
        }
    }

    private void compare() {
        model.conflict().ifPresent(change -> onCompare.accept(change, model::keepMine));
    }

    @Override
    public void close() {
        platform.close();
    }
}

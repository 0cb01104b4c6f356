package dev.slipway.ui.kit.code;

import dev.slipway.ui.Fx;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

import org.jspecify.annotations.Nullable;

/// Draws all lines anew, which a new theme needs too: a line that has been drawn keeps the colours
/// of its theme.
final class Repaint implements Runnable {
    private final CodeArea area;
    private final TokenStyles styles;
    private final ListChangeListener<String> themes = change -> Fx.later(this::recolour);

    Repaint(Node pane, CodeArea area, TokenStyles styles) {
        this.area = area;
        this.styles = styles;
        pane.sceneProperty().addListener((property, before, now) -> move(before, now));
    }

    /// The lines are made anew in the next layout.
    @Override
    public void run() {
        StyledTextModel model = area.getModel();
        model.fireStyleChangeEvent(TextPos.ZERO, model.getDocumentEnd());
    }

    private void move(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.getStylesheets().removeListener(themes);
        }
        if (now != null) {
            now.getStylesheets().addListener(themes);
            Fx.later(this::recolour);
        }
    }

    private void recolour() {
        styles.forget();
        run();
    }
}

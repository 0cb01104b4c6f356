package dev.slipway.ui.kit.form;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// Several lines of text. Tab leaves it, as in every other field.
final class AreaControl implements FieldControl {
    private static final double LINE = 18;
    private static final double PADDING = 16;

    private final TextArea text = new TextArea();
    private boolean showing;

    AreaControl(Wiring wiring) {
        int rows = wiring.field().ui().rows();
        double height = Math.max(2, rows) * LINE + PADDING;
        text.setPrefHeight(height);
        text.setMinHeight(height);
        text.setWrapText(true);
        text.setPromptText(wiring.field().ui().placeholder());
        text.textProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                wiring.put(now);
                            }
                        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, AreaControl::leaveOnTab);
    }

    /// Ctrl+Tab is what moves on from a text area; plain Tab stands for it here.
    private static void leaveOnTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB
                && !event.isControlDown()
                && event.getTarget() instanceof Node target) {
            event.consume();
            target.fireEvent(
                    new KeyEvent(
                            event.getSource(),
                            event.getTarget(),
                            event.getEventType(),
                            event.getCharacter(),
                            event.getText(),
                            event.getCode(),
                            event.isShiftDown(),
                            true,
                            event.isAltDown(),
                            event.isMetaDown()));
        }
    }

    @Override
    public Region node() {
        return text;
    }

    @Override
    public Node focus() {
        return text;
    }

    @Override
    public void show(@Nullable Object value) {
        String now = value == null ? "" : String.valueOf(value);
        if (!now.equals(text.getText())) {
            showing = true;
            text.setText(now);
            showing = false;
        }
    }
}

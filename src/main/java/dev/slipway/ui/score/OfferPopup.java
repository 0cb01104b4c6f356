package dev.slipway.ui.score;

import dev.slipway.ui.kit.Completion;
import dev.slipway.ui.kit.CompletionList;
import dev.slipway.ui.kit.code.CodePane;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Offers what a placeholder may say while it is typed. The text keeps the focus.
final class OfferPopup {
    private final CodePane code;
    private final Supplier<List<Completion>> completions;
    private final CompletionList list = new CompletionList(this::take);
    private boolean dismissed;

    /// `completions` gives what may stand at the caret; empty outside of placeholders.
    OfferPopup(CodePane code, Supplier<List<Completion>> completions) {
        this.code = code;
        this.completions = completions;
        code.setOnCaret(this::moved);
        code.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        code.focusWithinProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now) {
                                list.close();
                            }
                        });
    }

    /// Offers what there is, asked for by a key.
    void open() {
        dismissed = false;
        offer();
    }

    boolean isOpen() {
        return list.isOpen();
    }

    private void moved() {
        if (completions.get().isEmpty()) {
            dismissed = false;
            list.close();
        } else if (!dismissed && code.isFocusWithin()) {
            offer();
        }
    }

    private void offer() {
        CodePane.Caret caret = code.caret();
        Optional<CodePane.Spot> spot = code.spot(caret.line() + 1);
        List<Completion> found = completions.get();
        if (found.isEmpty() || spot.isEmpty()) {
            list.close();
            return;
        }
        Point2D at =
                code.localToScreen(
                        code.columnAt(found.getFirst().from()), spot.get().middle() + 12);
        if (at != null) {
            list.offer(code, at, found);
        }
    }

    private void take(Completion completion) {
        list.close();
        code.complete(completion.from(), completion.insert());
    }

    private void key(KeyEvent event) {
        if (!list.isOpen()) {
            return;
        }
        switch (event.getCode()) {
            case UP -> list.move(-1);
            case DOWN -> list.move(1);
            case ENTER, TAB -> list.take();
            case ESCAPE -> {
                dismissed = true;
                list.close();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}

package dev.slipway.ui.shell;

import dev.slipway.ui.Command;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/// Turns key presses into commands. Combinations with Ctrl or Alt always work; plain keys and typed
/// characters only where no text is being written and no control wants them for itself. In a text
/// field, Esc first leaves the field. While a panel is open, only its own keys work.
final class Keys {
    private final Panels panels;
    private final Node content;
    private final Map<String, KeyCombination> parsed = new HashMap<>();

    /// The earlier of two commands with the same key wins.
    Keys(Panels panels, Node content) {
        this.panels = panels;
        this.content = content;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (isModified(event)) {
                        dispatch(event, key -> pressed(key, event));
                    }
                });
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (isModified(event)) {
                        return;
                    }
                    if (!writesText(scene.getFocusOwner())) {
                        dispatch(event, key -> pressed(key, event));
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        content.requestFocus();
                        event.consume();
                    }
                });
        scene.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (!writesText(scene.getFocusOwner())) {
                        dispatch(
                                event,
                                key -> key.toLowerCase(Locale.ROOT).equals(event.getCharacter()));
                    }
                });
    }

    private static boolean writesText(@Nullable Node focused) {
        return focused instanceof TextInputControl input && input.isEditable();
    }

    private void dispatch(KeyEvent event, Predicate<String> means) {
        if (event.isConsumed() || panels.isOpen()) {
            return;
        }
        for (Command command : panels.commands()) {
            if (command.keyList().stream().anyMatch(means) && command.enabled().getAsBoolean()) {
                event.consume();
                panels.perform(command);
                return;
            }
        }
    }

    private boolean pressed(String key, KeyEvent event) {
        if (isTyped(key)) {
            return false;
        }
        KeyCombination combination = parsed.computeIfAbsent(key, KeyCombination::valueOf);
        return combination.match(event)
                || (combination instanceof KeyCodeCombination code && matchesLike(code, event));
    }

    /// The plus and minus of the number pad, and the plus that shares its key with `=`.
    private static boolean matchesLike(KeyCodeCombination combination, KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && !event.isAltDown();
        return shortcut
                && combination.getShortcut() == KeyCombination.ModifierValue.DOWN
                && combination.getShift() == KeyCombination.ModifierValue.UP
                && combination.getCode() == like(event.getCode());
    }

    private static KeyCode like(KeyCode code) {
        return switch (code) {
            case EQUALS, ADD, PLUS -> KeyCode.PLUS;
            case SUBTRACT, MINUS -> KeyCode.MINUS;
            case NUMPAD0, DIGIT0 -> KeyCode.DIGIT0;
            default -> KeyCode.UNDEFINED;
        };
    }

    private static boolean isTyped(String key) {
        return key.codePointCount(0, key.length()) == 1;
    }

    private static boolean isModified(KeyEvent event) {
        return event.isShortcutDown() || event.isControlDown() || event.isAltDown();
    }
}

package dev.slipway.ui.kit.form;

import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A text field that offers choices while one types: the name in the field, more about it in muted
/// words behind. What is typed counts when it is chosen, confirmed with Enter, or left.
final class SuggestField extends HBox {
    private final TextField editor = new TextField();
    private final FontIcon icon = Icon.OTHER.node(16);
    private final Label note = Styles.label("", "muted", "small");
    private final Text measure = new Text();
    private final SuggestPopup popup;
    private Function<String, Optional<Choices.Option>> finder = text -> Optional.empty();
    private Consumer<Choices.Option> onChosen = option -> {};
    private Consumer<String> onTyped = text -> {};
    private String settled = "";
    private boolean showing;

    SuggestField(Supplier<List<Choices.Option>> options) {
        popup = new SuggestPopup(this, options, this::choose);
        getStyleClass().add("suggest-field");
        editor.getStyleClass().add("bare");
        measure.fontProperty().bind(editor.fontProperty());
        HBox.setHgrow(note, Priority.ALWAYS);
        note.setMaxWidth(Double.MAX_VALUE);
        icon.setVisible(false);
        icon.setManaged(false);
        FontIcon chevron = Icon.CHEVRON_DOWN.node(16);
        getChildren().addAll(icon, editor, note, chevron);
        editor.textProperty().addListener((property, before, now) -> textChanged());
        editor.fontProperty().addListener((property, before, now) -> fit());
        editor.focusedProperty().addListener((property, before, now) -> focusMoved(now));
        editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed());
        fit();
    }

    TextField editor() {
        return editor;
    }

    void setPrompt(String text) {
        editor.setPromptText(text);
    }

    /// How a typed text is understood as a choice.
    void setFinder(Function<String, Optional<Choices.Option>> newFinder) {
        finder = newFinder;
    }

    void setOnChosen(Consumer<Choices.Option> listener) {
        onChosen = listener;
    }

    /// Hears free text that is no choice; empty when the field was emptied.
    void setOnTyped(Consumer<String> listener) {
        onTyped = listener;
    }

    /// Shows an answer, unless another one is just being typed.
    void show(String text, Choices.@Nullable Option option) {
        String words = option == null ? text : option.name();
        if (isEditing() && editor.isFocused() && !words.equals(editor.getText())) {
            return;
        }
        settled = words;
        note.setText(option == null ? "" : option.note());
        icon.setVisible(option != null);
        icon.setManaged(option != null);
        if (option != null) {
            option.icon().put(icon);
        }
        if (!words.equals(editor.getText())) {
            showing = true;
            editor.setText(words);
            showing = false;
        }
        fit();
    }

    /// Takes what was typed.
    void commit() {
        popup.hide();
        if (!isEditing()) {
            return;
        }
        String text = editor.getText().strip();
        settled = editor.getText();
        finder.apply(text).ifPresentOrElse(onChosen, () -> onTyped.accept(text));
    }

    void clear() {
        show("", null);
        settled = "";
        editor.clear();
    }

    private boolean isEditing() {
        return !editor.getText().equals(settled);
    }

    private void choose(Choices.Option option) {
        popup.hide();
        settled = editor.getText();
        onChosen.accept(option);
        editor.positionCaret(editor.getText().length());
    }

    private void textChanged() {
        fit();
        if (!showing && editor.isFocused()) {
            popup.open(editor.getText());
        }
    }

    private void focusMoved(boolean focused) {
        if (focused) {
            editor.selectAll();
        } else {
            commit();
        }
    }

    private void pressed() {
        editor.requestFocus();
        if (popup.isShowing()) {
            popup.hide();
        } else {
            popup.open(isEditing() ? editor.getText() : "");
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, UP -> {
                if (popup.isShowing()) {
                    popup.move(event.getCode() == javafx.scene.input.KeyCode.DOWN ? 1 : -1);
                } else {
                    popup.open(isEditing() ? editor.getText() : "");
                }
                event.consume();
            }
            case ENTER -> enter(event);
            case ESCAPE -> {
                if (popup.isShowing() || isEditing()) {
                    popup.hide();
                    editor.setText(settled);
                    editor.selectAll();
                    event.consume();
                }
            }
            default -> {
                // typed into the editor
            }
        }
    }

    private void enter(KeyEvent event) {
        if (event.isShortcutDown()) {
            commit();
            return;
        }
        Optional<Choices.Option> chosen = popup.isShowing() ? popup.selected() : Optional.empty();
        if (chosen.isPresent()) {
            choose(chosen.get());
            event.consume();
        } else if (isEditing()) {
            commit();
            event.consume();
        }
    }

    /// The editor is as wide as its text while there is a note to stand behind it.
    private void fit() {
        boolean noted = !note.getText().isEmpty() && !isEditing();
        note.setVisible(noted);
        note.setManaged(noted);
        HBox.setHgrow(editor, noted ? Priority.NEVER : Priority.ALWAYS);
        measure.setText(editor.getText());
        double width = Math.ceil(measure.getLayoutBounds().getWidth()) + 4;
        editor.setMinWidth(noted ? width : 0);
        editor.setPrefWidth(noted ? width : 120);
        editor.setMaxWidth(noted ? width : Double.MAX_VALUE);
    }
}

package dev.slipway.ui.kit.code;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.Locale;

/// Finds a text in the pane it stands above: Enter and Shift+Enter go on, Esc closes.
final class FindBar extends HBox {
    private final CodePane pane;
    private final TextField word = new TextField();
    private final Label found = new Label();

    /// A place where the word stands; `line` from 1, `start` from 0.
    private record Hit(int line, int start) {}

    FindBar(CodePane pane) {
        this.pane = pane;
        getStyleClass().add("find-bar");
        setAlignment(Pos.CENTER_LEFT);
        word.setPromptText("Find");
        HBox.setHgrow(word, Priority.ALWAYS);
        found.getStyleClass().add("find-count");
        found.setMinWidth(USE_PREF_SIZE);
        Button previous = button("Previous", () -> go(false));
        Button next = button("Next", () -> go(true));
        Button close = button("Close", pane::closeFind);
        getChildren().addAll(word, found, previous, next, close);
        word.textProperty().addListener((property, before, now) -> go(true));
        word.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void open() {
        word.requestFocus();
        word.selectAll();
    }

    private static Button button(String title, Runnable action) {
        Button button = new Button(title);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            go(!event.isShiftDown());
            event.consume();
        }
    }

    private void go(boolean forward) {
        List<Hit> hits = hits(word.getText());
        if (hits.isEmpty()) {
            found.setText(word.getText().isEmpty() ? "" : "not found");
            return;
        }
        int line = pane.selectedLineProperty().get();
        int next = forward ? after(hits, line) : before(hits, line);
        Hit hit = hits.get(next);
        found.setText((next + 1) + " of " + hits.size());
        pane.selectFound(hit.line(), hit.start(), word.getText().length());
    }

    private static int after(List<Hit> hits, int line) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).line() > line) {
                return i;
            }
        }
        return 0;
    }

    private static int before(List<Hit> hits, int line) {
        for (int i = hits.size() - 1; i >= 0; i--) {
            if (hits.get(i).line() < line) {
                return i;
            }
        }
        return hits.size() - 1;
    }

    /// The first place in each line that has the word, whatever its case.
    private List<Hit> hits(String wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        String low = wanted.toLowerCase(Locale.ROOT);
        List<String> lines = pane.text().lines();
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> new Hit(i + 1, lines.get(i).toLowerCase(Locale.ROOT).indexOf(low)))
                .filter(hit -> hit.start() >= 0)
                .toList();
    }
}

package dev.slipway.ui.kit.code;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A text to read: a [CodePane] whose parts can be folded away, and whose lines can be walked with
/// the arrow keys. All line numbers are those of the whole text. Enter does what a click on the
/// selected line does; Left and Right fold and unfold.
public final class CodeView extends BorderPane {
    private final CodePane pane = new CodePane();
    private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper(0);
    private final Map<String, Boolean> decided = new HashMap<>();
    private CodeText text = CodeText.EMPTY;
    private List<Fold> folds = List.of();
    private Set<Integer> related = Set.of();
    private CodePane.LineListener listener = (line, alternative) -> {};
    private CodePane.@Nullable LineListener originListener;

    public CodeView() {
        getStyleClass().add("code-view");
        setCenter(pane);
        pane.setOnChip(this::open);
        pane.setOnLine(
                (line, alternative) -> listener.clicked(pane.text().number(line), alternative));
        pane.selectedLineProperty()
                .addListener(
                        (property, before, now) ->
                                selectedLine.set(pane.text().number(now.intValue())));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows `next`; with the id of the text before, its changes are lit.
    public void show(CodeText next, List<Fold> nextFolds) {
        if (!next.id().equals(text.id())) {
            decided.clear();
        }
        text = next;
        folds = List.copyOf(nextFolds);
        refold();
    }

    public CodeText text() {
        return text;
    }

    public CodePane pane() {
        return pane;
    }

    public void setOnLine(CodePane.LineListener newListener) {
        listener = newListener;
    }

    /// Hears of clicks left of the text, and of Enter, which then is as such a click.
    public void setOnOrigin(CodePane.LineListener newListener) {
        originListener = newListener;
        pane.setOnOrigin(
                (line, alternative) -> newListener.clicked(pane.text().number(line), alternative));
    }

    public ReadOnlyIntegerProperty selectedLineProperty() {
        return selectedLine.getReadOnlyProperty();
    }

    public void select(int line) {
        pane.select(pane.text().shownAt(line));
    }

    /// Selects `line`, unfolded where it was hidden, and brings it into view.
    public void jumpTo(int line) {
        boolean hidden = false;
        for (Fold fold : folds) {
            if (isClosed(fold) && fold.line() < line && line <= fold.last()) {
                decided.put(fold.key(), false);
                hidden = true;
            }
        }
        if (hidden) {
            refold();
        }
        pane.jumpTo(pane.text().shownAt(line));
    }

    /// Fills the lines with these numbers as the selected one is.
    public void relate(Set<Integer> lines) {
        related = Set.copyOf(lines);
        pane.relate(lines.stream().map(pane.text()::shownAt).collect(Collectors.toSet()));
    }

    /// Where line `number` is seen, or the line that hides it; empty when that is not in sight.
    public Optional<CodePane.Spot> spot(int number) {
        return pane.spot(pane.text().shownAt(number));
    }

    /// As [CodePane#side], by the line's number.
    public int side(int number) {
        return pane.side(pane.text().shownAt(number));
    }

    /// Brings the first of the lines with these numbers into view unless one of them is, where it
    /// is hidden the line that hides it; selects nothing.
    public void reveal(List<Integer> numbers) {
        pane.reveal(numbers.stream().map(pane.text()::shownAt).toList());
    }

    public void revealAtTop(int line) {
        pane.revealAtTop(pane.text().shownAt(line));
    }

    /// The number of the first line in view as of the last layout; 0 before the first one.
    public int topLine() {
        return pane.text().number(pane.topLineProperty().get());
    }

    private boolean isClosed(Fold fold) {
        return decided.getOrDefault(fold.key(), fold.closed());
    }

    private void refold() {
        pane.show(text.folded(folds.stream().filter(this::isClosed).toList()));
        relate(related);
    }

    private void open(int line) {
        decide(line, true);
    }

    /// Opens or closes the fold that begins at `line`.
    private boolean decide(int line, boolean open) {
        for (Fold fold : folds) {
            if (fold.line() == line && isClosed(fold) == open) {
                decided.put(fold.key(), !open);
                refold();
                pane.select(pane.text().shownAt(line));
                return true;
            }
        }
        return false;
    }

    private void key(KeyEvent event) {
        if (event.isShiftDown() || event.isShortcutDown() || pane.getTop() != null) {
            return;
        }
        int shown = pane.selectedLineProperty().get();
        int line = pane.text().number(shown);
        boolean done =
                switch (event.getCode()) {
                    case UP -> walk(shown - 1);
                    case DOWN -> walk(shown + 1);
                    case LEFT -> decide(line, false);
                    case RIGHT -> decide(line, true);
                    case ENTER -> {
                        if (line > 0) {
                            (originListener == null ? listener : originListener)
                                    .clicked(line, event.isAltDown());
                        }
                        yield line > 0;
                    }
                    default -> false;
                };
        if (done) {
            event.consume();
        }
    }

    private boolean walk(int shown) {
        pane.jumpTo(Math.clamp(shown, 1, Math.max(1, pane.text().lines().size())));
        return true;
    }
}

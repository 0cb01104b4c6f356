package dev.slipway.ui.kit.code;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/// Shows one [CodeText] and follows its changes: the place stays, changed lines are lit for a
/// moment, and those out of sight are counted in a chip. A click selects a line and tells the
/// listener. Ctrl+F finds. Not editable; the area below could be, which is why changes arrive as
/// edits and not as new texts.
public final class CodePane extends BorderPane {
    private static final Duration LIT = Duration.millis(1500);
    private static final int CONTEXT = 6;
    private static final int MOST_EDITS = 60;

    /// Hears of a click on `line` (from 1); `alternative` when Alt was held.
    @FunctionalInterface
    public interface LineListener {
        void clicked(int line, boolean alternative);
    }

    private final CodeArea area = new CodeArea();
    private final LineFills fills = new LineFills();
    private final Button belowChip = new Button();
    private final FindBar findBar = new FindBar(this);
    private final PauseTransition fading = new PauseTransition(LIT);
    private final TreeSet<Integer> lit = new TreeSet<>();
    private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper(0);
    private CodeText text = CodeText.EMPTY;
    private boolean originGutter;
    private @Nullable LineListener listener;
    private IntConsumer onChip = number -> {};

    public CodePane() {
        getStyleClass().add("code-pane");
        area.setEditable(false);
        area.setWrapText(false);
        area.setDisplayCaret(false);
        area.setTabSize(4);
        area.setSyntaxDecorator(new CodeDecorator(this));
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        fading.setOnFinished(event -> unlight());
        belowChip.getStyleClass().setAll("code-chip");
        belowChip.setVisible(false);
        belowChip.setOnAction(event -> revealNextLit());
        StackPane.setAlignment(belowChip, Pos.BOTTOM_CENTER);
        setCenter(new StackPane(fills, area, belowChip));
        repaint();
    }

    /// Shows `next`. With the id of the text shown before, only what differs is replaced and lit.
    public void show(CodeText next) {
        CodeText before = text;
        text = next;
        if (before.id().equals(next.id())) {
            follow(before, next);
        } else {
            lit.clear();
            fading.stop();
            selectedLine.set(0);
            area.setText(next.text());
            area.select(TextPos.ZERO);
            belowChip.setVisible(false);
        }
        repaint();
    }

    /// Whether a column names what made each line; its words are the text's labels.
    public void setOriginGutter(boolean shown) {
        originGutter = shown;
        repaint();
    }

    public void setOnLine(LineListener newListener) {
        listener = newListener;
    }

    /// The selected line, from 1; 0 when none is.
    public ReadOnlyIntegerProperty selectedLineProperty() {
        return selectedLine.getReadOnlyProperty();
    }

    public void select(int line) {
        selectedLine.set(Math.clamp(line, 0, text.lines().size()));
        repaint();
    }

    /// Selects `line` and brings it into view with some lines around it.
    public void jumpTo(int line) {
        select(line);
        reveal(line);
    }

    /// Brings `line` into view without selecting it.
    public void reveal(int line) {
        if (line < 1 || isInView(line)) {
            return;
        }
        int last = Math.max(0, text.lines().size() - 1);
        int index = Math.min(line - 1, last);
        area.select(TextPos.ofLeading(Math.max(0, index - CONTEXT), 0));
        area.select(TextPos.ofLeading(Math.min(last, index + CONTEXT), 0));
        area.select(TextPos.ofLeading(index, 0));
    }

    /// Brings the first line of a document to the top.
    public void revealAtTop(int line) {
        int last = Math.max(0, text.lines().size() - 1);
        area.select(TextPos.ofLeading(last, 0));
        area.select(TextPos.ofLeading(Math.clamp(line - 1, 0, last), 0));
    }

    /// The first line in view, from 1; empty before the pane was laid out.
    public OptionalInt topLine() {
        return lineAt(1);
    }

    public CodeText text() {
        return text;
    }

    /// Opens the find bar with the selected text.
    public void find() {
        setTop(findBar);
        findBar.open();
    }

    void closeFind() {
        setTop(null);
        area.requestFocus();
    }

    /// Selects the characters from `start` (from 0) of `line` (from 1) on.
    void selectFound(int line, int start, int length) {
        select(line);
        reveal(line);
        area.select(
                TextPos.ofLeading(line - 1, start), TextPos.ofLeading(line - 1, start + length));
    }

    /// Hears the number of the line whose fold chip was clicked.
    void setOnChip(IntConsumer listener) {
        onChip = listener;
    }

    Node chip(String words, int number) {
        Label chip = new Label(words);
        chip.getStyleClass().add("fold-chip");
        chip.setOnMousePressed(
                event -> {
                    event.consume();
                    onChip.accept(number);
                });
        return chip;
    }

    boolean isLit(int line) {
        return lit.contains(line);
    }

    boolean hasOriginGutter() {
        return originGutter;
    }

    LineFills fills() {
        return fills;
    }

    private void follow(CodeText before, CodeText next) {
        List<LineDiff.Hunk> hunks = LineDiff.hunks(before.keys(), next.keys());
        if (hunks.isEmpty()) {
            return;
        }
        apply(hunks, next);
        lit.clear();
        for (LineDiff.Hunk hunk : hunks) {
            for (int line = hunk.start(); line < hunk.end(); line++) {
                lit.add(line + 1);
            }
        }
        selectedLine.set(moved(selectedLine.get(), hunks));
        fading.playFromStart();
        showBelow();
    }

    private void apply(List<LineDiff.Hunk> hunks, CodeText next) {
        List<LineDiff.Hunk> edits = hunks;
        if (hunks.size() > MOST_EDITS) {
            LineDiff.Hunk first = hunks.getFirst();
            LineDiff.Hunk last = hunks.getLast();
            edits =
                    List.of(
                            new LineDiff.Hunk(
                                    first.oldStart(), last.oldEnd(), first.start(), last.end()));
        }
        for (LineDiff.Hunk edit : edits.reversed()) {
            replace(edit, next.lines());
        }
    }

    /// Replaces whole lines. Lines that are added or removed take the line feed before them along,
    /// or the one after when they are the first.
    private void replace(LineDiff.Hunk edit, List<String> lines) {
        StyledTextModel model = area.getModel();
        String now = String.join("\n", lines.subList(edit.start(), edit.end()));
        if (edit.oldStart() < edit.oldEnd() && edit.start() < edit.end()) {
            TextPos end = model.getEndOfParagraphTextPos(edit.oldEnd() - 1);
            model.replace(null, TextPos.ofLeading(edit.oldStart(), 0), end, now);
        } else if (edit.start() < edit.end()) {
            boolean first = edit.oldStart() == 0;
            TextPos at = first ? TextPos.ZERO : model.getEndOfParagraphTextPos(edit.oldStart() - 1);
            model.replace(null, at, at, first ? now + "\n" : "\n" + now);
        } else if (edit.oldStart() == 0) {
            TextPos end =
                    edit.oldEnd() < model.size()
                            ? TextPos.ofLeading(edit.oldEnd(), 0)
                            : model.getDocumentEnd();
            model.replace(null, TextPos.ZERO, end, "");
        } else {
            model.replace(
                    null,
                    model.getEndOfParagraphTextPos(edit.oldStart() - 1),
                    model.getEndOfParagraphTextPos(edit.oldEnd() - 1),
                    "");
        }
    }

    /// Where the line that stood at `line` (from 1) stands after `hunks`.
    private static int moved(int line, List<LineDiff.Hunk> hunks) {
        int shift = 0;
        for (LineDiff.Hunk hunk : hunks) {
            if (line > hunk.oldEnd()) {
                shift = hunk.end() - hunk.oldEnd();
            } else if (line > hunk.oldStart()) {
                return Math.min(hunk.start() + line - hunk.oldStart(), Math.max(1, hunk.end()));
            }
        }
        return line + shift;
    }

    private void unlight() {
        lit.clear();
        belowChip.setVisible(false);
        repaint();
    }

    private void showBelow() {
        int bottom = lineAt(area.getHeight() - 4).orElse(Integer.MAX_VALUE);
        int below = lit.tailSet(bottom, false).size();
        belowChip.setVisible(below > 0);
        belowChip.setText(below == 1 ? "1 change below" : below + " changes below");
    }

    private void revealNextLit() {
        int bottom = lineAt(area.getHeight() - 4).orElse(0);
        Integer next = lit.higher(bottom);
        if (next != null) {
            reveal(next);
        }
    }

    private boolean isInView(int line) {
        OptionalInt top = lineAt(1);
        OptionalInt bottom = lineAt(area.getHeight() - 24);
        return top.isPresent()
                && bottom.isPresent()
                && top.getAsInt() <= line
                && line <= bottom.getAsInt();
    }

    private OptionalInt lineAt(double y) {
        Point2D screen = area.getHeight() > 0 ? area.localToScreen(200, y) : null;
        TextPos pos = screen == null ? null : area.getTextPosition(screen.getX(), screen.getY());
        return pos == null ? OptionalInt.empty() : OptionalInt.of(pos.index() + 1);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isScrollBar(event.getTarget())) {
            return;
        }
        TextPos pos = area.getTextPosition(event.getScreenX(), event.getScreenY());
        if (pos == null) {
            return;
        }
        select(pos.index() + 1);
        if (listener != null) {
            listener.clicked(pos.index() + 1, event.isAltDown());
        }
    }

    private static boolean isScrollBar(Object target) {
        for (Node node = target instanceof Node start ? start : null;
                node != null;
                node = node.getParent()) {
            if (node instanceof ScrollBar) {
                return true;
            }
        }
        return false;
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
            find();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && getTop() != null) {
            closeFind();
            event.consume();
        }
    }

    /// Lines and gutter are drawn anew; cheap, since only those in view exist.
    private void repaint() {
        fills.clear();
        area.setLeftDecorator(new CodeGutter(this));
        StyledTextModel model = area.getModel();
        model.fireStyleChangeEvent(TextPos.ZERO, model.getDocumentEnd());
    }
}

package dev.slipway.ui.kit.code;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// Shows one [CodeText] and follows its changes: the place stays, changed lines are lit for a
/// moment, and those out of sight are counted in a chip. A click selects a line and tells the
/// listener. Ctrl+F finds. After [#setEditable] it can be typed in: the listener hears the new
/// lines, and [#decorate] brings their colours and marks when they are ready.
public final class CodePane extends BorderPane {
    /// Hears of a click on `line` (from 1); `alternative` when Alt was held.
    @FunctionalInterface
    public interface LineListener {
        void clicked(int line, boolean alternative);
    }

    /// Where a line is seen in this pane: its middle, where its text begins, and where it ends.
    public record Spot(double middle, double textStart, double textEnd) {}

    /// Where the caret is in the text, from 0; 0 and 0 before there is one.
    public record Caret(int line, int column) {}

    private final CodeArea area = new CodeArea();
    private final LineFills fills = new LineFills();
    private final LineBadges badges = new LineBadges();
    private final TokenStyles styles = new TokenStyles(fills);
    private final Repaint repaint = new Repaint(this, area, styles);
    private final CodeGutter gutter = new CodeGutter(this);
    private final LineSight sight =
            new LineSight(this, () -> gutter.inSight(area.getHeight() - 4), this::laidOut);
    private final Place place = new Place(area, sight);
    private final Sketch sketch = new Sketch(sight, repaint);
    private final LitLines lit = new LitLines(gutter::refresh, this::reveal);
    private final CodeEdits edits = new CodeEdits(area);
    private final ShownText text = new ShownText(area, place, sketch, lit, edits, repaint);
    private final LineSpots spots = new LineSpots(this, area, gutter, text::get);
    private final LineClicks clicks = new LineClicks(this, area, gutter);
    private final FindBar findBar = new FindBar(this, edits);
    private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper(0);
    private Set<Integer> related = Set.of();
    private boolean originGutter;
    private IntConsumer onChip = number -> {};

    public CodePane() {
        getStyleClass().add("code-pane");
        area.setEditable(false);
        area.setWrapText(false);
        area.setDisplayCaret(false);
        area.setTabSize(4);
        area.setSyntaxDecorator(new CodeDecorator(this));
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, clicks);
        area.addEventFilter(KeyEvent.KEY_PRESSED, new CodeTyping(area, () -> text().language()));
        area.caretPositionProperty().addListener((property, before, now) -> caretAt(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        StackPane.setAlignment(lit.chip(), Pos.BOTTOM_CENTER);
        setCenter(new StackPane(fills, area, badges, lit.chip()));
        area.setLeftDecorator(gutter);
    }

    public CodeText text() {
        return text.get();
    }

    /// Shows `next`. With the id of the text shown before, only what differs is replaced and lit.
    public void show(CodeText next) {
        sight.changed();
        text.show(next, selectedLine);
        gutter.refresh();
    }

    /// Takes over the colours and marks of `ready`, unless its lines are not the present ones any
    /// more.
    public void decorate(CodeText ready) {
        if (text.decorate(ready)) {
            gutter.refresh();
        }
    }

    /// Whether the text can be typed in; then the selected line is the caret's.
    public void setEditable(boolean editable) {
        area.setEditable(editable);
        area.setDisplayCaret(editable);
        findBar.setReplacing(editable);
    }

    /// `edited` hears the lines after each change that the user made, undoing included. It must not
    /// change the pane before it returns.
    public void setOnEdit(Consumer<List<String>> edited) {
        text.setOnEdit(edited);
    }

    public void undo() {
        area.undo();
    }

    public void redo() {
        area.redo();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return area.undoableProperty();
    }

    public BooleanBinding redoableProperty() {
        return edits.redoable();
    }

    /// Puts the focus into the text.
    public void focusText() {
        area.requestFocus();
    }

    /// Whether a column names what made each line; its words are the text's labels.
    public void setOriginGutter(boolean shown) {
        originGutter = shown;
        area.setLeftDecorator(null); // it keeps the rows of a decorator
        area.setLeftDecorator(gutter);
    }

    public void setOnLine(LineListener listener) {
        clicks.setOnText(listener);
    }

    /// Hears of clicks left of the text instead.
    public void setOnOrigin(LineListener listener) {
        clicks.setOnLeft(listener);
    }

    /// The selected line, from 1; 0 when none is.
    public ReadOnlyIntegerProperty selectedLineProperty() {
        return selectedLine.getReadOnlyProperty();
    }

    public void select(int line) {
        selectedLine.set(Math.clamp(line, 0, text().lines().size()));
        gutter.refresh();
    }

    /// Fills lines as the selected one is: those that belong to it.
    public void relate(Set<Integer> lines) {
        if (!related.equals(lines)) {
            related = Set.copyOf(lines);
            gutter.refresh();
        }
    }

    /// Where `line` is seen; empty when it is not in sight.
    public Optional<Spot> spot(int line) {
        return spots.spot(line);
    }

    /// Where a column (from 0) of the text begins in this pane, as long as the text is not scrolled
    /// sideways.
    public double columnAt(int column) {
        return spots.columnAt(column);
    }

    /// Whether `line` (from 1) stands above (-1) or below (1) what is in sight; 0 when it is there.
    public int side(int line) {
        return sight.side(line);
    }

    public Caret caret() {
        return edits.caret();
    }

    /// Puts `now` in the place of the characters from column `from` (from 0) up to the caret; one
    /// step to undo.
    public void complete(int from, String now) {
        edits.complete(from, now);
    }

    /// Hears when the caret moves, by typing too.
    public void setOnCaret(Runnable moved) {
        area.caretPositionProperty().addListener((property, before, now) -> moved.run());
    }

    /// Selects `line` and brings it into view with some lines around it, at the latest in the next
    /// layout.
    public void jumpTo(int line) {
        select(line);
        reveal(line);
        if (area.isEditable() && line > 0) {
            area.select(TextPos.ofLeading(selectedLine.get() - 1, 0));
        }
    }

    /// Brings `line` into view without selecting it.
    public void reveal(int line) {
        reveal(line < 1 ? List.of() : List.of(line));
    }

    /// Brings the first of `lines` into view unless one of them is.
    public void reveal(List<Integer> lines) {
        place.reveal(lines);
    }

    /// Brings the first line of a document to the top.
    public void revealAtTop(int line) {
        place.revealAtTop(line);
    }

    /// The first line in view as of the last layout, from 1; 0 before the first one.
    public ReadOnlyIntegerProperty topLineProperty() {
        return sight.topProperty();
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

    void selectFound(Finds.Hit hit) {
        select(hit.line());
        reveal(hit.line());
        edits.select(hit);
    }

    /// Hears the number of the line whose fold chip was clicked.
    void setOnChip(IntConsumer listener) {
        onChip = listener;
    }

    void chipClicked(int number) {
        onChip.accept(number);
    }

    /// The area tells that its paragraphs `from` to `oldEnd` (from 0, exclusive) end at `newEnd`
    /// now.
    void edited(int from, int oldEnd, int newEnd) {
        text.edited(from, oldEnd, newEnd, sight.topProperty().get());
    }

    /// Whether `line` gets its colours and marks; else only its text, for now.
    boolean isDrawn(int line) {
        return sketch.isDrawn(line);
    }

    boolean isLit(int line) {
        return lit.contains(line);
    }

    boolean isRelated(int line) {
        return related.contains(line);
    }

    boolean hasOriginGutter() {
        return originGutter;
    }

    TokenStyles styles() {
        return styles;
    }

    LineFills fills() {
        return fills;
    }

    LineBadges badges() {
        return badges;
    }

    private void caretAt(@Nullable TextPos caret) {
        if (area.isEditable()
                && !text.isChanging()
                && !place.isMoving()
                && caret != null
                && caret.index() + 1 != selectedLine.get()) {
            select(caret.index() + 1);
        }
    }

    /// What was added above pushes nothing away; the area alone does not see to that.
    private void laidOut() {
        place.laidOut();
        lit.seen(sight.bottom());
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
}

package dev.slipway.ui.kit.code;

import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.LineDiff;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

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

    private final CodeArea area = new CodeArea();

    /// How wide a character of the code's font is, in pixels.
    static final double CHARACTER = 7.5;

    private static final double TEXT_TOP = 6;

    /// Between the gutter and the text.
    private static final double TEXT_LEFT = 17;

    private final LineFills fills = new LineFills();
    private final LineBadges badges = new LineBadges();
    private final TokenStyles styles = new TokenStyles(fills);
    private final CodeGutter gutter = new CodeGutter(this);
    private final LineSight sight =
            new LineSight(this, () -> gutter.inSight(area.getHeight() - 4), this::laidOut);
    private final Place place = new Place(area, sight);
    private final Sketch sketch = new Sketch(sight, this::repaint);
    private final LitLines lit = new LitLines(gutter::refresh, this::reveal);
    private final FindBar findBar = new FindBar(this);
    private final ReadOnlyIntegerWrapper selectedLine = new ReadOnlyIntegerWrapper(0);
    private final ListChangeListener<String> themes = change -> Fx.later(this::recolour);
    private CodeText text = CodeText.EMPTY;
    private final SimpleBooleanProperty touched = new SimpleBooleanProperty();
    private Set<Integer> related = Set.of();
    private boolean originGutter;
    private boolean following;
    private @Nullable LineListener listener;
    private @Nullable LineListener originListener;
    private Consumer<List<String>> onEdit = lines -> {};
    private IntConsumer onChip = number -> {};

    public CodePane() {
        getStyleClass().add("code-pane");
        area.setEditable(false);
        area.setWrapText(false);
        area.setDisplayCaret(false);
        area.setTabSize(4);
        area.setSyntaxDecorator(new CodeDecorator(this));
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_PRESSED, new CodeTyping(area, () -> text.language()));
        area.caretPositionProperty().addListener((property, before, now) -> caretAt(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        StackPane.setAlignment(lit.chip(), Pos.BOTTOM_CENTER);
        setCenter(new StackPane(fills, area, badges, lit.chip()));
        sceneProperty().addListener((property, before, now) -> wear(before, now));
        area.setLeftDecorator(gutter);
    }

    /// A line that has been drawn keeps the colours of its theme, so a new theme draws it anew.
    private void wear(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.getStylesheets().removeListener(themes);
        }
        if (now != null) {
            now.getStylesheets().addListener(themes);
            Fx.later(this::recolour);
        }
    }

    /// Shows `next`. With the id of the text shown before, only what differs is replaced and lit.
    public void show(CodeText next) {
        CodeText before = text;
        text = next;
        sight.changed();
        if (before.id().equals(next.id())) {
            follow(before, next);
        } else {
            lit.clear();
            sketch.end();
            place.forget();
            selectedLine.set(0);
            following = true;
            area.setText(next.text());
            following = false;
            area.clearUndoRedo();
            touched.set(false);
            area.select(TextPos.ZERO);
        }
        gutter.refresh();
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
        onEdit = edited;
    }

    /// Takes over the colours and marks of `ready`, unless its lines are not the present ones any
    /// more.
    public void decorate(CodeText ready) {
        if (ready.lines().equals(text.lines())) {
            CodeText before = text;
            text = ready;
            if (!ready.looksLike(before)) {
                repaint();
            }
            gutter.refresh();
        }
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

    /// The area itself says yes for a text that nobody has touched yet.
    public BooleanBinding redoableProperty() {
        return area.redoableProperty().and(touched);
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

    public void setOnLine(LineListener newListener) {
        listener = newListener;
    }

    /// Hears of clicks left of the text instead.
    public void setOnOrigin(LineListener newListener) {
        originListener = newListener;
    }

    /// The selected line, from 1; 0 when none is.
    public ReadOnlyIntegerProperty selectedLineProperty() {
        return selectedLine.getReadOnlyProperty();
    }

    public void select(int line) {
        selectedLine.set(Math.clamp(line, 0, text.lines().size()));
        gutter.refresh();
    }

    /// Fills lines as the selected one is: those that belong to it.
    public void relate(Set<Integer> lines) {
        if (!related.equals(lines)) {
            related = Set.copyOf(lines);
            gutter.refresh();
        }
    }

    boolean isRelated(int line) {
        return related.contains(line);
    }

    /// Where a line is seen in this pane: its middle, where its text begins, and where it ends.
    public record Spot(double middle, double textStart, double textEnd) {}

    /// Where `line` is seen; empty when it is not in sight.
    public Optional<Spot> spot(int line) {
        OptionalDouble middle = gutter.middle(line);
        double top = getTop() == null ? 0 : getTop().getLayoutBounds().getHeight();
        if (middle.isEmpty()
                || middle.getAsDouble() < TEXT_TOP
                || middle.getAsDouble() > area.getHeight() - TEXT_TOP
                || line > text.lines().size()) {
            return Optional.empty();
        }
        double start = columnAt(0);
        int length = text.lines().get(line - 1).stripTrailing().length();
        String chip = text.folded().chips().getOrDefault(line, "");
        double chipWidth = chip.isEmpty() ? 0 : chip.length() * CHARACTER * 0.9 + 20;
        return Optional.of(
                new Spot(
                        top + middle.getAsDouble(),
                        start,
                        Math.min(getWidth() - 24, start + length * CHARACTER + chipWidth)));
    }

    /// Where a column (from 0) of the text begins in this pane, as long as the text is not scrolled
    /// sideways.
    public double columnAt(int column) {
        return gutter.getPrefWidth(0) + TEXT_LEFT + column * CHARACTER;
    }

    /// Whether `line` (from 1) stands above (-1) or below (1) what is in sight; 0 when it is there.
    public int side(int line) {
        int top = sight.topProperty().get();
        return line < top ? -1 : line > sight.bottom() ? 1 : 0;
    }

    /// Where the caret is in the text, from 0; 0 and 0 before there is one.
    public record Caret(int line, int column) {}

    public Caret caret() {
        TextPos at = area.getCaretPosition();
        return at == null ? new Caret(0, 0) : new Caret(at.index(), at.offset());
    }

    /// Puts `now` in the place of the characters from column `from` (from 0) up to the caret; one
    /// step to undo.
    public void complete(int from, String now) {
        TextPos at = area.getCaretPosition();
        if (at != null) {
            TextPos end = area.replaceText(TextPos.ofLeading(at.index(), from), at, now);
            area.select(end);
        }
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

    void selectFound(Finds.Hit hit) {
        select(hit.line());
        reveal(hit.line());
        area.select(
                TextPos.ofLeading(hit.line() - 1, hit.start()),
                TextPos.ofLeading(hit.line() - 1, hit.end()));
    }

    /// Where a search goes on: the end of the selection when `forward`, else its start.
    TextPos searchFrom(boolean forward) {
        SelectionSegment selection = area.getSelection();
        return selection == null ? TextPos.ZERO : forward ? selection.getMax() : selection.getMin();
    }

    /// The selected text when it is within one line, else empty.
    String selectedWord() {
        SelectionSegment selection = area.getSelection();
        if (selection == null || selection.getMin().index() != selection.getMax().index()) {
            return "";
        }
        String line = area.getPlainText(selection.getMin().index());
        return line.substring(selection.getMin().offset(), selection.getMax().offset());
    }

    /// Puts `now` in the place of a hit; one step to undo.
    void replace(Finds.Hit hit, String now) {
        area.replaceText(
                TextPos.ofLeading(hit.line() - 1, hit.start()),
                TextPos.ofLeading(hit.line() - 1, hit.end()),
                now);
    }

    /// Puts `now` in the place of lines `from` to `end` (from 0, exclusive); one step to undo.
    void replaceLines(int from, int end, List<String> now) {
        area.replaceText(
                TextPos.ofLeading(from, 0),
                area.getModel().getEndOfParagraphTextPos(end - 1),
                String.join("\n", now));
    }

    /// The area tells that its paragraphs `from` to `oldEnd` (from 0, exclusive) end at `newEnd`
    /// now.
    void edited(int from, int oldEnd, int newEnd) {
        if (following) {
            return;
        }
        StyledTextModel model = area.getModel();
        List<String> now = IntStream.range(from, newEnd).mapToObj(model::getPlainText).toList();
        text = text.edited(from, oldEnd, now);
        touched.set(true);
        sketch.begin(sight.topProperty().get());
        onEdit.accept(text.lines());
    }

    private void caretAt(@Nullable TextPos caret) {
        if (area.isEditable()
                && !following
                && !place.isMoving()
                && caret != null
                && caret.index() + 1 != selectedLine.get()) {
            select(caret.index() + 1);
        }
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

    /// Whether `line` gets its colours and marks; else only its text, for now.
    boolean isDrawn(int line) {
        return sketch.isDrawn(line);
    }

    TokenStyles styles() {
        return styles;
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

    LineBadges badges() {
        return badges;
    }

    private void follow(CodeText before, CodeText next) {
        List<LineDiff.Hunk> hunks = LineDiff.hunks(before.keys(), next.keys());
        if (hunks.isEmpty()) {
            if (!next.looksLike(before)) {
                repaint();
            }
            return;
        }
        following = true;
        LineEdits.apply(area.getModel(), hunks, next.lines());
        following = false;
        sketch.begin(place.follow(hunks));
        selectedLine.set(LineEdits.moved(selectedLine.get(), hunks));
        lit.light(hunks);
    }

    /// What was added above pushes nothing away; the area alone does not see to that.
    private void laidOut() {
        place.laidOut();
        lit.seen(sight.bottom());
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
        boolean left = originListener != null && event.getX() < gutter.getPrefWidth(0);
        LineListener hears = left ? originListener : listener;
        if (hears != null) {
            hears.clicked(pos.index() + 1, event.isAltDown());
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

    private void recolour() {
        styles.forget();
        repaint();
    }

    /// The lines are made anew in the next layout.
    private void repaint() {
        StyledTextModel model = area.getModel();
        model.fireStyleChangeEvent(TextPos.ZERO, model.getDocumentEnd());
    }
}

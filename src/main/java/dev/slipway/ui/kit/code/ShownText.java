package dev.slipway.ui.kit.code;

import dev.slipway.ui.kit.LineDiff;

import javafx.beans.property.IntegerProperty;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.StyledTextModel;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// The text in the area and what it becomes: another one, a newer version of itself, of which only
/// what differs is replaced and lit, or what is typed into it.
final class ShownText {
    private final CodeArea area;
    private final Place place;
    private final Sketch sketch;
    private final LitLines lit;
    private final CodeEdits edits;
    private final Runnable repaint;
    private CodeText text = CodeText.EMPTY;
    private Consumer<List<String>> onEdit = lines -> {};
    private boolean changing;

    ShownText(
            CodeArea area,
            Place place,
            Sketch sketch,
            LitLines lit,
            CodeEdits edits,
            Runnable repaint) {
        this.area = area;
        this.place = place;
        this.sketch = sketch;
        this.lit = lit;
        this.edits = edits;
        this.repaint = repaint;
    }

    CodeText get() {
        return text;
    }

    void setOnEdit(Consumer<List<String>> listener) {
        onEdit = listener;
    }

    /// Whether the text is being changed, and not by the user.
    boolean isChanging() {
        return changing;
    }

    /// Shows `next`; the selected line stays with the text that has the same id.
    void show(CodeText next, IntegerProperty selectedLine) {
        CodeText before = text;
        text = next;
        if (before.id().equals(next.id())) {
            follow(before, next, selectedLine);
        } else {
            lit.clear();
            sketch.end();
            place.forget();
            selectedLine.set(0);
            change(() -> area.setText(next.text()));
            edits.begin();
            area.select(TextPos.ZERO);
        }
    }

    private void follow(CodeText before, CodeText next, IntegerProperty selectedLine) {
        List<LineDiff.Hunk> hunks = LineDiff.hunks(before.keys(), next.keys());
        if (hunks.isEmpty()) {
            if (!next.looksLike(before)) {
                repaint.run();
            }
            return;
        }
        change(() -> LineEdits.apply(area.getModel(), hunks, next.lines()));
        sketch.begin(place.follow(hunks));
        selectedLine.set(LineEdits.moved(selectedLine.get(), hunks));
        lit.light(hunks);
    }

    private void change(Runnable work) {
        changing = true;
        work.run();
        changing = false;
    }

    /// Takes over the colours and marks of `ready`; gives whether its lines are still the present
    /// ones.
    boolean decorate(CodeText ready) {
        if (!ready.lines().equals(text.lines())) {
            return false;
        }
        CodeText before = text;
        text = ready;
        if (!ready.looksLike(before)) {
            repaint.run();
        }
        return true;
    }

    /// The area tells that its paragraphs `from` to `oldEnd` (from 0, exclusive) end at `newEnd`
    /// now; `top` is the first line in sight.
    void edited(int from, int oldEnd, int newEnd, int top) {
        if (changing) {
            return;
        }
        StyledTextModel model = area.getModel();
        List<String> now = IntStream.range(from, newEnd).mapToObj(model::getPlainText).toList();
        text = text.edited(from, oldEnd, now);
        edits.touched();
        sketch.begin(top);
        onEdit.accept(text.lines());
    }
}

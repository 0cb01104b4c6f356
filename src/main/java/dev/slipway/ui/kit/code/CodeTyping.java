package dev.slipway.ui.kit.code;

import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What Enter and Tab do while code is typed: lines keep their indentation, and the tabulator gives
/// spaces, since YAML allows nothing else.
final class CodeTyping implements EventHandler<KeyEvent> {
    private final CodeArea area;
    private final Supplier<Language> language;

    CodeTyping(CodeArea area, Supplier<Language> language) {
        this.area = area;
        this.language = language;
    }

    @Override
    public void handle(KeyEvent event) {
        SelectionSegment selection = area.getSelection();
        if (!area.isEditable()
                || selection == null
                || event.isShortcutDown()
                || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                String line = area.getPlainText(selection.getMin().index());
                String before = line.substring(0, selection.getMin().offset());
                put(selection, "\n" + Indents.after(before, language.get()));
                event.consume();
            }
            case TAB -> {
                tab(selection, event.isShiftDown());
                event.consume();
            }
            default -> {}
        }
    }

    private void tab(SelectionSegment selection, boolean back) {
        TextPos min = selection.getMin();
        TextPos max = selection.getMax();
        if (!back && min.index() == max.index()) {
            put(selection, Indents.upToNextStop(min.offset()));
            return;
        }
        List<String> lines =
                IntStream.rangeClosed(min.index(), max.index())
                        .mapToObj(area::getPlainText)
                        .map(line -> back ? Indents.less(line) : Indents.more(line))
                        .toList();
        TextPos end = area.getModel().getEndOfParagraphTextPos(max.index());
        area.replaceText(TextPos.ofLeading(min.index(), 0), end, String.join("\n", lines));
        area.select(
                TextPos.ofLeading(min.index(), 0),
                area.getModel().getEndOfParagraphTextPos(max.index()));
    }

    private void put(SelectionSegment selection, String text) {
        TextPos end = area.replaceText(selection.getMin(), selection.getMax(), text);
        area.select(end);
    }
}

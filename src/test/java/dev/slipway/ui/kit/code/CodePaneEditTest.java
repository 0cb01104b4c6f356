package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Severity;
import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class CodePaneEditTest {
    private static final String TEXT = "a: 1\nspec:\n  b: 2\n";
    private final List<String> heard = new ArrayList<>();
    private CodePane pane = FxToolkit.call(CodePane::new);
    private CodeArea area = FxToolkit.call(CodeArea::new);
    private Stage stage = FxToolkit.call(Stage::new);

    @BeforeEach
    void show() {
        FxToolkit.run(
                () -> {
                    pane.setEditable(true);
                    pane.setOnEdit(lines -> heard.add(String.join("\n", lines)));
                    stage.setScene(new Scene(pane, 400, 300));
                    stage.show();
                    pane.show(CodeText.of("a.yaml", TEXT));
                    area = (CodeArea) pane.lookup(".code-area");
                    pane.applyCss();
                    pane.layout();
                });
    }

    @AfterEach
    void hide() {
        FxToolkit.run(stage::hide);
    }

    private void press(KeyCode code, boolean shift) {
        area.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    @Test
    void showingATextIsNoEdit() {
        assertThat(heard).isEmpty();
        assertThat(FxToolkit.call(area::isUndoable)).isFalse();
        assertThat(FxToolkit.call(() -> pane.redoableProperty().get())).isFalse();
    }

    @Test
    void whatIsTypedIsHeardAndCanBeTakenBack() {
        FxToolkit.run(
                () -> {
                    area.replaceText(TextPos.ofLeading(0, 3), TextPos.ofLeading(0, 4), "7");
                    pane.undo();
                    pane.redo();
                });

        assertThat(heard)
                .containsExactly(
                        "a: 7\nspec:\n  b: 2", "a: 1\nspec:\n  b: 2", "a: 7\nspec:\n  b: 2");
        assertThat(pane.text().text()).isEqualTo("a: 7\nspec:\n  b: 2");
    }

    @Test
    void enterKeepsTheIndentationAndMovesTheMarks() {
        CodeText marked =
                CodeText.of("a.yaml", TEXT)
                        .marked(List.of(new CodeText.Mark(3, 3, Severity.ERROR, "no")));
        FxToolkit.run(
                () -> {
                    pane.decorate(marked);
                    area.select(TextPos.ofLeading(1, 5));
                    press(KeyCode.ENTER, false);
                });

        assertThat(pane.text().lines()).containsExactly("a: 1", "spec:", "  ", "  b: 2");
        assertThat(pane.text().marks()).extracting(CodeText.Mark::line).containsExactly(4);
        assertThat(FxToolkit.call(() -> pane.selectedLineProperty().get())).isEqualTo(3);
    }

    @Test
    void tabMovesTheSelectedLines() {
        FxToolkit.run(
                () -> {
                    area.select(TextPos.ofLeading(0, 1), TextPos.ofLeading(2, 1));
                    press(KeyCode.TAB, false);
                });
        assertThat(pane.text().lines()).containsExactly("  a: 1", "  spec:", "    b: 2");

        FxToolkit.run(() -> press(KeyCode.TAB, true));
        assertThat(pane.text().lines()).containsExactly("a: 1", "spec:", "  b: 2");
    }

    @Test
    void coloursOfAnOlderTextComeTooLate() {
        CodeText old = pane.text();
        FxToolkit.run(
                () -> {
                    area.replaceText(TextPos.ZERO, TextPos.ZERO, "# x\n");
                    pane.decorate(old);
                });

        assertThat(pane.text().lines()).startsWith("# x", "a: 1");
    }

    @Test
    void aReplacementOfAllIsOneStepToUndo() {
        FxToolkit.run(
                () -> {
                    Finds finds = Finds.of(pane.text().lines(), ":");
                    new CodeEdits(area)
                            .replaceLines(0, 3, finds.replaced(pane.text().lines(), " ="));
                });
        assertThat(pane.text().lines()).containsExactly("a = 1", "spec =", "  b = 2");

        FxToolkit.run(pane::undo);
        assertThat(pane.text().text()).isEqualTo("a: 1\nspec:\n  b: 2");
    }

    @Test
    void coloursFollowTheThemeEachTimeItChanges() {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK, Theme.LIGHT, Theme.DARK)) {
            FxToolkit.run(() -> Looks.apply(stage.getScene(), theme));
            FxToolkit.run(() -> pulse(stage.getScene()));
            FxToolkit.run(() -> pulse(stage.getScene()));
            Color key = Color.web(theme == Theme.DARK ? "#7ee787" : "#116329");

            assertThat(FxToolkit.call(() -> fills(pane))).as(theme.name()).contains(key);
        }
    }

    private static void pulse(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Set<Paint> fills(Node node) {
        Set<Paint> fills = new HashSet<>();
        if (node instanceof Text text) {
            fills.add(text.getFill());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> fills.addAll(fills(child)));
        }
        return fills;
    }

    @Test
    void aNewerTextOfTheSameFileArrivesAsAnEditThatIsNotHeard() {
        FxToolkit.run(() -> pane.show(CodeText.of("a.yaml", "a: 1\nnew: 1\nspec:\n  b: 2\n")));

        assertThat(heard).isEmpty();
        assertThat(FxToolkit.call(() -> area.getPlainText(1))).isEqualTo("new: 1");
    }
}

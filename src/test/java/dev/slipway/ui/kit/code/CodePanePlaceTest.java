package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whether a place that is asked for comes into sight, whenever it is asked for.
class CodePanePlaceTest {
    private static final int LINES = 300;
    private static final int FAR = 200;
    private final CodePane pane = FxToolkit.call(CodePane::new);
    private final StackPane root = FxToolkit.call(StackPane::new);
    private Stage stage = FxToolkit.call(Stage::new);

    @BeforeEach
    void open() {
        FxToolkit.run(
                () -> {
                    Scene scene = new Scene(root, 600, 400);
                    Looks.apply(scene, Theme.LIGHT);
                    stage.setScene(scene);
                    stage.show();
                });
    }

    @AfterEach
    void hide() {
        FxToolkit.run(stage::hide);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineAskedForBeforeThePaneIsInAWindow(boolean editable) {
        FxToolkit.run(
                () -> {
                    pane.setEditable(editable);
                    pane.show(text("a.yaml"));
                    pane.jumpTo(FAR);
                });
        FxToolkit.run(() -> root.getChildren().setAll(pane));

        assertAt(FAR);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineAskedForRightAfterThePaneCameIntoTheWindow(boolean editable) {
        FxToolkit.run(
                () -> {
                    pane.setEditable(editable);
                    root.getChildren().setAll(pane);
                    pane.show(text("a.yaml"));
                    pane.jumpTo(FAR);
                });

        assertAt(FAR);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineOfAnotherTextAskedForAtOnce(boolean editable) {
        pane(editable);
        FxToolkit.run(
                () -> {
                    pane.show(text("b.yaml"));
                    pane.jumpTo(FAR);
                });
        assertAt(FAR);

        FxToolkit.run(
                () -> {
                    pane.show(text("c.yaml"));
                    pane.jumpTo(FAR + 70);
                });
        assertAt(FAR + 70);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLineAskedForWhileThePaneHasNoHeight(boolean editable) {
        VBox box = FxToolkit.call(VBox::new);
        FxToolkit.run(
                () -> {
                    pane.setEditable(editable);
                    pane.setMinHeight(0);
                    pane.setMaxHeight(0);
                    box.getChildren().setAll(new Label("above"), pane);
                    root.getChildren().setAll(box);
                    pane.show(text("a.yaml"));
                });
        pulse();
        FxToolkit.run(() -> pane.jumpTo(FAR));
        pulse();
        FxToolkit.run(
                () -> {
                    pane.setMinHeight(250);
                    pane.setMaxHeight(250);
                });

        assertAt(FAR);
    }

    @Test
    void aLineForTheTopAskedForBeforeTheFirstLayout() {
        FxToolkit.run(
                () -> {
                    pane.show(text("a.yaml"));
                    pane.revealAtTop(FAR);
                });
        FxToolkit.run(() -> root.getChildren().setAll(pane));
        pulse();

        assertThat(top()).isEqualTo(FAR);
    }

    @Test
    void aLineOutOfSightBelowTheTopAskedForTogether() {
        FxToolkit.run(
                () -> {
                    pane.show(text("a.yaml"));
                    pane.revealAtTop(FAR);
                    pane.reveal(FAR + 5);
                    root.getChildren().setAll(pane);
                });
        pulse();
        assertThat(top()).isEqualTo(FAR);

        FxToolkit.run(
                () -> {
                    pane.show(text("b.yaml"));
                    pane.revealAtTop(FAR);
                    pane.reveal(FAR + 50);
                });
        pulse();
        assertThat(top()).isGreaterThan(FAR + 5);
        assertThat(FxToolkit.call(() -> pane.side(FAR + 50))).isZero();
    }

    @Test
    void theNewestOfSeveralWishesCounts() {
        FxToolkit.run(
                () -> {
                    pane.show(text("a.yaml"));
                    pane.jumpTo(FAR);
                    pane.jumpTo(20);
                    root.getChildren().setAll(pane);
                });

        assertAt(20);
    }

    @Test
    void aWishGoesWithItsLineWhenTheTextChangesBeforeItIsSeen() {
        FxToolkit.run(
                () -> {
                    pane.show(text("a.yaml"));
                    pane.jumpTo(FAR);
                    List<String> more = new ArrayList<>(pane.text().lines());
                    more.addAll(3, List.of("x: 1", "y: 2"));
                    pane.show(CodeText.of("a.yaml", String.join("\n", more)));
                    root.getChildren().setAll(pane);
                });

        assertAt(FAR + 2);
    }

    @Test
    void aWishEndsWithItsText() {
        FxToolkit.run(
                () -> {
                    pane.show(text("a.yaml"));
                    pane.jumpTo(FAR);
                    pane.show(text("b.yaml"));
                    root.getChildren().setAll(pane);
                });
        pulse();

        assertThat(top()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasAskedForStaysInSightWhenThePaneBecomesLower(boolean editable) {
        pane(editable);
        FxToolkit.run(() -> pane.jumpTo(17));
        assertAt(17);
        assertThat(top()).isEqualTo(1);

        lower();

        assertAt(17);
    }

    @Test
    void whoScrollsIsLeftWhereHeIs() {
        pane(false);
        FxToolkit.run(() -> pane.jumpTo(17));
        assertAt(17);
        FxToolkit.run(() -> pane.lookup(".content").fireEvent(wheel()));
        pulse();
        int scrolled = top();
        assertThat(scrolled).isGreaterThan(1);

        lower();

        assertThat(top()).isEqualTo(scrolled);
    }

    @Test
    void whoScrolledIsLeftThereByATextThatIsTheSame() {
        pane(false);
        FxToolkit.run(() -> pane.revealAtTop(100));
        pulse();
        FxToolkit.run(
                () -> {
                    List<String> more = new ArrayList<>(pane.text().lines());
                    more.addFirst("x: 1");
                    pane.show(CodeText.of("a.yaml", String.join("\n", more)));
                });
        pulse();
        assertThat(top()).isEqualTo(101);
        FxToolkit.run(() -> pane.lookup(".content").fireEvent(wheel()));
        pulse();
        int scrolled = top();
        assertThat(scrolled).isNotEqualTo(101);

        FxToolkit.run(() -> pane.show(CodeText.of("a.yaml", pane.text().text())));
        pulse();

        assertThat(top()).isEqualTo(scrolled);
    }

    @Test
    void aKeyEndsAWish() {
        pane(true);
        FxToolkit.run(
                () -> {
                    pane.show(text("b.yaml"));
                    pane.jumpTo(FAR);
                    area().select(TextPos.ofLeading(9, 0));
                    area().fireEvent(
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            KeyCode.SHIFT,
                                            false,
                                            false,
                                            false,
                                            false));
                });

        pulse();
        assertThat(selected()).isEqualTo(10);
        assertThat(FxToolkit.call(() -> pane.side(10))).isZero();
    }

    @Test
    void comingIntoSightSelectsNoOtherLineOnTheWay() {
        List<Integer> selected = new ArrayList<>();
        pane(true);
        FxToolkit.run(
                () ->
                        pane.selectedLineProperty()
                                .addListener((property, before, now) -> selected.add((int) now)));
        FxToolkit.run(() -> pane.jumpTo(FAR));
        assertAt(FAR);

        assertThat(selected).containsExactly(FAR);
    }

    @Test
    void aFoundWordStaysSelectedWhenItComesIntoSight() {
        pane(true);
        FxToolkit.run(
                () -> {
                    pane.show(text("b.yaml"));
                    pane.selectFound(new Finds.Hit(FAR, 0, 3));
                });
        assertAt(FAR);

        assertThat(FxToolkit.call(() -> area().getSelection()))
                .isEqualTo(
                        new SelectionSegment(
                                TextPos.ofLeading(FAR - 1, 0), TextPos.ofLeading(FAR - 1, 3)));
    }

    private void pane(boolean editable) {
        FxToolkit.run(
                () -> {
                    pane.setEditable(editable);
                    root.getChildren().setAll(pane);
                    pane.show(text("a.yaml"));
                });
        pulse();
    }

    private void lower() {
        FxToolkit.run(() -> pane.setMaxHeight(200));
        pulse();
    }

    private void assertAt(int line) {
        pulse();
        assertThat(selected()).as("the selected line").isEqualTo(line);
        if (FxToolkit.call(() -> area().isEditable())) {
            int index = FxToolkit.call(() -> area().getCaretPosition().index());
            assertThat(index + 1).as("the caret's line").isEqualTo(line);
        }
        assertThat(FxToolkit.call(() -> pane.side(line)))
                .as("the side of line " + line + ", the first in sight being " + top())
                .isZero();
    }

    private int selected() {
        return FxToolkit.call(() -> pane.selectedLineProperty().get());
    }

    private int top() {
        return FxToolkit.call(() -> pane.topLineProperty().get());
    }

    private CodeArea area() {
        return (CodeArea) pane.lookup(".code-area");
    }

    private ScrollEvent wheel() {
        Point2D at = area().localToScene(50, 50);
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                -400,
                0,
                -400,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static CodeText text(String path) {
        return CodeText.of(
                path,
                IntStream.rangeClosed(1, LINES)
                        .mapToObj(line -> "key" + line + ": old")
                        .collect(Collectors.joining("\n")));
    }

    /// Waits for three layouts: what the first one asks for is in the second, and seen in the
    /// third.
    private void pulse() {
        CountDownLatch laidOut = new CountDownLatch(3);
        Runnable count = laidOut::countDown;
        FxToolkit.run(
                () -> {
                    stage.getScene().addPostLayoutPulseListener(count);
                    Platform.requestNextPulse();
                });
        try {
            while (!laidOut.await(50, TimeUnit.MILLISECONDS)) {
                FxToolkit.run(Platform::requestNextPulse);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        FxToolkit.run(() -> stage.getScene().removePostLayoutPulseListener(count));
    }
}

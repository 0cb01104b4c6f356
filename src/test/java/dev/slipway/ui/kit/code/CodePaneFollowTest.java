package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Theme;
import dev.slipway.ui.kit.Looks;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A pane that follows the changes of a long text while it stands somewhere in its middle.
class CodePaneFollowTest {
    private static final int LINES = 300;
    private static final int TOP = 150;
    private final CodePane pane = FxToolkit.call(CodePane::new);
    private Stage stage = FxToolkit.call(Stage::new);

    @BeforeEach
    void show() {
        FxToolkit.run(
                () -> {
                    Looks.loadFonts();
                    Scene scene = new Scene(pane, 600, 400);
                    Looks.apply(scene, Theme.LIGHT);
                    stage.setScene(scene);
                    stage.show();
                });
        FxToolkit.run(() -> pane.show(text(line -> "key" + line + ": old")));
        pulse();
        FxToolkit.run(() -> pane.revealAtTop(TOP));
        pulse();
    }

    @AfterEach
    void hide() {
        FxToolkit.run(stage::hide);
    }

    @Test
    void linesThatChangeAboveLeaveThePlaceAlone() {
        assertThat(top()).isEqualTo(TOP);

        follow(text(number -> line(number, number > 20 && number < 90)));

        assertThat(top()).isEqualTo(TOP);
        assertThat(seen()).startsWith("key150: old").doesNotContain("key80: new");
    }

    @Test
    void linesAddedOrTakenAwayAboveMoveThePlaceAlong() {
        List<String> more =
                IntStream.rangeClosed(1, LINES)
                        .boxed()
                        .flatMap(
                                number ->
                                        number == 10
                                                ? List.of("a: 1", "b: 2", "key10: old").stream()
                                                : List.of("key" + number + ": old").stream())
                        .toList();
        follow(CodeText.of("x.yaml", String.join("\n", more)));
        assertThat(top()).isEqualTo(TOP + 2);

        follow(text(line -> "key" + line + ": old"));
        assertThat(top()).isEqualTo(TOP);
    }

    @Test
    void changedLinesInSightAreShownAndLit() {
        follow(text(number -> line(number, number == TOP + 3)));

        assertThat(seen()).contains("key153: new");
        assertThat(FxToolkit.call(() -> pane.isLit(TOP + 3))).isTrue();
        assertThat(FxToolkit.call(() -> pane.isLit(TOP + 4))).isFalse();
    }

    @Test
    void changesBelowTheSightAreCounted() {
        follow(text(number -> line(number, number > 290)));

        assertThat(FxToolkit.call(() -> ((Button) node(".code-chip")).getText()))
                .isEqualTo("10 changes below");
    }

    @Test
    void whatWasDrawnPlainWhileTypingGetsItsColoursWhenScrolledTo() {
        CodeText next = text(number -> line(number, number == TOP));
        boolean drawn =
                FxToolkit.call(
                        () -> {
                            pane.show(next);
                            return pane.isDrawn(TOP + 90);
                        });
        assertThat(drawn).isFalse();

        FxToolkit.run(() -> pane.revealAtTop(TOP + 90));
        pulse();

        assertThat(FxToolkit.call(() -> pane.isDrawn(TOP + 90))).isTrue();
    }

    @Test
    void codeIsMonospaced() {
        assertThat(
                        FxToolkit.call(
                                () -> texts().stream().map(t -> t.getFont().getFamily()).toList()))
                .containsOnly("JetBrains Mono");
    }

    private static String line(int number, boolean changed) {
        return "key" + number + (changed ? ": new" : ": old");
    }

    private static CodeText text(IntFunction<String> line) {
        List<String> lines = IntStream.rangeClosed(1, LINES).mapToObj(line).toList();
        return CodeText.of("x.yaml", String.join("\n", lines));
    }

    private void follow(CodeText next) {
        FxToolkit.run(() -> pane.show(next));
        pulse();
    }

    private int top() {
        return FxToolkit.call(() -> pane.topLineProperty().get());
    }

    private Node node(String selector) {
        return pane.lookup(selector);
    }

    private List<Text> texts() {
        return pane.lookupAll("Text").stream()
                .filter(node -> node.getParent() instanceof TextFlow)
                .map(Text.class::cast)
                .toList();
    }

    private String seen() {
        return FxToolkit.call(
                () -> texts().stream().map(Text::getText).collect(Collectors.joining()));
    }

    /// Waits for two layouts: what the first one asks for is in the second.
    private void pulse() {
        CountDownLatch laidOut = new CountDownLatch(2);
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

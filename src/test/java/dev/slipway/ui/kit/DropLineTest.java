package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.FxToolkit;
import dev.slipway.ui.Theme;

import javafx.scene.Scene;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.util.List;

class DropLineTest {

    @Test
    void theWaysAreWholeWhereTheSentenceIsCut() {
        List<String> seen =
                FxToolkit.call(
                        () -> {
                            DropLine line =
                                    new DropLine(
                                            "Drop another folder anywhere on this window",
                                            Styles.link("Add a repository…", () -> {}),
                                            Styles.link("Choose a folder…", () -> {}));
                            Scene scene = new Scene(line, 420, 40);
                            Looks.apply(scene, Theme.LIGHT);
                            line.applyCss();
                            line.layout();
                            return line.lookupAll(".text").stream()
                                    .filter(Text.class::isInstance)
                                    .map(text -> ((Text) text).getText())
                                    .toList();
                        });

        assertThat(seen)
                .contains("Add a repository…", "Choose a folder…")
                .anyMatch(text -> text.startsWith("Drop") && text.endsWith("..."));
    }
}

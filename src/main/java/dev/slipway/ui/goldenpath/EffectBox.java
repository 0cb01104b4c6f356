package dev.slipway.ui.goldenpath;

import dev.slipway.desk.Effect;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodePane;
import dev.slipway.ui.kit.code.CodeText;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/// One effect beyond the new folder, to agree to: its sentence, and the programs that would run as
/// they would run. Nothing is agreed to by default.
final class EffectBox {
    private static final double HEIGHT = 220;

    private EffectBox() {}

    static Node of(WizardModel model, Effect effect) {
        CheckBox agree = new CheckBox(effect.sentence());
        agree.setId("agree-" + effect.id());
        agree.setWrapText(true);
        agree.setSelected(model.isAgreed(effect.id()));
        agree.selectedProperty()
                .addListener((property, before, now) -> model.agree(effect.id(), now));
        VBox box = new VBox(8, agree);
        for (Effect.Script script : effect.scripts()) {
            box.getChildren().add(source(script));
        }
        return box;
    }

    /// A program, already open.
    static Node opened(Effect.Script script) {
        VBox box = source(script);
        ((Button) box.getChildren().getFirst()).fire();
        return box;
    }

    /// Made when it is opened: most are not.
    private static VBox source(Effect.Script script) {
        VBox box = new VBox(4);
        Button fold =
                Styles.button(
                        script.path().substring(script.path().lastIndexOf('/') + 1),
                        () -> {},
                        "ghost",
                        "script-fold");
        fold.setGraphic(Icon.CHEVRON_RIGHT.node(14, "plain"));
        Styles.tooltip(fold, script.path() + ", as it would run");
        fold.setOnAction(event -> toggle(box, fold, script));
        box.getChildren().add(fold);
        return box;
    }

    private static void toggle(VBox box, Button fold, Effect.Script script) {
        boolean open = box.getChildren().size() == 1;
        if (open) {
            CodePane code = new CodePane();
            code.show(CodeText.of(script.path(), script.source().text()));
            code.setPrefHeight(HEIGHT);
            box.getChildren().add(code);
        } else {
            box.getChildren().removeLast();
        }
        fold.setGraphic((open ? Icon.CHEVRON_DOWN : Icon.CHEVRON_RIGHT).node(14, "plain"));
    }
}

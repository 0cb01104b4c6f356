package dev.slipway.ui.goldenpath;

import dev.slipway.desk.Effect;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.code.CodePane;
import dev.slipway.ui.kit.code.CodeText;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TitledPane;
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

    /// Made when it is opened: most are not.
    private static Node source(Effect.Script script) {
        TitledPane pane = new TitledPane(script.path(), null);
        pane.setExpanded(false);
        pane.setAnimated(false);
        pane.getStyleClass().add("dense");
        pane.expandedProperty()
                .addListener(
                        (property, before, open) -> {
                            if (open && pane.getContent() == null) {
                                CodePane code = new CodePane();
                                code.show(CodeText.of(script.path(), script.source().text()));
                                code.setPrefHeight(HEIGHT);
                                pane.setContent(code);
                            }
                        });
        return Styles.grow(pane);
    }
}

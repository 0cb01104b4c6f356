package dev.slipway.ui.delivery;

import dev.slipway.delivery.git.Definition;
import dev.slipway.delivery.git.Definition.DeployedBy;
import dev.slipway.delivery.git.Definition.LeadFrom;
import dev.slipway.desk.ServiceDelivery;
import dev.slipway.ui.kit.ChosenWords;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// How a service deploys, to be chosen in place.
final class DefinitionForm extends VBox {

    /// The ways, with what their value means.
    private enum Way {
        TAG("Version tags", "Tags that match", DeployedBy.Tags.VERSIONS),
        BRANCH("Merges to a branch", "Branch, * allowed", "production"),
        COMMITS("Every commit on a branch", "Branch, * allowed", "main"),
        IMAGES("Image changes in a GitOps folder", "Folder, empty for all", "deploy");

        private final String text;
        private final String value;
        private final String usual;

        Way(String text, String value, String usual) {
            this.text = text;
            this.value = value;
            this.usual = usual;
        }
    }

    private final ComboBox<Way> way = new ComboBox<>();
    private final TextField value = new TextField();
    private final Label valueName = Styles.label("", "muted", "small");
    private final CheckBox merged = new CheckBox("Lead time begins with the merge");

    DefinitionForm(
            ServiceDelivery service, Consumer<Definition> save, Runnable usual, Runnable cancel) {
        super(8);
        getStyleClass().add("definition-form");
        way.getItems().setAll(Way.values());
        way.setMaxWidth(Double.MAX_VALUE);
        way.setId("definition-way");
        way.setConverter(new ChosenWords<>(one -> one.text));
        value.setId("definition-value");
        value.getStyleClass().add("mono");
        take(service.definition());
        way.valueProperty()
                .subscribe(
                        (before, now) -> {
                            valueName.setText(now.value);
                            value.setText(now.usual);
                        });
        value.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        save.accept(definition());
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        cancel.run();
                        event.consume();
                    }
                });
        getChildren()
                .addAll(
                        Styles.label("A deployment of " + service.name() + " is", "strong"),
                        way,
                        valueName,
                        value,
                        merged,
                        Styles.row(
                                8,
                                Styles.button(
                                        "Count again", () -> save.accept(definition()), "primary"),
                                Styles.button("Cancel", cancel)));
        if (service.kept() == ServiceDelivery.Kept.USER) {
            getChildren().add(Styles.link("Back to what is usual", usual));
        }
        getChildren()
                .add(
                        Styles.wrapped(
                                "Kept on this computer. For the whole team, write the annotation"
                                        + " slipway.dev/deployments into the component, such as"
                                        + " \"branch production\".",
                                "muted",
                                "small"));
    }

    private void take(Definition definition) {
        switch (definition.deployedBy()) {
            case DeployedBy.Tags tags -> put(Way.TAG, tags.pattern());
            case DeployedBy.Branch branch ->
                    put(branch.each() ? Way.COMMITS : Way.BRANCH, branch.glob());
            case DeployedBy.Images images -> put(Way.IMAGES, images.folder());
        }
        merged.setSelected(definition.leadFrom() == LeadFrom.MERGED);
    }

    private void put(Way chosen, String text) {
        way.setValue(chosen);
        valueName.setText(chosen.value);
        value.setText(text);
    }

    Definition definition() {
        String text = value.getText().strip();
        return new Definition(
                switch (way.getValue()) {
                    case TAG ->
                            new DeployedBy.Tags(text.isEmpty() ? DeployedBy.Tags.VERSIONS : text);
                    case BRANCH -> new DeployedBy.Branch(text, false);
                    case COMMITS -> new DeployedBy.Branch(text, true);
                    case IMAGES -> new DeployedBy.Images(text);
                },
                merged.isSelected() ? LeadFrom.MERGED : LeadFrom.AUTHORED);
    }
}

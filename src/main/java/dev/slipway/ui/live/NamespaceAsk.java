package dev.slipway.ui.live;

import dev.slipway.cluster.connect.ClusterTarget;
import dev.slipway.cluster.select.Namespaces;
import dev.slipway.ui.kit.Styles;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// Asks which namespaces of a cluster are asked for: who may not look into some of them leaves them
/// out, once for all.
final class NamespaceAsk {
    private final AskSheet ask;
    private final BiConsumer<String, List<String>> keep;

    NamespaceAsk(AskSheet ask, BiConsumer<String, List<String>> keep) {
        this.ask = ask;
        this.keep = keep;
    }

    void ask(ClusterTarget target, Namespaces now) {
        TextField field = new TextField(String.join(", ", now.own()));
        field.setId("namespaces");
        field.setAccessibleText("Namespaces of " + target.name());
        field.setPromptText("those that the components name");
        Label wrong = Styles.wrapped("", "danger", "small");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        field.textProperty()
                .subscribe(
                        text ->
                                wrong.setText(
                                        Namespaces.wrong(Namespaces.in(text))
                                                .map(
                                                        name ->
                                                                name
                                                                        + " is no namespace: small"
                                                                        + " letters, digits and"
                                                                        + " dashes")
                                                .orElse("")));
        List<String> named = now.named();
        List<String> sentences = new ArrayList<>();
        sentences.add("Only these namespaces are asked, with commas between them.");
        sentences.add(
                named.isEmpty()
                        ? "The components name none."
                        : "The components name " + String.join(", ", named) + ".");
        sentences.add("Empty asks those. Nothing is ever asked of the whole cluster.");
        ask.choose(
                "Choose namespaces",
                "Keep",
                String.join(" ", sentences),
                "Cluster " + target.name() + ".",
                Bindings.isNotEmpty(wrong.textProperty()),
                () -> keep.accept(target.name(), Namespaces.in(field.getText())),
                Styles.column(4, field, wrong));
    }
}

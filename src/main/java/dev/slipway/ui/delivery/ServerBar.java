package dev.slipway.ui.delivery;

import dev.slipway.base.Outcome;
import dev.slipway.desk.Desk;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Which Prometheus may be asked: nothing is sent before its address stands here and the button
/// below what that means was pressed.
final class ServerBar extends VBox {
    private static final String USUAL = "http://localhost:9090";
    private final Desk desk;
    private final Runnable changed;
    private final TextField url = new TextField(USUAL);
    private final Label sentence = Styles.label("", "muted", "small");
    private final Label words = Styles.label("", "small");
    private boolean asking;

    ServerBar(Desk desk, Runnable changed) {
        super(4);
        this.desk = desk;
        this.changed = changed;
        getStyleClass().add("server-bar");
        url.setId("server-url");
        url.setPrefColumnCount(28);
        url.textProperty().subscribe(this::judge);
        url.setOnAction(event -> agree());
    }

    /// `trouble` says why there are no fresh numbers; empty when all is well.
    void show(String trouble) {
        String server = desk.delivery().dashboards().server().orElse("");
        if (server.isEmpty() || asking) {
            put();
            return;
        }
        words.setText(trouble);
        words.setGraphic(trouble.isEmpty() ? null : Icon.WARNING.node(12, "warning"));
        HBox row =
                Styles.row(
                        8,
                        Icon.SERVER.node(14),
                        Styles.fixed("Asking " + server, "small"),
                        words,
                        Styles.spacer(),
                        Styles.link("Another server", this::change, "small"),
                        Styles.link("Ask nobody", this::forget, "small"));
        getChildren().setAll(row);
    }

    private void put() {
        HBox row =
                Styles.row(
                        8,
                        Icon.SERVER.node(14),
                        Styles.fixed("Prometheus", "strong"),
                        url,
                        Styles.button("Ask this server", this::agree, "primary"));
        getChildren().setAll(row, sentence);
        judge();
    }

    private void judge() {
        Outcome<String> said = desk.delivery().dashboards().sentence(url.getText());
        sentence.setText(
                said.value()
                        .orElseGet(
                                () ->
                                        said.problems().stream()
                                                .map(p -> p.message() + "; " + p.advice())
                                                .findFirst()
                                                .orElse("")));
    }

    private void agree() {
        if (desk.delivery().dashboards().agree(url.getText()).value().isPresent()) {
            asking = false;
            show("");
            changed.run();
        }
    }

    private void change() {
        asking = true;
        url.setText(desk.delivery().dashboards().server().orElse(USUAL));
        show("");
    }

    private void forget() {
        desk.delivery().dashboards().forget();
        show("");
        changed.run();
    }
}

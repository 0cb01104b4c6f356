package dev.slipway.ui.settings;

import dev.slipway.desk.Settings;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How other computers are reached, or that they are not.
final class NetworkSection extends VBox {
    private static final double CONTROL = 280;
    private final CheckBox offline = new CheckBox("Offline");
    private final TextField proxy = new TextField();
    private boolean showing;

    NetworkSection(SettingsModel model) {
        HBox head = Styles.row(8, Styles.label("Network", "strong"));
        head.getStyleClass().addAll("section-head", "settings-head");
        Styles.width(proxy, CONTROL);
        proxy.setPromptText("As the environment says");
        getChildren()
                .addAll(
                        head,
                        new SettingRow(
                                "Connections",
                                "Offline, every connection is refused and says so, and clusters are"
                                        + " left. Copies are read as they are. Programs that you"
                                        + " agree to run are told, and decide for themselves.",
                                offline),
                        new SettingRow(
                                "Proxy",
                                "Like proxy.example.com:3128. Empty: HTTPS_PROXY, HTTP_PROXY and"
                                        + " NO_PROXY of the environment. This computer is always"
                                        + " reached directly.",
                                proxy),
                        new SettingRow(
                                "Sources",
                                "Repositories, folders and descriptors beside the platform folder.",
                                Styles.button("Sources…", model::openSources)));
        offline.selectedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing) {
                                model.offline(now);
                            }
                        });
        proxy.setOnAction(event -> model.proxy(proxy.getText()));
        proxy.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now) {
                                model.proxy(proxy.getText());
                            }
                        });
    }

    void show(Settings.Network network) {
        showing = true;
        offline.setSelected(network.offline());
        if (!proxy.isFocused()) {
            proxy.setText(network.proxy());
        }
        showing = false;
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlNode;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Where an API of type `mcp-server` is reached: it has remotes and no definition (catalog-model
/// 1.10, `ApiEntityV1alpha1` of the AI model module).
final class RemotesCard {

    private RemotesCard() {}

    /// Nothing for an API without remotes.
    static Optional<Card> of(Entity entity, Navigator navigator) {
        List<YamlNode> remotes =
                entity.field("spec", "remotes").orElse(null) instanceof YamlList list
                        ? list.items()
                        : List.of();
        if (remotes.isEmpty()) {
            return Optional.empty();
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("card-rows");
        remotes.forEach(remote -> rows.getChildren().add(row(remote, navigator)));
        return Optional.of(new Card("Remotes", Integer.toString(remotes.size()), rows));
    }

    private static Node row(YamlNode remote, Navigator navigator) {
        String url = remote.text("url").orElse("");
        Label address = Styles.label(url.isEmpty() ? "no address" : url, "mono");
        address.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        address.setMinWidth(0);
        Styles.tooltip(address, url);
        HBox row =
                Styles.row(
                        8,
                        Icon.SERVER.node(),
                        address,
                        Styles.spacer(),
                        Styles.fixed(remote.text("type").orElse(""), "muted", "small"));
        if (!url.isEmpty()) {
            row.getChildren()
                    .add(
                            Styles.iconButton(
                                    Icon.COPY,
                                    "Copy the address",
                                    () -> navigator.copy(url, "address"),
                                    "ghost",
                                    "row-button"));
        }
        row.getStyleClass().add("card-row");
        return row;
    }
}

package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Link;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// The links of an entity, with the host they lead to.
final class LinksCard {
    private static final int LONG = 24;

    private LinksCard() {}

    /// Nothing for an entity without links.
    static Optional<Card> of(Entity entity, Navigator navigator) {
        if (entity.links().isEmpty()) {
            return Optional.empty();
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("card-rows");
        entity.links().forEach(link -> rows.getChildren().add(row(link, navigator)));
        return Optional.of(new Card("Links", Integer.toString(entity.links().size()), rows));
    }

    private static HBox row(Link link, Navigator navigator) {
        Hyperlink text = Styles.link(link.text(), () -> navigator.browse(link.url()));
        text.setMinWidth(link.text().length() > LONG ? 0 : HBox.USE_PREF_SIZE);
        Styles.tooltip(text, link.url());
        Label host = Styles.label(host(link.url()), "muted", "small");
        host.setMinWidth(0);
        HBox row =
                Styles.row(
                        6, icon(link).node(), text, Styles.spacer(), host, Icon.EXTERNAL.node(12));
        row.getStyleClass().add("card-row");
        return row;
    }

    /// The host without what does not help to tell it.
    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.replaceFirst("^www\\.", "");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// Backstage's icon names that stand for something we have.
    private static Icon icon(Link link) {
        return switch (link.icon().toLowerCase(Locale.ROOT)) {
            case "dashboard", "monitoring", "chart" -> Icon.ACTIVITY;
            case "docs", "book", "techdocs" -> Icon.DOCS;
            case "sync", "deploy", "argocd" -> Icon.REFRESH;
            case "github", "code", "repository", "source" -> Icon.BRANCH;
            case "alert", "warning", "pagerduty" -> Icon.WARNING;
            case "email", "mail" -> Icon.MAIL;
            case "group", "chat", "slack" -> Icon.GROUP;
            case "user" -> Icon.USER;
            case "web", "website" -> Icon.WEBSITE;
            case "help", "support" -> Icon.HELP;
            default -> Icon.LINK;
        };
    }
}

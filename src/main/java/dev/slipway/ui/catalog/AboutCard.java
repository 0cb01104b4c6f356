package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.desk.Route;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.EntityFacts;
import dev.slipway.ui.kit.FactRows;
import dev.slipway.ui.kit.MarkdownText;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Standing;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the entity is, where it is written, and whether Backstage takes it.
final class AboutCard {
    private static final double LABELS = 80;
    private static final double WIDTH = 264;

    private AboutCard() {}

    static Card of(EntityPage page, Entity entity, PeekCard peek) {
        VBox body = new VBox();
        body.getStyleClass().add("about");
        if (!entity.description().isBlank()) {
            MarkdownText description =
                    new MarkdownText(entity.description().strip(), peek.navigator()::browse);
            description.getStyleClass().add("about-description");
            body.getChildren().add(description);
        }
        body.getChildren()
                .addAll(
                        new FactRows(
                                peek, LABELS, WIDTH, EntityFacts.about(page.catalog(), entity)),
                        verdict(page, entity));
        String file = entity.path().substring(entity.path().lastIndexOf('/') + 1);
        int line = Math.max(1, entity.where().line());
        Hyperlink source =
                Styles.link(
                        file + ":" + line,
                        () -> peek.navigator().go(new Route.SourceFile(entity.path(), line)));
        source.getStyleClass().add("small");
        Styles.tooltip(source, entity.path());
        return new Card("About", "", body, source);
    }

    private static Node verdict(EntityPage page, Entity entity) {
        Standing standing = Standing.of(entity);
        Label words = Styles.wrapped(standing.words());
        Label siblings =
                Styles.fixed(
                        page.siblings() > 1 ? "1 of %d in its file".formatted(page.siblings()) : "",
                        "muted",
                        "small");
        HBox row =
                Styles.row(
                        8,
                        standing.icon().node(16, standing.style()),
                        words,
                        Styles.spacer(),
                        siblings);
        VBox box = Styles.column(4, row);
        if (!standing.reason().isEmpty()) {
            box.getChildren()
                    .add(Styles.wrapped(Words.sentence(standing.reason()), "muted", "small"));
        }
        box.getStyleClass().add("verdict");
        return box;
    }
}

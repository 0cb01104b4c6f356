package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Route;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.StateMark;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// A card that lists entities, the first of them, and leads to all.
final class EntityListCard {
    private static final int MOST = 7;

    private EntityListCard() {}

    /// `all` is the table that shows them; null where none does.
    static Card of(String title, List<EntityRef> refs, @Nullable Route all, PeekCard peek) {
        VBox rows = new VBox();
        rows.getStyleClass().add("card-rows");
        refs.stream()
                .limit(all == null ? refs.size() : MOST)
                .forEach(ref -> rows.getChildren().add(row(ref, peek)));
        String count = Integer.toString(refs.size());
        Node more =
                all == null
                        ? Styles.label("")
                        : Styles.link("Show as a table", () -> peek.navigator().go(all), "small");
        return new Card(title, count, rows, more);
    }

    private static HBox row(EntityRef ref, PeekCard peek) {
        Optional<Entity> entity = peek.catalog().entity(ref);
        EntityLink link = new EntityLink(peek, ref, ref.kind());
        link.setMinWidth(HBox.USE_PREF_SIZE);
        boolean user = ref.kind().equals("user");
        entity.filter(e -> user).ifPresent(e -> link.setText(e.displayName()));
        HBox row = Styles.row(8, icon(ref, entity), link);
        row.getStyleClass().add("card-row");
        entity.ifPresent(
                e -> {
                    boolean said = user || e.displayName().equalsIgnoreCase(e.name());
                    Label title = Styles.label(said ? "" : e.displayName(), "muted", "small");
                    title.setMinWidth(0);
                    row.getChildren().addAll(title, Styles.spacer(), right(e));
                });
        return row;
    }

    private static Node icon(EntityRef ref, Optional<Entity> entity) {
        return entity.map(e -> Icon.of(e.kind(), e.type())).orElse(Icon.of(ref.kind(), "")).node();
    }

    private static Node right(Entity entity) {
        if (!entity.lifecycle().isEmpty()) {
            StateMark mark = new StateMark(entity.lifecycle());
            mark.getStyleClass().add("small");
            mark.setMinWidth(HBox.USE_PREF_SIZE);
            return mark;
        }
        String mail = entity.raw().text("spec", "profile", "email").orElse("");
        Label label = Styles.label(entity.isKind("User") ? mail : entity.type(), "muted", "small");
        label.setMinWidth(0);
        return label;
    }
}

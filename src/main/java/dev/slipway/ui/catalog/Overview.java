package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Ownership;
import dev.slipway.catalog.Relation;
import dev.slipway.desk.Route;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.ProblemStrip;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The first tab: cards of what it is, what stands around it, its links, and for groups, users,
/// systems and domains what they hold. In a narrow window the cards stand under one another.
final class Overview extends ScrollPane {
    private static final Comparator<EntityRef> BY_KIND =
            Comparator.comparing(EntityRef::kind, KindWords.BY_WEIGHT)
                    .thenComparing(EntityRef::name);

    private static final double NARROW = 892;
    private static final double SIDE = 296;
    private static final double GAP = 16;
    private static final double BESIDE_LISTS = 340;

    private final EntityPage page;
    private final Entity entity;
    private final PeekCard peek;
    private final ProblemStrip strip;
    private final VBox content = new VBox(GAP);
    private final Card about;
    private final RelationsCard relations;
    private final List<Card> links;
    private final List<Card> lists;
    private boolean narrow;
    private boolean widened;

    Overview(EntityPage page, Entity entity, PeekCard peek, ProblemStrip strip) {
        this.strip = strip;
        this.page = page;
        this.entity = entity;
        this.peek = peek;
        getStyleClass().add("overview");
        content.getStyleClass().add("overview-content");
        setContent(content);
        setFitToWidth(true);
        about = AboutCard.of(page, entity, peek);
        relations = new RelationsCard(page.catalog(), entity, peek, this::widen);
        links = LinksCard.of(entity, peek.navigator()).stream().toList();
        lists = lists();
        arrange();
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        heightProperty().subscribe(height -> content.setMinHeight(height.doubleValue() - 2));
    }

    private List<Card> lists() {
        List<Card> cards = new ArrayList<>();
        switch (entity.kind().toLowerCase(Locale.ROOT)) {
            case "group" -> {
                list(cards, "Members", Relation.HAS_MEMBER, "");
                list(cards, "Owns", Relation.OWNER_OF, "owner:" + entity.ref().compact("group"));
            }
            case "user" -> {
                list(cards, "Groups", Relation.MEMBER_OF, "");
                ownedThroughGroups(cards);
            }
            case "template" -> StepsCard.of(entity).ifPresent(cards::add);
            case "system" ->
                    list(
                            cards,
                            "Parts",
                            Relation.HAS_PART,
                            "system:" + entity.ref().compact("system"));
            case "domain" ->
                    list(cards, "Parts", Relation.HAS_PART, "relations.partof:" + entity.ref());
            default -> {}
        }
        return cards;
    }

    /// What the user or one of the groups above owns, which is what "Owned" in the table means.
    private void ownedThroughGroups(List<Card> cards) {
        Ownership ownership = page.catalog().ownership();
        List<EntityRef> owned =
                ownership.owned(entity.ref()).stream().map(Entity::ref).sorted(BY_KIND).toList();
        String owners =
                String.join(
                        ",",
                        ownership.memberships(entity.ref()).stream()
                                .map(ref -> ref.compact("group"))
                                .toList());
        if (!owned.isEmpty()) {
            Route all = new Route.CatalogTable("owner:" + owners);
            cards.add(EntityListCard.of("Owns with the groups", owned, all, peek));
        }
    }

    private void list(List<Card> cards, String title, String type, String query) {
        List<EntityRef> refs =
                page.catalog().related(entity.ref(), type).distinct().sorted(BY_KIND).toList();
        if (!refs.isEmpty()) {
            Route all = new Route.CatalogTable(query);
            cards.add(EntityListCard.of(title, refs, query.isEmpty() ? null : all, peek));
        }
    }

    private void widen(boolean wide) {
        widened = wide;
        arrange();
    }

    private void fit(double width) {
        boolean nowNarrow = width > 0 && width < NARROW;
        if (nowNarrow != narrow) {
            narrow = nowNarrow;
            arrange();
        }
    }

    private void arrange() {
        content.getChildren().setAll(strip);
        if (widened) {
            content.getChildren().add(relations);
            VBox.setVgrow(relations, Priority.ALWAYS);
            return;
        }
        List<Card> small = new ArrayList<>(List.of(about));
        small.addAll(links);
        VBox.setVgrow(relations, Priority.ALWAYS);
        if (narrow) {
            small.forEach(card -> card.setMaxWidth(Region.USE_COMPUTED_SIZE));
            content.getChildren().addAll(about, relations);
            content.getChildren().addAll(lists);
            content.getChildren().addAll(links);
            return;
        }
        VBox side = new VBox(GAP);
        side.getChildren().addAll(small);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        side.setPrefWidth(SIDE);
        VBox main = new VBox(GAP, relations);
        relations.setMaxHeight(lists.isEmpty() ? Double.MAX_VALUE : BESIDE_LISTS);
        if (!lists.isEmpty()) {
            HBox row = new HBox(GAP);
            row.getChildren().addAll(lists);
            lists.forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
            lists.forEach(card -> card.setPrefWidth(100));
            lists.forEach(card -> card.setMinWidth(0));
            main.getChildren().add(row);
        }
        main.setMinWidth(0);
        Node both = new HBox(GAP, side, main);
        HBox.setHgrow(main, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        content.getChildren().add(both);
    }
}

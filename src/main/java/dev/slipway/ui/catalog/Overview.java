package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
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
    private static final int ABREAST = 2;

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

    /// `toGraph` goes to the graph that has a page of its own.
    Overview(EntityPage page, Entity entity, PeekCard peek, ProblemStrip strip, Runnable toGraph) {
        this.strip = strip;
        this.page = page;
        this.entity = entity;
        this.peek = peek;
        getStyleClass().add("overview");
        content.getStyleClass().add("overview-content");
        setContent(content);
        setFitToWidth(true);
        about = AboutCard.of(page, entity, peek);
        relations = new RelationsCard(page.catalog(), entity, peek, toGraph);
        links = LinksCard.of(entity, peek.navigator()).stream().toList();
        lists = lists();
        arrange();
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        heightProperty().subscribe(height -> content.setMinHeight(height.doubleValue() - 2));
    }

    /// Puts a card beside the lists that came later than the rest.
    void add(Card card) {
        lists.add(card);
        arrange();
    }

    private List<Card> lists() {
        List<Card> cards = new ArrayList<>();
        EntityRef ref = entity.ref();
        switch (entity.kind().toLowerCase(Locale.ROOT)) {
            case "group" -> cards.addAll(TeamCards.of(page, entity, peek));
            case "user" -> {
                list(cards, "Groups", Relation.MEMBER_OF, "", "");
                cards.addAll(TeamCards.of(page, entity, peek));
            }
            case "template" -> StepsCard.of(entity).ifPresent(cards::add);
            case "system" -> parts(cards, "system:" + ref.compact("system"));
            case "domain" -> parts(cards, "relations.partof:" + ref);
            case "api" -> {
                RemotesCard.of(entity, peek.navigator()).ifPresent(cards::add);
                list(cards, "Provided by", Relation.API_PROVIDED_BY, "", "");
                list(cards, "Consumed by", Relation.API_CONSUMED_BY, "", "");
            }
            default -> {}
        }
        return cards;
    }

    /// What belongs to it, a card for each kind.
    private void parts(List<Card> cards, String query) {
        page.catalog()
                .related(entity.ref(), Relation.HAS_PART)
                .map(EntityRef::kind)
                .distinct()
                .sorted(KindWords.BY_WEIGHT)
                .forEach(
                        kind ->
                                list(
                                        cards,
                                        KindWords.plural(kind),
                                        Relation.HAS_PART,
                                        "kind:" + kind + " " + query,
                                        kind));
    }

    /// `kind` is the only one listed; all for an empty one.
    private void list(List<Card> cards, String title, String type, String query, String kind) {
        List<EntityRef> refs =
                page.catalog()
                        .related(entity.ref(), type)
                        .distinct()
                        .filter(ref -> kind.isEmpty() || ref.kind().equals(kind))
                        .sorted(BY_KIND)
                        .toList();
        if (!refs.isEmpty()) {
            Route all = new Route.CatalogTable(query);
            cards.add(EntityListCard.of(title, refs, query.isEmpty() ? null : all, peek));
        }
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
            for (int i = 0; i < lists.size(); i += ABREAST) {
                HBox row = new HBox(GAP);
                row.getChildren().addAll(lists.subList(i, Math.min(i + ABREAST, lists.size())));
                main.getChildren().add(row);
            }
            lists.forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
            lists.forEach(card -> card.setPrefWidth(100));
            lists.forEach(card -> card.setMinWidth(0));
        }
        main.setMinWidth(0);
        Node both = new HBox(GAP, side, main);
        HBox.setHgrow(main, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        content.getChildren().add(both);
    }
}

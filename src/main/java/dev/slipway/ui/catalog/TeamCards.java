package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.Relation;
import dev.slipway.desk.Route;
import dev.slipway.ui.kit.Card;
import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.Segmented;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a group or user consists of and owns; a switch takes in the groups below (or, for a user,
/// those it belongs to).
final class TeamCards {
    private static final int MOST = 40;
    private static final int TYPES = 4;
    private final EntityPage page;
    private final EntityRef ref;
    private final PeekCard peek;

    private TeamCards(EntityPage page, EntityRef ref, PeekCard peek) {
        this.page = page;
        this.ref = ref;
        this.peek = peek;
    }

    static List<Card> of(EntityPage page, Entity entity, PeekCard peek) {
        TeamCards cards = new TeamCards(page, entity.ref(), peek);
        List<Card> all = new ArrayList<>();
        if (entity.isKind("Group")) {
            all.add(cards.members());
        }
        all.add(cards.ownership(entity.isKind("Group")));
        return all;
    }

    private Team team(boolean whole) {
        return new Team(page.catalog(), ref, whole);
    }

    private Card members() {
        VBox rows = new VBox();
        rows.getStyleClass().add("card-rows");
        boolean below = page.catalog().related(ref, Relation.PARENT_OF).findAny().isPresent();
        Segmented which = which("Direct", "With subgroups", below);
        Card card = new Card("Members", "", rows, which);
        which.chosenProperty()
                .subscribe(
                        id -> {
                            List<EntityRef> members = team(id.equals("all")).members();
                            card.setBeside(Integer.toString(members.size()));
                            rows.getChildren().clear();
                            members.stream()
                                    .limit(MOST)
                                    .forEach(member -> rows.getChildren().add(member(member)));
                            if (members.isEmpty()) {
                                rows.getChildren().add(nothing("No user names this group"));
                            }
                            if (members.size() > MOST) {
                                rows.getChildren()
                                        .add(
                                                nothing(
                                                        "and %d more"
                                                                .formatted(members.size() - MOST)));
                            }
                        });
        if (below && team(false).members().isEmpty()) {
            which.choose("all");
        }
        return card;
    }

    private Node member(EntityRef member) {
        EntityLink link = new EntityLink(peek, member, "user");
        link.setMinWidth(HBox.USE_PREF_SIZE);
        page.catalog().entity(member).ifPresent(e -> link.setText(e.displayName()));
        HBox row = Styles.row(8, Icon.USER.node(), link, Styles.spacer());
        row.getStyleClass().add("card-row");
        String mail =
                page.catalog()
                        .entity(member)
                        .flatMap(e -> e.raw().text("spec", "profile", "email"))
                        .orElse("");
        String groups =
                String.join(
                        ", ",
                        page.catalog()
                                .related(member, Relation.MEMBER_OF)
                                .distinct()
                                .filter(group -> !group.equals(ref))
                                .map(group -> group.compact("group"))
                                .toList());
        Label other = Styles.label(groups.isEmpty() ? mail : groups, "muted", "small");
        other.setMinWidth(0);
        row.getChildren().add(other);
        return row;
    }

    private Card ownership(boolean group) {
        VBox rows = new VBox();
        rows.getStyleClass().add("card-rows");
        boolean more =
                page.catalog()
                        .related(ref, group ? Relation.PARENT_OF : Relation.MEMBER_OF)
                        .findAny()
                        .isPresent();
        Segmented which = which("Direct", group ? "With subgroups" : "With groups", more);
        Card card = new Card("Owns", "", rows, which);
        which.chosenProperty()
                .subscribe(
                        id -> {
                            List<Team.Owned> owned = team(id.equals("all")).owned();
                            int all = owned.stream().mapToInt(Team.Owned::count).sum();
                            card.setBeside(Integer.toString(all));
                            rows.getChildren().clear();
                            owned.forEach(one -> rows.getChildren().add(owned(one)));
                            if (owned.isEmpty()) {
                                rows.getChildren().add(nothing("Nothing names it as its owner"));
                            }
                        });
        if (more && (!group || team(false).owned().isEmpty())) {
            which.choose("all");
        }
        return card;
    }

    private Node owned(Team.Owned one) {
        Hyperlink link =
                Styles.link(
                        KindWords.count(one.count(), one.kind()),
                        () -> peek.navigator().go(new Route.CatalogTable(one.query())));
        link.setMinWidth(Region.USE_PREF_SIZE);
        List<String> types = new ArrayList<>();
        for (Map.Entry<String, Integer> type : one.types().entrySet()) {
            if (types.size() < TYPES) {
                types.add(type.getValue() + " " + type.getKey());
            }
        }
        if (one.types().size() > TYPES) {
            types.add(Words.count(one.types().size() - TYPES, "other type", "other types"));
        }
        Label what = Styles.label(String.join(", ", types), "muted", "small");
        what.setMinWidth(0);
        HBox row = Styles.row(8, Icon.of(one.kind(), "").node(), link, Styles.spacer(), what);
        row.getStyleClass().add("card-row");
        return row;
    }

    private static Segmented which(String direct, String all, boolean more) {
        Segmented which = new Segmented();
        which.add("direct", direct);
        which.add("all", all);
        which.getStyleClass().add("in-card");
        which.setVisible(more);
        which.setManaged(more);
        return which;
    }

    private static Label nothing(String text) {
        Label label = Styles.label(text, "muted", "small");
        label.getStyleClass().add("card-row");
        return label;
    }
}

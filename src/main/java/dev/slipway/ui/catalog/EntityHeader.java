package dev.slipway.ui.catalog;

import dev.slipway.catalog.Entity;
import dev.slipway.ui.kit.EntityLink;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.KindWords;
import dev.slipway.ui.kit.PeekCard;
import dev.slipway.ui.kit.StarMark;
import dev.slipway.ui.kit.StateMark;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

import org.kordamp.ikonli.javafx.FontIcon;

/// The head of an entity's page, 64 high: icon, name, star, one line of what it is, and the verbs.
final class EntityHeader extends HBox {
    private static final double NARROW = 48;

    private final PeekCard peek;
    private final FontIcon icon = Icon.OTHER.node(20, "accent");
    private final Label name = Styles.label("", "title");
    private final Label title = Styles.label("", "muted");
    private final StarMark star;
    private final HBox line = Styles.row(6);
    private final Button edit;
    private final Button choose;
    private final Button score;

    EntityHeader(EntityModel model, PeekCard peek, Runnable openFolder, Runnable openScore) {
        this.peek = peek;
        getStyleClass().add("entity-header");
        StackPane tile = new StackPane(icon);
        tile.getStyleClass().addAll("icon-tile", "large");
        star = new StarMark(model::star);
        HBox first = Styles.row(8, name, star, title);
        VBox names = Styles.column(2, first, line);
        names.setMinWidth(0);
        Rectangle room = new Rectangle();
        room.widthProperty().bind(names.widthProperty());
        room.heightProperty().bind(names.heightProperty());
        names.setClip(room);
        names.setAlignment(Pos.CENTER_LEFT);
        edit = Styles.button(Icon.EDIT, "Edit YAML", model::edit, "primary");
        choose = Styles.button(Icon.GOLDEN_PATH, "Choose", model::chooseGoldenPath, "primary");
        score = Styles.button(Icon.SCORE, "Score", openScore);
        score.setId("entity-score");
        Styles.tooltip(score, "See what Kubernetes and Compose would get");
        score(false);
        getChildren()
                .addAll(
                        tile,
                        Styles.grow(names),
                        Styles.iconButton(Icon.TERMINAL, "Copy as command", model::copyCommand),
                        Styles.iconButton(Icon.COPY, "Copy the reference", model::copyRef),
                        score,
                        Styles.button(Icon.FOLDER, "Open folder", openFolder),
                        edit,
                        choose);
    }

    void show(Entity entity) {
        Icon.of(entity.kind(), entity.type()).put(icon);
        name.setText(entity.name());
        boolean said = entity.displayName().equalsIgnoreCase(entity.name());
        title.setText(said ? "" : entity.displayName());
        boolean template = entity.isKind("Template");
        choose.setVisible(template);
        choose.setManaged(template);
        emphasise(!template);
        line.getChildren().clear();
        String kind = KindWords.singular(entity.kind());
        add(word(entity.type().isEmpty() ? kind : kind + " · " + entity.type()));
        boolean living = entity.isKind("Component") || entity.isKind("API");
        if (living || !entity.lifecycle().isEmpty()) {
            String state = entity.lifecycle().isEmpty() ? StateMark.MISSING : entity.lifecycle();
            StateMark mark = new StateMark(state);
            mark.getStyleClass().add("small");
            mark.setMinWidth(USE_PREF_SIZE);
            add(mark);
        }
        entity.owner().ifPresent(owner -> add(word("owned by"), link(owner, "group")));
        entity.system().ifPresent(system -> add(word("part of"), link(system, "system")));
    }

    /// Whether a Score file stands beside the descriptor.
    void score(boolean there) {
        score.setVisible(there);
        score.setManaged(there);
    }

    void star(boolean starred) {
        star.show(starred);
    }

    /// Only one button of the page is the primary one.
    private void emphasise(boolean primary) {
        edit.getStyleClass().remove("primary");
        if (primary) {
            edit.getStyleClass().add("primary");
        }
        edit.setGraphic(Icon.EDIT.node(14, primary ? "emphasis" : "plain"));
    }

    private void add(Node... nodes) {
        if (!line.getChildren().isEmpty()) {
            line.getChildren().add(word("·"));
        }
        line.getChildren().addAll(nodes);
    }

    private static Label word(String text) {
        return Styles.fixed(text, "muted", "small");
    }

    private EntityLink link(dev.slipway.catalog.EntityRef ref, String kind) {
        EntityLink link = new EntityLink(peek, ref, kind);
        link.getStyleClass().add("small");
        link.setMinWidth(NARROW);
        return link;
    }
}

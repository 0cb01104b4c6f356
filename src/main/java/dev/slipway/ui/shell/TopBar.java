package dev.slipway.ui.shell;

import dev.slipway.desk.Route;
import dev.slipway.ui.Command;
import dev.slipway.ui.Crumb;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Back and forward, the path to the present place, the search box, the jobs.
final class TopBar extends HBox {
    private final HBox crumbs = Styles.row(4);
    private final Button back;
    private final Button forward;
    private final Consumer<Route> go;

    TopBar(Consumer<Route> go, WindowCommands commands, Region jobs) {
        this.go = go;
        Command search = commands.palette;
        back = iconButton(Icon.BACK, commands.back);
        forward = iconButton(Icon.FORWARD, commands.forward);
        getStyleClass().add("top-bar");
        crumbs.getStyleClass().add("crumbs");
        crumbs.setMinWidth(0);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        getChildren().addAll(back, forward, crumbs, searchBox(search), jobs);
        HBox.setMargin(crumbs, new Insets(0, 16, 0, 12));
        HBox.setMargin(jobs, new Insets(0, 0, 0, 8));
    }

    void bindHistory(PlacesModel places) {
        back.disableProperty().bind(places.canBackProperty().not());
        forward.disableProperty().bind(places.canForwardProperty().not());
    }

    void show(List<Crumb> path) {
        List<Node> nodes = new ArrayList<>();
        for (Crumb crumb : path) {
            if (!nodes.isEmpty()) {
                nodes.add(Icon.CHEVRON_RIGHT.node(14));
            }
            nodes.add(node(crumb));
        }
        crumbs.getChildren().setAll(nodes);
    }

    private Node node(Crumb crumb) {
        return crumb.route()
                .<Node>map(route -> link(crumb.text(), route))
                .orElseGet(() -> here(crumb.text()));
    }

    private Hyperlink link(String text, Route route) {
        Hyperlink link = Styles.link(text, () -> go.accept(route), "crumb");
        link.setMinWidth(0);
        return link;
    }

    private static Label here(String text) {
        Label label = Styles.label(text, "strong");
        label.setMinWidth(0);
        return label;
    }

    private static Button iconButton(Icon icon, Command command) {
        return Styles.iconButton(icon, command.hint(), command.run(), "ghost");
    }

    private static Button searchBox(Command search) {
        Button box = Styles.button("", search.run(), "search-field");
        Label words = Styles.label("Search everything", "muted");
        HBox inside =
                Styles.row(
                        10,
                        Icon.SEARCH.node(16),
                        words,
                        Styles.spacer(),
                        Styles.key(search.keysText()));
        inside.setMouseTransparent(true);
        inside.prefWidthProperty().bind(box.widthProperty().subtract(16));
        box.setGraphic(inside);
        box.setAccessibleText("Search everything, " + search.keysText());
        return box;
    }
}

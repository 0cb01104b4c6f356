package dev.slipway.ui.home;

import dev.slipway.ui.kit.DropLine;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.List;

/// The first minute: the sample, a folder of one's own, or what was open lately.
final class WelcomePane extends VBox {
    private static final double WIDTH = 720;
    private static final int RECENT = 5;

    /// What can be done here.
    interface Ways {
        void openSample();

        void chooseFolder();

        void open(Path folder);

        void addRepository();
    }

    WelcomePane(String trouble, List<String> recent, Ways ways) {
        getStyleClass().add("welcome");
        VBox column =
                Styles.column(
                        0,
                        Styles.label("Open a platform", "title"),
                        Styles.wrapped(
                                "Slipway reads a folder as Backstage would, and shows what"
                                    + " Backstage hides. It works on this computer: no account, no"
                                    + " cluster, nothing is sent.",
                                "muted",
                                "welcome-sentence"));
        column.setMaxWidth(WIDTH);
        if (!trouble.isEmpty()) {
            Label words = Styles.wrapped(trouble);
            HBox strip = Styles.row(8, Icon.WARNING.node(16, "warning"), words);
            strip.getStyleClass().addAll("problem-strip", "warning", "welcome-trouble");
            VBox.setMargin(strip, new Insets(0, 0, 16, 0));
            column.getChildren().add(strip);
        }
        HBox cards = Styles.row(16, sample(ways), own(ways));
        cards.setFillHeight(true);
        column.getChildren().add(cards);
        if (!recent.isEmpty()) {
            column.getChildren().add(recent(recent, ways));
        }
        DropLine drop =
                new DropLine("Or drop a folder, a repository or an app-config.yaml on this window");
        VBox.setMargin(drop, new Insets(24, 0, 0, 0));
        column.getChildren().add(drop);
        setAlignment(Pos.CENTER);
        getChildren().add(column);
    }

    private static VBox sample(Ways ways) {
        return card(
                Icon.CATALOG,
                "The sample platform",
                "MyOrg: a whole company with teams, services, APIs, a golden path and policies. A"
                        + " copy of your own, so change what you like.",
                Styles.button("Open the sample platform", ways::openSample, "primary"));
    }

    private static VBox own(Ways ways) {
        return card(
                Icon.FOLDER,
                "Your platform",
                "A folder with an app-config.yaml, or any folder of repositories with"
                        + " catalog-info.yaml files. Nothing in it is changed by opening it.",
                Styles.button("Choose a folder…", ways::chooseFolder),
                Styles.link("From an address…", ways::addRepository));
    }

    private static VBox card(Icon icon, String title, String words, Button way, Node... others) {
        HBox picture = new HBox(icon.node(20, "accent"));
        picture.getStyleClass().add("welcome-icon");
        Label sentence = Styles.wrapped(words, "muted");
        VBox.setVgrow(sentence, Priority.ALWAYS);
        sentence.setAlignment(Pos.TOP_LEFT);
        sentence.setMaxHeight(Double.MAX_VALUE);
        HBox foot = Styles.row(16, way);
        foot.getChildren().addAll(List.of(others));
        VBox.setMargin(foot, new Insets(8, 0, 0, 0));
        VBox card = Styles.column(8, picture, Styles.label(title, "strong"), sentence, foot);
        card.getStyleClass().add("welcome-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(WIDTH / 2);
        return card;
    }

    private static VBox recent(List<String> folders, Ways ways) {
        HBox head = Styles.row(8, Styles.label("Open again", "strong"));
        head.getStyleClass().add("section-head");
        VBox rows = Styles.column(0, head);
        rows.getStyleClass().add("welcome-recent");
        folders.stream().limit(RECENT).forEach(folder -> rows.getChildren().add(row(folder, ways)));
        return rows;
    }

    private static Node row(String folder, Ways ways) {
        Path path = Path.of(folder);
        Path name = path.getFileName();
        Label where = Styles.label(folder, "muted", "small");
        where.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        HBox words =
                Styles.row(
                        8,
                        Icon.FOLDER.node(16),
                        Styles.fixed(name == null ? folder : name.toString()),
                        where);
        Button button = Styles.button("", () -> ways.open(path), "key-row");
        button.setGraphic(words);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(0);
        button.setAccessibleText("Open " + folder);
        return button;
    }
}

package dev.slipway.ui.delivery;

import dev.slipway.delivery.dashboard.Builtins;
import dev.slipway.delivery.dashboard.Interpolation;
import dev.slipway.delivery.dashboard.Panel;
import dev.slipway.delivery.dashboard.PanelKind;
import dev.slipway.delivery.dashboard.Placed;
import dev.slipway.delivery.dashboard.Target;
import dev.slipway.delivery.picture.Picture;
import dev.slipway.delivery.picture.Pictures;
import dev.slipway.desk.PanelAnswers;
import dev.slipway.ui.delivery.panel.PanelBody;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// One panel: its title, marks for what is left out or old, and its body. A panel that cannot be
/// drawn says why and shows its queries.
final class PanelView extends BorderPane {
    private final Placed placed;
    private final HBox head = Styles.row(6);
    private final Label title = Styles.label("", "strong", "small");
    private Optional<Region> body = Optional.empty();
    private Optional<Picture> picture = Optional.empty();

    PanelView(Placed placed, Builtins builtins, Consumer<PanelView> menu) {
        this.placed = placed;
        getStyleClass().add("panel-view");
        Interpolation text = new Interpolation(placed.variables(), builtins);
        title.setText(text.text(placed.panel().title()));
        title.setMinWidth(0);
        head.getStyleClass().add("panel-head");
        setTop(head);
        javafx.scene.control.Button more =
                Styles.iconButton(
                        Icon.MORE,
                        "What can be done with it",
                        () -> menu.accept(this),
                        "ghost",
                        "panel-more");
        head.getChildren().addAll(title, Styles.spacer(), more);
        placed.panel()
                .json()
                .text("description")
                .filter(d -> !d.isBlank())
                .ifPresent(d -> Styles.tooltip(title, d));
        setMinSize(0, 0);
        if (placed.panel().kind() == PanelKind.TEXT && placed.panel().obstacle().isEmpty()) {
            picture = Optional.of(Pictures.words(placed.panel(), text).picture());
        }
    }

    Placed placed() {
        return placed;
    }

    String title() {
        return title.getText();
    }

    Optional<Picture> picture() {
        return picture;
    }

    /// Before any answer: why there is none, or that one is on its way.
    void waiting(boolean asked, PanelBody.Board board) {
        Panel panel = placed.panel();
        Optional<String> obstacle = panel.obstacle();
        if (obstacle.isPresent()) {
            put(
                    queries(
                            sentence(obstacle.get()),
                            panel.targets().stream().map(Target::expr).toList()));
        } else if (picture.isPresent()) {
            put(PanelBody.of(panel, picture.get(), board));
        } else {
            put(
                    asked
                            ? new VBox()
                            : queries(
                                    "No server is asked yet.",
                                    panel.targets().stream().map(Target::expr).toList()));
        }
    }

    void show(PanelAnswers answers, PanelBody.Board board) {
        Panel panel = placed.panel();
        List<String> refused =
                answers.problems().stream()
                        .filter(p -> !p.rule().startsWith("net."))
                        .map(p -> p.message())
                        .distinct()
                        .toList();
        if (answers.answers().isEmpty() && !answers.problems().isEmpty()) {
            put(queries(sentence(answers.problems().getFirst().message()), answers.queries()));
            return;
        }
        Pictures.Made made = answers.made();
        picture = Optional.of(made.picture());
        put(PanelBody.of(panel, made.picture(), board));
        List<String> left = made.problems().stream().map(p -> p.message()).toList();
        mark(refused, Icon.WARNING, "warning");
        mark(left, Icon.INFO, "plain");
    }

    private void mark(List<String> words, Icon icon, String tone) {
        if (!words.isEmpty()) {
            Label mark = new Label();
            mark.setGraphic(icon.node(12, tone));
            mark.setAccessibleText(String.join("; ", words));
            Styles.tooltip(mark, String.join("\n", words));
            head.getChildren().add(1, mark);
        }
    }

    /// A sentence, and the queries below it to be read and copied.
    static Region queries(String why, List<String> queries) {
        VBox box = new VBox(6, Styles.wrapped(why, "muted", "small"));
        box.getStyleClass().add("panel-queries");
        for (String query : queries) {
            if (!query.isBlank()) {
                Label text = Styles.wrapped(query.strip(), "mono", "small");
                box.getChildren().add(text);
            }
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinSize(0, 0);
        return scroll;
    }

    /// All its queries as text that can be selected.
    static TextArea text(List<String> queries) {
        TextArea area = new TextArea(String.join("\n\n", queries));
        area.setEditable(false);
        area.setWrapText(true);
        area.getStyleClass().add("mono");
        return area;
    }

    private static String sentence(String message) {
        String text = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        return text.endsWith(".") ? text : text + ".";
    }

    private void put(Region region) {
        body.ifPresent(PanelBody::close);
        body = Optional.of(region);
        setCenter(region);
        while (head.getChildren().size() > 3) {
            head.getChildren().remove(1);
        }
    }

    void close() {
        body.ifPresent(PanelBody::close);
    }
}

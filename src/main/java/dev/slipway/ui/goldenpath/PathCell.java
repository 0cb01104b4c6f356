package dev.slipway.ui.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Marks;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// A golden path in the gallery: what it makes, for whom, how much it asks and what it does; and
/// what is wrong with it.
final class PathCell extends ListCell<PathRow> {
    private static final int TAGS = 5;

    private final Navigator navigator;
    private final Consumer<PathRow> onChoose;

    PathCell(Navigator navigator, Consumer<PathRow> onChoose) {
        this.navigator = navigator;
        this.onChoose = onChoose;
        setPrefWidth(0);
        setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2 && getItem() != null) {
                        onChoose.accept(getItem());
                    }
                });
    }

    @Override
    protected void updateItem(PathRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        setAccessibleText(row.title());
        VBox words = new VBox(6, head(row));
        if (!row.description().isEmpty()) {
            words.getChildren().add(Styles.wrapped(Words.gist(row.description()), "muted"));
        }
        words.getChildren().add(about(row));
        if (!row.steps().isEmpty()) {
            words.getChildren().add(steps(row));
        }
        if (!row.problems().isEmpty()) {
            words.getChildren().add(problem(row));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        Button choose = Styles.button("Choose", () -> onChoose.accept(row), "choose");
        choose.setId("choose-" + row.ref());
        Button workshop =
                Styles.button(
                        "Workshop", () -> navigator.go(new Route.Workbench(row.ref())), "ghost");
        Styles.tooltip(workshop, "For its author: review, cases, every combination");
        workshop.setId("workshop-" + row.ref());
        HBox line = new HBox(16, Icon.GOLDEN_PATH.node(24, "accent"), words, workshop, choose);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("path-row");
        setGraphic(line);
    }

    private static HBox head(PathRow row) {
        HBox head = Styles.row(8, Styles.label(row.title(), "path-title", "strong"));
        if (row.recommended()) {
            head.getChildren().add(Pills.state(Icon.STAR, "Recommended", "accent"));
        }
        row.tags().stream().limit(TAGS).forEach(tag -> head.getChildren().add(Pills.tag(tag)));
        return head;
    }

    private HBox about(PathRow row) {
        HBox about = Styles.row(16);
        if (!row.type().isEmpty()) {
            about.getChildren().add(fact(Icon.COMPONENT, row.type()));
        }
        row.owner()
                .ifPresent(
                        owner -> {
                            Hyperlink link =
                                    Styles.link(
                                            row.ownerName(),
                                            () ->
                                                    navigator.go(
                                                            new Route.EntityPage(
                                                                    owner.toString(), "")),
                                            "small",
                                            "muted");
                            about.getChildren().add(Styles.row(6, Icon.GROUP.node(14), link));
                        });
        about.getChildren().add(fact(Icon.EDIT, row.size()));
        return about;
    }

    private static HBox fact(Icon icon, String text) {
        return Styles.row(6, icon.node(14), Styles.fixed(text, "muted", "small"));
    }

    private static HBox steps(PathRow row) {
        Label names = Styles.label(String.join("  →  ", row.steps()), "muted", "small");
        names.setMinWidth(0);
        return Styles.row(6, Icon.PLAY.node(14), names);
    }

    private HBox problem(PathRow row) {
        Problem worst = row.problems().getFirst();
        Label message = Styles.label(Words.sentence(worst.message()), "small");
        message.setMinWidth(0);
        int line = worst.where().line();
        Hyperlink place =
                Styles.link(
                        worst.where().path() + (line > 0 ? ":" + line : ""),
                        () -> navigator.go(new Route.SourceFile(worst.where().path(), line)),
                        "small",
                        "mono-small");
        place.setMinWidth(USE_PREF_SIZE);
        HBox problem = Styles.row(8, Marks.of(worst.severity(), 14), message, place);
        int more = row.problems().size() - 1;
        if (more > 0) {
            problem.getChildren()
                    .add(
                            Styles.link(
                                    more + " more",
                                    () -> navigator.go(new Route.Problems(worst.where().path())),
                                    "small"));
        }
        return problem;
    }
}

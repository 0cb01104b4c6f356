package dev.slipway.ui.goldenpath;

import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Route;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Pills;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which golden path it is, who owns it, and the command line that does the same.
final class WizardHeader extends HBox {
    private static final int TAGS = 4;

    private final List<Node> tags = new ArrayList<>();
    private final AnswersPopup answers;

    WizardHeader(WizardModel model, Navigator navigator, AnswersMenu menu, Runnable onCopy) {
        getStyleClass().add("screen-header");
        getChildren().add(Styles.label(model.title(), "title"));
        model.tags().stream().limit(TAGS).map(Pills::tag).forEach(tags::add);
        getChildren().addAll(tags);
        Optional<EntityRef> owner =
                EntityRef.parse(model.owner(), "group", EntityRef.DEFAULT_NAMESPACE);
        owner.ifPresent(
                ref -> {
                    Hyperlink link =
                            Styles.link(
                                    ref.compact("group"),
                                    () -> navigator.go(new Route.EntityPage(ref.toString(), "")),
                                    "muted");
                    getChildren().add(Styles.row(4, Styles.fixed("by", "muted"), link));
                });
        Button copy = Styles.button(Icon.TERMINAL, "Copy as command", onCopy, "ghost");
        copy.setId("wizard-copy");
        Styles.tooltip(copy, "Copies the command line that does the same");
        Button saved = Styles.button(Icon.SAVE, "Saved answers", this::openAnswers, "ghost");
        saved.setId("wizard-answers");
        answers = new AnswersPopup(menu, saved);
        getChildren().addAll(Styles.spacer(), saved, copy);
        widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
    }

    /// Tags stand only where everything else has all the room that it needs.
    private void fit(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        for (Node child : getChildren()) {
            room -= tags.contains(child) ? 0 : child.prefWidth(-1) + getSpacing();
        }
        for (Node tag : tags) {
            room -= tag.prefWidth(-1) + getSpacing();
            tag.setVisible(room >= 0);
            tag.setManaged(room >= 0);
        }
    }

    /// Shows the kept answers, or hides them.
    void openAnswers() {
        answers.toggle();
    }
}

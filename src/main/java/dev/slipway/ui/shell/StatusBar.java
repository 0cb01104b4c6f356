package dev.slipway.ui.shell;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.desk.Route;
import dev.slipway.desk.Settings;
import dev.slipway.desk.Workspace;
import dev.slipway.ui.Command;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;
import dev.slipway.ui.kit.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.function.Consumer;

/// The line at the bottom: which platform, what the screen says, what is wrong, how it looks.
final class StatusBar extends HBox {
    private final Hyperlink branch;
    private final Label folder = Styles.fixed("");
    private final Label words = Styles.label("");
    private final Hyperlink errors;
    private final Hyperlink warnings;
    private final Hyperlink notes;
    private final Label fine = Styles.fixed("No problems");
    private final Label offline = Styles.fixed("Offline");
    private final Button zoom;
    private final FontIcon themeIcon = Icon.SUN.node(12);

    StatusBar(Consumer<Route> go, Command toggleTheme, Command usualSize) {
        getStyleClass().add("status-bar");
        branch = Styles.link("", () -> go.accept(new Route.CatalogChanges("")));
        branch.setGraphic(Icon.BRANCH.node(12));
        branch.setMinWidth(USE_PREF_SIZE);
        branch.setAccessibleHelp("Git branch");
        Styles.tooltip(branch, "What the changes since the last commit do to the catalog");
        folder.setGraphic(Icon.FOLDER.node(12));
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        errors = problems(Icon.ERROR, "danger", go);
        warnings = problems(Icon.WARNING, "warning", go);
        notes = problems(Icon.INFO, "muted", go);
        fine.setGraphic(Icon.OK.node(12));
        offline.setGraphic(Icon.OFFLINE.node(12));
        Styles.tooltip(offline, "Every connection to another computer is refused; see Settings");
        shown(offline, false);
        zoom = Styles.button("", usualSize.run(), "status-button");
        Styles.tooltip(zoom, usualSize.hint());
        Button theme = Styles.button("", toggleTheme.run(), "status-button");
        theme.setGraphic(themeIcon);
        theme.setAccessibleText(toggleTheme.title());
        Styles.tooltip(theme, toggleTheme.hint());
        getChildren()
                .addAll(branch, folder, words, errors, warnings, notes, fine, offline, zoom, theme);
    }

    void show(Workspace workspace) {
        put(branch, workspace.branch().orElse(""));
        put(folder, workspace.name());
        workspace.folder().ifPresent(path -> Styles.tooltip(folder, path.toString()));
        int wrong = count(workspace.problems(), Severity.ERROR);
        int doubtful = count(workspace.problems(), Severity.WARNING);
        errors.setText(Words.count(wrong, Severity.ERROR));
        warnings.setText(Words.count(doubtful, Severity.WARNING));
        shown(errors, wrong > 0);
        shown(warnings, doubtful > 0);
        boolean read = workspace.folder().isPresent() && !workspace.reading();
        int said = count(workspace.problems(), Severity.INFO);
        notes.setText(Words.count(said, Severity.INFO));
        shown(notes, wrong == 0 && doubtful == 0 && said > 0);
        shown(fine, read && workspace.problems().isEmpty());
    }

    void show(Settings.Network network) {
        shown(offline, network.offline());
    }

    void say(String text) {
        words.setText(text);
    }

    void show(Settings.Looks looks, boolean dark) {
        (dark ? Icon.MOON : Icon.SUN).put(themeIcon);
        zoom.setText(looks.zoom() + " %");
        shown(zoom, looks.zoom() != 100);
    }

    private static Hyperlink problems(Icon icon, String tone, Consumer<Route> go) {
        Hyperlink link = Styles.link("", () -> go.accept(new Route.Problems("")), tone);
        link.setGraphic(icon.node(12, tone));
        link.setMinWidth(USE_PREF_SIZE);
        return link;
    }

    private static int count(List<Problem> problems, Severity severity) {
        return Math.toIntExact(
                problems.stream().filter(problem -> problem.severity() == severity).count());
    }

    private static void put(Labeled label, String text) {
        label.setText(text);
        shown(label, !text.isEmpty());
    }

    private static void shown(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}

package dev.slipway.ui.score;

import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreExport;
import dev.slipway.score.model.Target;
import dev.slipway.ui.Command;
import dev.slipway.ui.Navigator;
import dev.slipway.ui.kit.Icon;
import dev.slipway.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// What can be done with an open Score file as a whole: the buttons of its head and their twins
/// among the commands.
final class ScoreVerbs {
    static final String RESOURCES = "resources";
    static final String DIFF = "diff";
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Navigator navigator;
    private final ScoreModel model;
    private final Writing writing;
    private final BooleanSupplier unsaved;
    private final Consumer<String> toggle;
    private final Button resources;
    private final Button diff;
    private final Button command;
    private final Button cluster;
    private final Button export;

    /// `toggle` shows or hides [#RESOURCES] and [#DIFF].
    ScoreVerbs(
            Navigator navigator,
            ScoreModel model,
            Writing writing,
            BooleanSupplier unsaved,
            Consumer<String> toggle) {
        this.navigator = navigator;
        this.model = model;
        this.writing = writing;
        this.unsaved = unsaved;
        this.toggle = toggle;
        resources = Styles.button(Icon.GRAPH, "Resources", () -> toggle.accept(RESOURCES), "ghost");
        resources.setId("score-resources");
        diff =
                Styles.button(
                        Icon.SHUFFLE, "Diff with last written", () -> toggle.accept(DIFF), "ghost");
        diff.setId("score-diff");
        command = Styles.iconButton(Icon.TERMINAL, "Copy as command", this::commandMenu, "ghost");
        cluster =
                Styles.iconButton(
                        Icon.SERVER, "Compare with a cluster…", this::againstCluster, "ghost");
        cluster.setId("score-cluster");
        export = Styles.button(Icon.DOWNLOAD, "Export…", this::exportMenu);
        export.setId("score-export");
        model.shownProperty()
                .addListener(
                        (property, before, now) ->
                                now.ifPresent(
                                        shown ->
                                                resources.setText(
                                                        "Resources "
                                                                + shown.view()
                                                                        .resources()
                                                                        .size())));
    }

    Node[] nodes() {
        return new Node[] {resources, diff, cluster, command, export};
    }

    /// Marks the button of what is shown.
    void mark(String what) {
        resources.pseudoClassStateChanged(CHOSEN, what.equals(RESOURCES));
        diff.pseudoClassStateChanged(CHOSEN, what.equals(DIFF));
    }

    void export(Target target) {
        writing.export(target, unsaved.getAsBoolean());
    }

    /// The command line that writes what is shown for `target`.
    String command(Target target, boolean peer) {
        Path folder = model.session().folder();
        String path = model.path();
        String prefix = path.substring(0, path.lastIndexOf('/') + 1);
        String environment = model.environmentProperty().get();
        return ScoreExport.command(
                target,
                peer,
                folder,
                path.substring(prefix.length()),
                environment.startsWith(prefix)
                        ? environment.substring(prefix.length())
                        : environment,
                writing.openImage());
    }

    /// What is applied is made from the disk.
    private void againstCluster() {
        if (unsaved.getAsBoolean()) {
            navigator.warn("Save the Score file first: what is compared is made from the disk");
        } else {
            navigator.go(new Route.Apply(model.path(), model.environmentProperty().get(), "", ""));
        }
    }

    private void copy(Target target, boolean peer) {
        navigator.copy(command(target, peer), "command");
    }

    private void commandMenu() {
        show(
                command,
                item("slipway for Kubernetes", () -> copy(Target.KUBERNETES, false)),
                item("slipway for Compose", () -> copy(Target.COMPOSE, false)),
                item("score-k8s", () -> copy(Target.KUBERNETES, true)),
                item("score-compose", () -> copy(Target.COMPOSE, true)));
    }

    private void exportMenu() {
        show(
                export,
                item("Kubernetes: manifests.yaml…", () -> export(Target.KUBERNETES)),
                item("Compose: compose.yaml…", () -> export(Target.COMPOSE)));
    }

    private static MenuItem item(String title, Runnable run) {
        MenuItem item = new MenuItem(title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        return item;
    }

    private static void show(Button button, MenuItem... items) {
        new ContextMenu(items).show(button, Side.BOTTOM, 0, 4);
    }

    List<Command> commands() {
        return List.of(
                Command.of(
                        "score.resources",
                        "Show the resources",
                        "",
                        () -> toggle.accept(RESOURCES)),
                Command.of(
                        "score.diff", "Diff with the last written", "", () -> toggle.accept(DIFF)),
                Command.of("score.cluster", "Compare with a cluster…", "", this::againstCluster),
                Command.of(
                        "score.export-kubernetes",
                        "Export manifests.yaml…",
                        "",
                        () -> export(Target.KUBERNETES)),
                Command.of(
                        "score.export-compose",
                        "Export compose.yaml…",
                        "",
                        () -> export(Target.COMPOSE)),
                Command.of(
                        "score.copy-kubernetes",
                        "Copy the command for Kubernetes",
                        "",
                        () -> copy(Target.KUBERNETES, false)),
                Command.of(
                        "score.copy-compose",
                        "Copy the command for Compose",
                        "",
                        () -> copy(Target.COMPOSE, false)),
                Command.of(
                        "score.copy-score-k8s",
                        "Copy the score-k8s command",
                        "",
                        () -> copy(Target.KUBERNETES, true)),
                Command.of(
                        "score.copy-score-compose",
                        "Copy the score-compose command",
                        "",
                        () -> copy(Target.COMPOSE, true)));
    }
}

package dev.slipway.ui.shell;

import dev.slipway.ui.Command;
import dev.slipway.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// All keys that work here and now: those of the screen first, then those that lead somewhere, then
/// the rest of the window's.
final class KeySheet extends VBox {
    private static final Set<String> WAYS =
            Set.of(WindowCommands.PALETTE, "window.back", "window.forward", "window.up");
    private static final double COLUMN = 280;

    KeySheet(String screen, List<Command> ofScreen, List<Command> ofWindow) {
        getStyleClass().addAll("panel", "key-sheet");
        setFocusTraversable(true);
        HBox columns = new HBox(32);
        columns.getStyleClass().add("key-columns");
        List<Command> here = withKeys(ofScreen);
        if (!here.isEmpty()) {
            columns.getChildren().add(column(screen, here));
        }
        List<Command> window = withKeys(ofWindow);
        columns.getChildren()
                .addAll(
                        column("Going about", those(window, KeySheet::leads)),
                        column("Window", those(window, command -> !leads(command))));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        getChildren()
                .addAll(
                        Styles.styled(
                                Styles.row(8, Styles.fixed("Keyboard shortcuts", "strong")),
                                "panel-head"),
                        scroll);
    }

    private static List<Command> withKeys(List<Command> commands) {
        return commands.stream().filter(command -> !command.keys().isEmpty()).toList();
    }

    private static List<Command> those(List<Command> commands, Predicate<Command> which) {
        return commands.stream().filter(which).toList();
    }

    private static boolean leads(Command command) {
        return command.id().startsWith(WindowCommands.SCREEN) || WAYS.contains(command.id());
    }

    private static VBox column(String title, List<Command> commands) {
        VBox column = new VBox();
        Styles.width(column, COLUMN);
        column.getChildren().add(Styles.styled(Styles.fixed(title, "strong"), "key-head"));
        commands.forEach(command -> column.getChildren().add(line(command)));
        return column;
    }

    private static HBox line(Command command) {
        HBox keys = Styles.row(4);
        for (String text : command.keysText().split(" or ")) {
            if (!keys.getChildren().isEmpty()) {
                keys.getChildren().add(Styles.fixed("or", "muted", "small"));
            }
            keys.getChildren().add(Styles.key(text));
        }
        Node title = Styles.label(command.title());
        HBox line = Styles.row(8, title, Styles.spacer(), keys);
        line.getStyleClass().add("key-line");
        return line;
    }
}

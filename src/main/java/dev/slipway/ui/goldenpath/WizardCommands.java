package dev.slipway.ui.goldenpath;

import dev.slipway.ui.Command;
import dev.slipway.ui.preview.PreviewModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The verbs of the wizard.
final class WizardCommands {
    private static final List<String> TABS =
            List.of(
                    PreviewModel.FILES,
                    PreviewModel.SCORE,
                    PreviewModel.KUBERNETES,
                    PreviewModel.COMPOSE,
                    PreviewModel.PROBLEMS);

    private WizardCommands() {}

    /// What the commands do; `tab` shows one of the preview's.
    record Verbs(
            Runnable next, Consumer<String> tab, Runnable why, Runnable answers, Runnable copy) {}

    static List<Command> of(BooleanSupplier isOpen, Verbs verbs) {
        List<Command> commands = new ArrayList<>();
        commands.add(
                Command.of("wizard.next", "Next page", "Shortcut+Enter", isOpen, verbs.next()));
        for (int i = 0; i < TABS.size(); i++) {
            String tab = TABS.get(i);
            String name = tab.substring(0, 1).toUpperCase(Locale.ROOT) + tab.substring(1);
            commands.add(
                    Command.of(
                            "wizard." + tab,
                            "Show " + name,
                            "Shortcut+" + (i + 1),
                            isOpen,
                            () -> verbs.tab().accept(tab)));
        }
        commands.add(
                Command.of(
                        "wizard.why",
                        "Why is this line as it is",
                        "Shortcut+Shift+E",
                        isOpen,
                        verbs.why()));
        commands.add(
                Command.of(
                        "wizard.answers",
                        "Saved answers",
                        "Shortcut+Shift+S",
                        isOpen,
                        verbs.answers()));
        commands.add(Command.of("wizard.copy", "Copy as command", "", isOpen, verbs.copy()));
        return commands;
    }
}

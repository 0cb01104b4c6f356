package dev.slipway.ui.shell;

import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.desk.Desk;
import dev.slipway.ui.Command;
import dev.slipway.ui.Fx;
import dev.slipway.ui.kit.Icon;

import javafx.geometry.Insets;
import javafx.geometry.Pos;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What opens above the frame: the palette, the choice of the user, the jobs, the keys, a question.
final class Panels {
    private static final Insets AT_TOP = new Insets(72, 16, 16, 16);
    private static final Insets UNDER_TOP_BAR = new Insets(44, 16, 32, 16);

    /// Shorter words stand nearly everywhere.
    private static final int SHORTEST = 3;

    private static final int WITHIN = 20;
    private final Desk desk;
    private final Guide guide;
    private final Layers layers;
    private final JobsModel jobs;
    private final PaletteIndex index;
    private final Supplier<List<Command>> windowCommands;

    Panels(
            Desk desk,
            Guide guide,
            Layers layers,
            JobsModel jobs,
            Supplier<List<Command>> windowCommands) {
        this.desk = desk;
        this.guide = guide;
        this.layers = layers;
        this.jobs = jobs;
        this.windowCommands = windowCommands;
        index = new PaletteIndex(desk, guide::go);
    }

    boolean isOpen() {
        return layers.isOpen();
    }

    void close() {
        layers.close();
    }

    /// The commands that can run now, the screen's first.
    List<Command> commands() {
        List<Command> all = new ArrayList<>(guide.host().commands());
        all.addAll(windowCommands.get());
        return all;
    }

    /// Runs a command, after asking when it is dangerous.
    void perform(Command command) {
        if (command.dangerous()) {
            layers.show(new Question(command, layers::close), Pos.CENTER, Insets.EMPTY, true);
        } else {
            command.run().run();
        }
    }

    void palette() {
        List<Command> ready =
                commands().stream().filter(command -> command.enabled().getAsBoolean()).toList();
        List<Entry> entries =
                Entries.all(
                        guide.places().recent(),
                        Entries.commands(ready, this::perform),
                        index.entries(),
                        guide::go);
        PaletteModel model = new PaletteModel(entries);
        model.queryProperty().subscribe(within(model));
        show(model, "Search everything");
    }

    /// Looks into operations and documentation, in the background, for what is typed.
    private Consumer<String> within(PaletteModel model) {
        Consumer<String> worker =
                desk.jobs()
                        .latest(
                                (text, progress) -> {
                                    List<Entry> found = new ArrayList<>();
                                    Entries.link(text, guide::go).ifPresent(found::add);
                                    desk.catalog().places(text, WITHIN, progress).stream()
                                            .map(place -> Entries.place(place, guide::go))
                                            .forEach(found::add);
                                    Fx.run(() -> model.add(text, found));
                                });
        return text -> {
            if (text.strip().length() >= SHORTEST) {
                worker.accept(text);
            }
        };
    }

    /// Asks who of the catalog's users is sitting here.
    void users() {
        Catalog catalog = desk.workspace().get().catalog();
        List<Entry> entries = new ArrayList<>();
        for (Entity user : UserModel.choices(catalog)) {
            entries.add(
                    user(
                            user.ref().toString(),
                            new Entry.Face(
                                    Icon.USER,
                                    user.displayName(),
                                    user.ref().compact("user"),
                                    UserModel.team(user.ref(), catalog)),
                            Optional.of(user.ref().toString())));
        }
        entries.add(
                user(
                        "nobody",
                        new Entry.Face(Icon.CROSS, "Nobody in particular", "", ""),
                        Optional.empty()));
        find(entries, "I am …");
    }

    void jobs() {
        layers.show(new JobsPanel(jobs), Pos.TOP_RIGHT, UNDER_TOP_BAR, false);
    }

    void keys() {
        String screen =
                guide.host().headingProperty().get().crumbs().stream()
                        .findFirst()
                        .map(crumb -> crumb.text())
                        .orElse("Here");
        KeySheet sheet = new KeySheet(screen, guide.host().commands(), windowCommands.get());
        layers.show(sheet, Pos.CENTER, new Insets(32), true);
    }

    private Entry user(String id, Entry.Face face, Optional<String> ref) {
        return Entry.of(id, face, 0, () -> desk.change(desk.settings().get().withUser(ref)));
    }

    private void find(List<Entry> entries, String prompt) {
        show(new PaletteModel(entries), prompt);
    }

    private void show(PaletteModel model, String prompt) {
        layers.show(new Palette(model, prompt, layers::close), Pos.TOP_CENTER, AT_TOP, true);
    }
}

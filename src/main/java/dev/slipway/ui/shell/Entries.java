package dev.slipway.ui.shell;

import dev.slipway.catalog.Entity;
import dev.slipway.desk.BackstageLink;
import dev.slipway.desk.PathEntry;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.desk.Workspace;
import dev.slipway.desk.search.Place;
import dev.slipway.ui.Command;
import dev.slipway.ui.kit.FoundPlace;
import dev.slipway.ui.kit.Icon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Makes the palette's entries. Ties go to recent places, then screens, golden paths, entities
/// (components first), Score files and commands.
final class Entries {
    private static final List<String> KINDS =
            List.of("component", "system", "api", "resource", "group", "user", "domain");
    private static final int RECENT = 0;
    private static final int SCREEN = 1;
    private static final int GOLDEN_PATH = 2;
    private static final int ENTITY = 3;
    private static final int COMMAND = 20;

    private Entries() {}

    /// Golden paths, Score files and entities. Costs milliseconds with ten thousand entities, so
    /// make it in the background, once for each workspace.
    static List<Entry> places(Workspace workspace, List<ScoreFile> scores, Consumer<Route> go) {
        List<Entry> entries = new ArrayList<>();
        for (PathEntry path : workspace.goldenPaths()) {
            entries.add(goldenPath(path, go));
        }
        for (Entity entity : workspace.catalog().entities()) {
            entries.add(entity(entity, go));
        }
        for (ScoreFile score : scores) {
            entries.add(score(score, go));
        }
        return List.copyOf(entries);
    }

    static List<Entry> commands(List<Command> commands, Consumer<Command> perform) {
        return commands.stream()
                .filter(command -> !command.id().equals(WindowCommands.PALETTE))
                .map(command -> command(command, perform))
                .toList();
    }

    /// Everything, each once, in the order in which it is offered before anything is typed.
    static List<Entry> all(
            List<PlacesModel.Place> recent,
            List<Entry> commands,
            List<Entry> places,
            Consumer<Route> go) {
        Map<String, Entry> all = LinkedHashMap.newLinkedHashMap(places.size() + commands.size());
        recent.forEach(place -> all.put(place.route().uri(), recent(place, go)));
        add(all, commands, SCREEN, SCREEN);
        add(all, places, GOLDEN_PATH, GOLDEN_PATH);
        add(all, commands, COMMAND, COMMAND);
        add(all, places, ENTITY, COMMAND);
        return List.copyOf(all.values());
    }

    /// A recent place takes the looks of what it shows, and keeps its own rank.
    private static void add(Map<String, Entry> all, List<Entry> entries, int from, int to) {
        for (Entry entry : entries) {
            if (entry.rank() >= from && entry.rank() <= to) {
                all.merge(entry.id(), entry, (before, now) -> now.ranked(before.rank()));
            }
        }
    }

    private static Entry recent(PlacesModel.Place place, Consumer<Route> go) {
        return Entry.of(
                place.route().uri(),
                new Entry.Face(Icon.CLOCK, place.title(), "", "Recent"),
                RECENT,
                () -> go.accept(place.route()));
    }

    private static Entry command(Command command, Consumer<Command> perform) {
        boolean screen = command.id().startsWith(WindowCommands.SCREEN);
        String kind = screen ? "Screen" : "Command";
        return Entry.of(
                command.id(),
                new Entry.Face(
                        icon(command.id()),
                        command.title(),
                        "",
                        command.keys().isEmpty() ? kind : command.keysText()),
                screen ? SCREEN : COMMAND,
                () -> perform.accept(command));
    }

    private static Icon icon(String command) {
        return switch (command) {
            case "go.home" -> Icon.HOME;
            case "go.catalog" -> Icon.CATALOG;
            case "go.golden-paths" -> Icon.GOLDEN_PATH;
            case "go.delivery" -> Icon.DELIVERY;
            case "go.problems" -> Icon.PROBLEMS;
            case "go.score" -> Icon.SCORE;
            case "go.settings" -> Icon.SETTINGS;
            case "go.scorecards" -> Icon.SCORECARD;
            case "go.live" -> Icon.ACTIVITY;
            case "go.updates" -> Icon.REFRESH;
            case "go.changes" -> Icon.COLUMNS;
            case "go.sources", "window.add-source" -> Icon.BRANCH;
            default -> Icon.COMMAND;
        };
    }

    /// A place within operations or documentation.
    static Entry place(Place place, Consumer<Route> go) {
        FoundPlace found = new FoundPlace(place);
        return Entry.of(
                found.route().uri(),
                new Entry.Face(found.icon(), found.title(), found.detail(), found.label()),
                COMMAND,
                () -> go.accept(found.route()));
    }

    /// The place that a pasted link leads to, ours or a Backstage portal's.
    static Optional<Entry> link(String text, Consumer<Route> go) {
        return Route.parse(text.strip())
                .or(() -> BackstageLink.route(text))
                .map(
                        route ->
                                Entry.of(
                                        route.uri(),
                                        new Entry.Face(
                                                Icon.EXTERNAL,
                                                route instanceof Route.Wizard wizard
                                                        ? "Open " + wizard.templateRef()
                                                        : "Open this place",
                                                route instanceof Route.Wizard wizard
                                                                && !wizard.formData().isEmpty()
                                                        ? "with the link's answers"
                                                        : "",
                                                "Link"),
                                        RECENT,
                                        () -> go.accept(route)));
    }

    private static Entry goldenPath(PathEntry path, Consumer<Route> go) {
        Route route = new Route.Wizard(path.ref());
        return Entry.of(
                route.uri(),
                new Entry.Face(Icon.GOLDEN_PATH, path.title(), path.name(), "Golden path"),
                GOLDEN_PATH,
                () -> go.accept(route));
    }

    private static Entry score(ScoreFile score, Consumer<Route> go) {
        Route route = new Route.Score(score.path(), 0);
        return Entry.of(
                route.uri(),
                new Entry.Face(Icon.SCORE, score.workload(), score.path(), "Score"),
                ENTITY + KINDS.size(),
                () -> go.accept(route));
    }

    private static Entry entity(Entity entity, Consumer<Route> go) {
        Route route = new Route.EntityPage(entity.ref().toString(), "");
        String name = entity.ref().compact(entity.ref().kind());
        String shown = entity.displayName();
        int kind = KINDS.indexOf(entity.kind().toLowerCase(Locale.ROOT));
        return Entry.of(
                route.uri(),
                new Entry.Face(
                        Icon.of(entity.kind(), entity.type()),
                        name,
                        shown.equalsIgnoreCase(name) ? "" : shown,
                        entity.kind()),
                ENTITY + (kind < 0 ? KINDS.size() : kind),
                () -> go.accept(route));
    }
}

package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.desk.Workspace;

import java.util.List;
import java.util.function.Consumer;

/// The golden paths, entities and Score files that the palette finds, made anew in the background
/// whenever the platform was read. Score files come later: to look for them goes through all
/// folders.
final class PaletteIndex {
    private record Made(Workspace workspace, List<ScoreFile> scores, List<Entry> entries) {}

    private final Consumer<Route> go;
    private volatile Made made = new Made(Workspace.EMPTY, List.of(), List.of());

    PaletteIndex(Desk desk, Consumer<Route> go) {
        this.go = go;
        Consumer<Workspace> scores =
                desk.jobs()
                        .aside(
                                (workspace, progress) ->
                                        renew(workspace, desk.score().files(progress)));
        Consumer<Workspace> worker =
                desk.jobs()
                        .latest(
                                (workspace, progress) -> {
                                    renew(workspace, made.scores());
                                    scores.accept(workspace);
                                });
        desk.workspace()
                .listen(
                        workspace -> {
                            if (workspace.catalog() != made.workspace().catalog()) {
                                worker.accept(workspace);
                            }
                        });
    }

    List<Entry> entries() {
        return made.entries();
    }

    private void renew(Workspace workspace, List<ScoreFile> scores) {
        made = new Made(workspace, scores, Entries.places(workspace, scores, go));
    }
}

package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.desk.Workspace;

import java.util.List;
import java.util.function.Consumer;

/// The golden paths and entities that the palette finds, made anew in the background whenever the
/// platform was read.
final class PaletteIndex {
    private record Made(Object catalog, List<Entry> entries) {}

    private final Consumer<Route> go;
    private volatile Made made = new Made(Workspace.EMPTY.catalog(), List.of());

    PaletteIndex(Desk desk, Consumer<Route> go) {
        this.go = go;
        Consumer<Workspace> worker =
                desk.jobs()
                        .latest(
                                (workspace, progress) ->
                                        renew(workspace, desk.score().files(progress)));
        desk.workspace()
                .listen(
                        workspace -> {
                            if (workspace.catalog() != made.catalog()) {
                                worker.accept(workspace);
                            }
                        });
    }

    List<Entry> entries() {
        return made.entries();
    }

    private void renew(Workspace workspace, List<ScoreFile> scores) {
        made = new Made(workspace.catalog(), Entries.places(workspace, scores, go));
    }
}

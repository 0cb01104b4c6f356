package dev.slipway.ui.shell;

import dev.slipway.desk.Desk;
import dev.slipway.desk.Route;
import dev.slipway.desk.ScoreFile;
import dev.slipway.desk.Workspace;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// The golden paths, entities and Score files that the palette finds, made anew in the background
/// whenever the platform was read. Score files come a moment later: to look for them goes through
/// all folders, while the screen that was opened still needs the processor.
final class PaletteIndex {
    private static final Duration SCREEN_FIRST = Duration.ofSeconds(1);

    private record Made(Object catalog, List<ScoreFile> scores, List<Entry> entries) {}

    private final Consumer<Route> go;
    private volatile Made made = new Made(Workspace.EMPTY.catalog(), List.of(), List.of());

    PaletteIndex(Desk desk, Consumer<Route> go) {
        this.go = go;
        Consumer<Workspace> worker =
                desk.jobs()
                        .latest(
                                (workspace, progress) -> {
                                    renew(workspace, made.scores());
                                    progress.await(SCREEN_FIRST);
                                    renew(workspace, desk.score().files(progress));
                                });
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
        made = new Made(workspace.catalog(), scores, Entries.places(workspace, scores, go));
    }
}

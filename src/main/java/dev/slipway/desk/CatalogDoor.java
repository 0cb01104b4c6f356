package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Root;
import dev.slipway.catalog.graph.LocationOutline;
import dev.slipway.catalog.graph.Outline;
import dev.slipway.catalog.review.DefinitionReview;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.desk.search.Hit;
import dev.slipway.desk.search.Place;
import dev.slipway.desk.search.Search;
import dev.slipway.git.GitHistory;
import dev.slipway.git.RefsStamp;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What can be asked of the catalog of the open platform. Safe to use from any thread.
public final class CatalogDoor {
    private static final int NAMES = 30;
    private final Desk desk;
    private final Search search;
    private final Histories histories = new Histories();
    private final DefinitionReview definitions = new DefinitionReview();
    private final KeptSheets sheets = new KeptSheets();

    CatalogDoor(Desk desk) {
        this.desk = desk;
        search = new Search(entity -> new DocPages(desk.roots()::repository).apply(entity));
    }

    /// What a change does to the catalog in `folder`, on this thread; `range` is `A..B`, `A...B` or
    /// `A` as git knows them. Nothing is opened by it.
    public Outcome<CatalogComparison> compare(Path folder, String range, Progress progress) {
        return CatalogComparison.of(folder, desk::disk, range, progress);
    }

    /// What of the open platform's git history can be compared; empty outside of one.
    public List<GitHistory.Name> revisions() {
        return desk.workspace()
                .get()
                .folder()
                .flatMap(histories::of)
                .map(history -> history.names(NAMES))
                .orElse(List.of());
    }

    /// All scorecards of the open platform held against its catalog; problems are those of the
    /// scorecards' own files. Reads the disk and the history of git, once for each state of them.
    public Outcome<List<ScoreSheet>> scorecards(Progress progress) {
        Open open = desk.opened();
        List<String> refs =
                open.roots().places().stream()
                        .map(place -> RefsStamp.of(place.folder()).orElse(""))
                        .toList();
        long hour = Instant.now().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
        return sheets.of(
                new KeptSheets.State(open.reading(), refs, hour),
                () -> Scorecards.of(open.roots(), open.workspace().catalog(), histories, progress));
    }

    /// What is wrong with the open platform, worst first, its APIs' definitions included. Those are
    /// read here and not with the catalog, which is there sooner without them.
    public List<Problem> problems(Progress progress) {
        List<Problem> problems = new ArrayList<>(desk.workspace().get().problems());
        problems.addAll(
                definitions(desk.workspace().get().catalog(), desk.roots().roots(), progress));
        return problems.stream().distinct().sorted(Problem.WORST_FIRST).toList();
    }

    List<Problem> definitions(Catalog catalog, List<Root> roots, Progress progress) {
        return definitions.of(catalog, roots, progress);
    }

    /// What is wrong with the catalog of the open platform and its scorecards.
    public Checked check(Progress progress) {
        List<Problem> problems = new ArrayList<>(problems(progress));
        problems.addAll(scorecards(progress).problems());
        return new Checked("catalog", desk.workspace().get().catalog().files().size(), problems);
    }

    /// Which file of the open platform led to which.
    public List<Outline> locations() {
        return LocationOutline.of(desk.workspace().get().catalog(), desk.roots().roots());
    }

    /// What a search line finds in the open catalog, the best first; works on this thread, the
    /// first time for as long as it takes to read everything.
    public List<Hit> search(String line, int most, Progress progress) {
        return search.find(desk.workspace().get().catalog(), line, most, progress);
    }

    /// Where a search line's words stand in operations of APIs and in documentation; works on this
    /// thread, the first time for as long as it takes to read everything.
    public List<Place> places(String line, int most, Progress progress) {
        return search.places(desk.workspace().get().catalog(), line, most, progress);
    }

    /// Makes the open platform lead to `descriptor`.
    Outcome<Path> register(Path descriptor, Progress progress) {
        Path folder = desk.workspace().get().folder().orElseThrow();
        return desk.registered(folder).register(desk.disk(folder), descriptor, progress);
    }

    void close() {
        search.close();
        histories.close();
    }
}

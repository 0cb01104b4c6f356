package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.catalog.scorecard.Scorecard;
import dev.slipway.catalog.scorecard.ScorecardReader;
import dev.slipway.catalog.scorecard.Scoring;
import dev.slipway.catalog.scorecard.Surroundings;
import dev.slipway.files.FileSource;
import dev.slipway.git.GitHistory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scorecards that stand in the open folders, held against the catalog with its files and its
/// git history.
final class Scorecards implements Surroundings {
    private final Roots roots;
    private final Instant now = Instant.now();
    private final Histories histories;
    private final Map<String, Optional<FileSource>> trees = new HashMap<>();

    private Scorecards(Roots roots, Histories histories) {
        this.roots = roots;
        this.histories = histories;
    }

    static Outcome<List<ScoreSheet>> of(
            Roots roots, Catalog catalog, Histories histories, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<Scorecard> cards = read(roots, problems);
        Scoring scoring = new Scoring(catalog, new Scorecards(roots, histories));
        List<ScoreSheet> sheets = new ArrayList<>();
        for (Scorecard card : cards) {
            sheets.add(scoring.sheet(card, progress));
        }
        return Outcome.of(List.copyOf(sheets), problems);
    }

    private static List<Scorecard> read(Roots roots, List<Problem> problems) {
        List<Scorecard> cards = new ArrayList<>();
        for (Roots.Shown tree : roots.trees()) {
            for (String path : tree.files().list(tree.top())) {
                if (ScorecardReader.isScorecard(path)) {
                    for (Outcome<Scorecard> card :
                            ScorecardReader.read(path, tree.files().text(path).orElse(""))) {
                        problems.addAll(card.problems());
                        card.value().ifPresent(cards::add);
                    }
                }
            }
        }
        return cards;
    }

    @Override
    public Optional<FileSource> files(String path) {
        return trees.computeIfAbsent(roots.top(path), top -> roots.repository(path));
    }

    @Override
    public String top(String path) {
        return roots.top(path);
    }

    @Override
    public Optional<GitHistory.Activity> activity(String folder, Instant since) {
        return roots.folder(folder)
                .flatMap(
                        place ->
                                histories
                                        .of(place.getKey())
                                        .flatMap(h -> h.activity(place.getValue(), since)));
    }

    @Override
    public Instant now() {
        return now;
    }
}

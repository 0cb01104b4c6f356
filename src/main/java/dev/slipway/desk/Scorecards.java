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

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The scorecards that stand in the open folders, held against the catalog with its files and its
/// git history.
final class Scorecards implements Surroundings, AutoCloseable {
    private final Roots roots;
    private final Instant now = Instant.now();
    private final Map<Path, Optional<GitHistory>> histories = new HashMap<>();
    private final Map<String, Optional<FileSource>> trees = new HashMap<>();

    private Scorecards(Roots roots) {
        this.roots = roots;
    }

    static Outcome<List<ScoreSheet>> of(Roots roots, Catalog catalog, Progress progress) {
        List<Problem> problems = new ArrayList<>();
        List<Scorecard> cards = read(roots, problems);
        try (Scorecards around = new Scorecards(roots)) {
            Scoring scoring = new Scoring(catalog, around);
            List<ScoreSheet> sheets = new ArrayList<>();
            for (Scorecard card : cards) {
                sheets.add(scoring.sheet(card, progress));
            }
            return Outcome.of(List.copyOf(sheets), problems);
        }
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
                                        .computeIfAbsent(place.getKey(), GitHistory::of)
                                        .flatMap(h -> h.activity(place.getValue(), since)));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void close() {
        histories.values().forEach(history -> history.ifPresent(GitHistory::close));
    }
}

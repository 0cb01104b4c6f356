package dev.slipway.catalog.scorecard;

import dev.slipway.catalog.EntityRef;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One scorecard held against a whole catalog; standings are sorted by ref.
public record ScoreSheet(Scorecard scorecard, List<Standing> standings) {

    public ScoreSheet {
        standings = List.copyOf(standings);
    }

    public Optional<Standing> of(EntityRef ref) {
        return standings.stream().filter(s -> s.entity().ref().equals(ref)).findFirst();
    }

    /// By owner, in the order of their names; what nobody owns last.
    public List<TeamStanding> teams() {
        Map<Optional<EntityRef>, List<Standing>> byOwner = new LinkedHashMap<>();
        standings.stream()
                .sorted(
                        Comparator.comparing(
                                s -> s.entity().owner().map(EntityRef::toString).orElse("~")))
                .forEach(
                        s ->
                                byOwner.computeIfAbsent(s.entity().owner(), o -> new ArrayList<>())
                                        .add(s));
        List<TeamStanding> teams = new ArrayList<>();
        byOwner.forEach((owner, list) -> teams.add(TeamStanding.of(scorecard, owner, list)));
        return teams;
    }

    /// The entities below `level`, which is one of the scorecard's.
    public List<Standing> below(String level) {
        int wanted = scorecard.levels().indexOf(level) + 1;
        return standings.stream().filter(s -> s.reached() < wanted).toList();
    }
}

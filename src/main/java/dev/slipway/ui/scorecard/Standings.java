package dev.slipway.ui.scorecard;

import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.scorecard.RuleResult;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.catalog.scorecard.TeamStanding;
import dev.slipway.ui.kit.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Scorecards in words and in order, without a window.
final class Standings {
    private Standings() {}

    /// The lowest first: what needs work stands on top.
    static List<Standing> filtered(ScoreSheet sheet, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return sheet.standings().stream()
                .filter(standing -> text(standing).contains(wanted))
                .sorted(
                        java.util.Comparator.comparingInt(Standing::reached)
                                .thenComparing(Standing::passed))
                .toList();
    }

    static List<TeamStanding> teams(ScoreSheet sheet, String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return sheet.teams().stream()
                .filter(team -> owner(team.owner()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private static String text(Standing standing) {
        return (standing.entity().ref().compact()
                        + " "
                        + standing.entity().title()
                        + " "
                        + owner(standing.entity().owner())
                        + " "
                        + level(standing)
                        + " "
                        + next(standing))
                .toLowerCase(Locale.ROOT);
    }

    static String owner(java.util.Optional<EntityRef> owner) {
        return owner.map(ref -> ref.compact("group")).orElse("nobody");
    }

    /// `Silver`, or `below Basic`.
    static String level(Standing standing) {
        return standing.level().orElse("below " + standing.scorecard().levels().getFirst());
    }

    /// The cheapest step to the next level, and how many more there are; empty at the top.
    static String next(Standing standing) {
        List<RuleResult> next = standing.next();
        if (next.isEmpty()) {
            return "";
        }
        String more = next.size() == 1 ? "" : ", and %d more".formatted(next.size() - 1);
        return Words.sentence(next.getFirst().nextStep()) + more;
    }

    /// `3 Gold, 5 Silver, 1 below Basic`, the highest first.
    static String summary(ScoreSheet sheet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sheet.scorecard().levels().reversed().forEach(level -> counts.put(level, 0));
        String below = "below " + sheet.scorecard().levels().getFirst();
        counts.put(below, 0);
        sheet.standings().forEach(s -> counts.merge(level(s), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (level, count) -> {
                    if (count > 0) {
                        parts.add(count + " " + level);
                    }
                });
        return parts.isEmpty() ? "it looks at no entity" : String.join(", ", parts);
    }
}

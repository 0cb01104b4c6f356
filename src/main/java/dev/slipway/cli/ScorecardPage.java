package dev.slipway.cli;

import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.scorecard.RuleResult;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.catalog.scorecard.TeamStanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Score sheets as text, Markdown and plain values. `rules` shows every rule of every entity.
record ScorecardPage(
        List<ScoreSheet> sheets, ScorecardVerb.By by, boolean rules, boolean markdown) {

    String text() {
        List<String> pages = new ArrayList<>();
        for (ScoreSheet sheet : sheets) {
            StringBuilder page = new StringBuilder();
            page.append(markdown ? "### " : "").append(sheet.scorecard().title());
            page.append(": ").append(summary(sheet)).append("\n\n");
            if (rules) {
                sheet.standings().forEach(standing -> one(page, standing));
            } else {
                Table table =
                        by == ScorecardVerb.By.team ? teams(sheet) : entities(sheet.standings());
                page.append(markdown ? table.markdown() : table.toString());
            }
            pages.add(page.toString());
        }
        return String.join("\n", pages);
    }

    private static String summary(ScoreSheet sheet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sheet.scorecard().levels().reversed().forEach(level -> counts.put(level, 0));
        counts.put("", 0);
        sheet.standings().forEach(s -> counts.merge(s.level().orElse(""), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach(
                (level, count) -> {
                    if (count > 0) {
                        parts.add(count + " " + (level.isEmpty() ? below(sheet) : level));
                    }
                });
        return parts.isEmpty() ? "no entity is looked at" : String.join(", ", parts);
    }

    private static String below(ScoreSheet sheet) {
        return "below " + sheet.scorecard().levels().getFirst();
    }

    private static Table entities(List<Standing> standings) {
        Table table = new Table("ENTITY", "OWNER", "LEVEL", "RULES", "NEXT STEP");
        for (Standing standing : standings) {
            table.row(
                    standing.entity().ref().compact(),
                    standing.entity().owner().map(o -> o.compact("group")).orElse(""),
                    standing.level().orElse("-"),
                    standing.passed() + "/" + standing.results().size(),
                    next(standing));
        }
        return table;
    }

    private static String next(Standing standing) {
        List<RuleResult> next = standing.next();
        if (next.isEmpty()) {
            return "";
        }
        String more = next.size() == 1 ? "" : " (and " + (next.size() - 1) + " more)";
        return standing.nextLevel().orElse("") + ": " + next.getFirst().nextStep() + more;
    }

    private static Table teams(ScoreSheet sheet) {
        List<String> head = new ArrayList<>(List.of("TEAM", "ENTITIES"));
        List<String> levels = sheet.scorecard().levels().reversed();
        levels.forEach(level -> head.add(level.toUpperCase(java.util.Locale.ROOT)));
        head.add("BELOW");
        head.add("WHAT LIFTS MOST");
        Table table = new Table(head.toArray(String[]::new));
        for (TeamStanding team : sheet.teams()) {
            List<String> row = new ArrayList<>();
            row.add(team.owner().map(o -> o.compact("group")).orElse("nobody"));
            row.add(Integer.toString(team.standings().size()));
            levels.forEach(level -> row.add(count(team, level)));
            row.add(count(team, ""));
            row.add(
                    team.next()
                            .map(next -> "%s (%d)".formatted(next.nextStep(), team.nextCount()))
                            .orElse(""));
            table.row(row.toArray(String[]::new));
        }
        return table;
    }

    private static String count(TeamStanding team, String level) {
        return Integer.toString(team.levels().getOrDefault(level, 0));
    }

    private void one(StringBuilder page, Standing standing) {
        String level = standing.level().orElse("below " + standing.scorecard().levels().getFirst());
        page.append(standing.entity().ref().compact()).append(": ").append(level);
        standing.nextLevel()
                .ifPresent(
                        next ->
                                page.append(", ")
                                        .append(
                                                Common.count(
                                                        standing.next().size(), "rule", "rules"))
                                        .append(" to ")
                                        .append(next));
        page.append("\n\n");
        standing.next().stream()
                .findFirst()
                .ifPresent(next -> page.append("Next: ").append(next.nextStep()).append("\n\n"));
        Table table = new Table("", "LEVEL", "RULE", "WHY", "WHERE");
        for (RuleResult result : standing.results()) {
            table.row(
                    result.passed() ? "ok" : "no",
                    result.rule().level(),
                    result.rule().title(),
                    result.why(),
                    result.evidence().toString());
        }
        page.append(markdown ? table.markdown() : table.toString());
    }

    List<Map<String, Object>> values() {
        return sheets.stream().map(this::values).toList();
    }

    private Map<String, Object> values(ScoreSheet sheet) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scorecard", sheet.scorecard().name());
        map.put("title", sheet.scorecard().title());
        map.put("levels", sheet.scorecard().levels());
        if (by == ScorecardVerb.By.team) {
            map.put("teams", sheet.teams().stream().map(ScorecardPage::values).toList());
        } else {
            map.put("entities", sheet.standings().stream().map(ScorecardPage::values).toList());
        }
        return map;
    }

    private static Map<String, Object> values(TeamStanding team) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("owner", team.owner().map(EntityRef::toString).orElse(""));
        map.put("entities", team.standings().size());
        Map<String, Object> levels = new LinkedHashMap<>();
        team.levels().forEach((level, n) -> levels.put(level.isEmpty() ? "below" : level, n));
        map.put("levels", levels);
        team.next().ifPresent(next -> map.put("next", next.nextStep()));
        return map;
    }

    private static Map<String, Object> values(Standing standing) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("ref", standing.entity().ref().toString());
        map.put("owner", standing.entity().owner().map(EntityRef::toString).orElse(""));
        map.put("level", standing.level().orElse(""));
        standing.nextLevel().ifPresent(next -> map.put("nextLevel", next));
        map.put("next", standing.next().stream().map(RuleResult::nextStep).toList());
        map.put("rules", standing.results().stream().map(ScorecardPage::values).toList());
        return map;
    }

    private static Map<String, Object> values(RuleResult result) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", result.rule().name());
        map.put("title", result.rule().title());
        map.put("level", result.rule().level());
        map.put("passed", result.passed());
        map.put("why", result.why());
        map.put("file", result.evidence().path());
        map.put("line", result.evidence().line());
        return map;
    }
}

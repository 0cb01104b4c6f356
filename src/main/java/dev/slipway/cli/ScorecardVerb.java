package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.base.Similar;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.catalog.scorecard.Scorecard;
import dev.slipway.catalog.scorecard.Standing;
import dev.slipway.desk.Desk;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `slipway scorecard`.
@Command(
        name = "scorecard",
        description = {
            "Holds the platform's scorecards against the catalog: who has which level, and the next"
                    + " step.",
            "Scorecards are YAML files in a folder scorecards, or named *.scorecard.yaml.",
        })
final class ScorecardVerb extends Common.Verb implements Callable<Integer> {

    /// What one line is about.
    enum By {
        entity,
        team
    }

    private final Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "REF",
            description = "One entity, with every rule, e.g. component:orders.")
    @Nullable String ref;

    @Option(
            names = "--card",
            paramLabel = "NAME",
            description = "Only this scorecard (default: all).")
    @Nullable String card;

    @Option(names = "--by", paramLabel = "WHAT", description = "entity (default) or team.")
    By by = By.entity;

    @Option(
            names = "--min-level",
            paramLabel = "LEVEL",
            description = "Exit 1 when an entity that is looked at is below this level.")
    @Nullable String minLevel;

    ScorecardVerb(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Catalog catalog = common.platform(desk).catalog();
        Outcome<List<ScoreSheet>> scored = desk.catalog().scorecards(Progress.NONE);
        int told = common.tell(scored.problems());
        List<ScoreSheet> sheets = chosen(scored.value().orElse(List.of()));
        if (sheets.isEmpty() && card == null) {
            common.err()
                    .println(
                            "slipway: this platform has no scorecard; write one as"
                                    + " scorecards/NAME.yaml");
            return Exit.FINDINGS;
        }
        if (ref != null) {
            Optional<EntityRef> wanted = common.find(catalog, ref);
            if (wanted.isEmpty()) {
                return Exit.FINDINGS;
            }
            sheets = only(sheets, wanted.get());
            if (sheets.isEmpty()) {
                common.err().println("slipway: no scorecard is about " + wanted.get().compact());
                return Exit.FINDINGS;
            }
        }
        ScorecardPage page =
                new ScorecardPage(sheets, by, ref != null, common.format == Format.markdown);
        common.print(page.values(), page.text());
        return Math.max(told, gate(sheets));
    }

    private List<ScoreSheet> chosen(List<ScoreSheet> all) {
        if (card == null) {
            return all;
        }
        String name = card;
        List<ScoreSheet> chosen =
                all.stream().filter(sheet -> sheet.scorecard().name().equals(name)).toList();
        if (chosen.isEmpty()) {
            List<String> names = all.stream().map(sheet -> sheet.scorecard().name()).toList();
            throw common.misuse(
                    "there is no scorecard "
                            + name
                            + Similar.nearest(name, names)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there is " + String.join(", ", names)));
        }
        return chosen;
    }

    private static List<ScoreSheet> only(List<ScoreSheet> sheets, EntityRef ref) {
        return sheets.stream()
                .flatMap(
                        sheet ->
                                sheet.of(ref).stream()
                                        .map(s -> new ScoreSheet(sheet.scorecard(), List.of(s))))
                .toList();
    }

    /// A level that no scorecard has is a mistake, not a pass.
    private int gate(List<ScoreSheet> sheets) {
        if (minLevel == null) {
            return Exit.OK;
        }
        String wanted = minLevel;
        List<String> known =
                sheets.stream()
                        .map(ScoreSheet::scorecard)
                        .map(Scorecard::levels)
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        String level =
                known.stream()
                        .filter(wanted::equalsIgnoreCase)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        common.misuse(
                                                "there is no level %s; levels are %s"
                                                        .formatted(
                                                                wanted, String.join(", ", known))));
        List<String> below =
                sheets.stream()
                        .filter(sheet -> sheet.scorecard().levels().contains(level))
                        .flatMap(sheet -> sheet.below(level).stream())
                        .map(Standing::entity)
                        .map(Entity::ref)
                        .map(EntityRef::compact)
                        .distinct()
                        .toList();
        if (below.isEmpty()) {
            return Exit.OK;
        }
        common.err().println("below " + level + ": " + String.join(", ", below));
        common.err().flush();
        return Exit.FINDINGS;
    }
}

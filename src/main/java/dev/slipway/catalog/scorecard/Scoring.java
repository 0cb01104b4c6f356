package dev.slipway.catalog.scorecard;

import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogIndex;
import dev.slipway.catalog.Entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holds scorecards against a catalog.
public final class Scoring {
    private static final int LONGEST = 60;

    private final CatalogIndex index;
    private final Facts facts;

    /// What is read of `around` is read once for all scorecards.
    public Scoring(Catalog catalog, Surroundings around) {
        index = new CatalogIndex(catalog);
        facts = new Facts(catalog, around);
    }

    public ScoreSheet sheet(Scorecard scorecard, Progress progress) {
        List<Standing> standings = new ArrayList<>();
        for (Entity entity : index.find(scorecard.query())) {
            progress.check();
            if (scorecard.filter().map(filter -> answer(entity, filter).holds).orElse(true)) {
                standings.add(standing(scorecard, entity));
            }
        }
        return new ScoreSheet(scorecard, standings);
    }

    private Standing standing(Scorecard scorecard, Entity entity) {
        List<RuleResult> results = new ArrayList<>();
        for (Scorecard.Rule rule : scorecard.rules()) {
            Answer answer = answer(entity, rule.condition());
            results.add(new RuleResult(rule, answer.holds, answer.why, answer.where));
        }
        int reached = 0;
        for (String level : scorecard.levels()) {
            if (results.stream().anyMatch(r -> r.rule().level().equals(level) && !r.passed())) {
                break;
            }
            reached++;
        }
        return new Standing(scorecard, entity, reached, results);
    }

    private record Answer(boolean holds, String why, Where where) {}

    private Answer answer(Entity entity, Condition condition) {
        return switch (condition) {
            case Condition.Joined joined -> joined(entity, joined);
            case Condition.Check check -> check(entity, check);
        };
    }

    private Answer joined(Entity entity, Condition.Joined joined) {
        List<Answer> answers = joined.conditions().stream().map(c -> answer(entity, c)).toList();
        boolean holds =
                joined.all()
                        ? answers.stream().allMatch(Answer::holds)
                        : answers.stream().anyMatch(Answer::holds);
        // what decided it: of "and" what failed, of "or" what held
        List<Answer> telling = answers.stream().filter(answer -> answer.holds == holds).toList();
        String why =
                telling.stream()
                        .map(Answer::why)
                        .distinct()
                        .collect(Collectors.joining(joined.all() == holds ? ", " : "; "));
        return new Answer(holds, why, telling.getFirst().where);
    }

    private Answer check(Entity entity, Condition.Check check) {
        List<Facts.Found> found = facts.of(entity, check.fact());
        if (check.counted()) {
            Where where = found.isEmpty() ? entity.where() : found.getFirst().where();
            found = List.of(new Facts.Found((long) found.size(), where));
        }
        Optional<Operator> opposite = check.operator().negates();
        Operator asked = opposite.orElse(check.operator());
        Optional<Facts.Found> fitting =
                found.stream().filter(f -> asked.fits(f.value(), check.values())).findFirst();
        boolean holds = fitting.isPresent() != opposite.isPresent();
        Facts.Found telling = fitting.orElse(found.isEmpty() ? null : found.getFirst());
        Where where = telling == null ? entity.where() : telling.where();
        String name = (check.counted() ? "the number of " : "") + check.fact().words();
        return new Answer(holds, why(check, holds, name, telling), where);
    }

    private static String why(
            Condition.Check check,
            boolean holds,
            String name,
            Facts.@org.jspecify.annotations.Nullable Found telling) {
        String wanted =
                check.operator().needsValue()
                        ? " "
                                + check.values().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))
                        : "";
        if (holds) {
            return name + " " + check.operator().words() + wanted;
        }
        if (telling == null || String.valueOf(telling.value()).isBlank()) {
            return name + " is not there";
        }
        if (!check.operator().needsValue()) {
            return name + " is there";
        }
        String value = String.valueOf(telling.value());
        boolean longText = value.length() > LONGEST || value.contains("\n");
        return longText
                ? name + " does not satisfy: " + check.operator().words() + wanted
                : name + " is " + value + "; wanted: " + check.operator().words() + wanted;
    }
}

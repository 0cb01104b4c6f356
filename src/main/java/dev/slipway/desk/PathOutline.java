package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.catalog.Entity;
import dev.slipway.form.FormPage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How much a golden path asks, before anything is answered, and what it does.
///
/// @param problems of the golden path itself, worst first; with an error it may not run
public record PathOutline(int pages, int questions, List<String> steps, List<Problem> problems) {

    static PathOutline of(PathEntry entry, Outcome<Recipe> read) {
        Set<Problem> problems =
                new LinkedHashSet<>(entry.entity().map(Entity::problems).orElse(List.of()));
        problems.addAll(read.problems());
        List<FormPage> pages = read.value().map(r -> r.form().pages()).orElse(List.of());
        return new PathOutline(
                pages.size(),
                pages.stream().mapToInt(page -> page.fields().size()).sum(),
                read.value().map(Recipe::steps).orElse(List.of()),
                problems.stream().sorted(Problem.WORST_FIRST).toList());
    }
}

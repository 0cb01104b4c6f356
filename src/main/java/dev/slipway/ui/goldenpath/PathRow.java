package dev.slipway.ui.goldenpath;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Workspace;
import dev.slipway.form.FormPage;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.goldenpath.Step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One golden path as the gallery shows it. `owner` is the reference as written, `ownerName` what
/// to call it, both empty when there is none; `questions` are counted before anything is answered.
///
/// @param problems of the template itself, worst first; with an error it may not run
record PathRow(
        String ref,
        String title,
        String description,
        List<String> tags,
        Optional<EntityRef> owner,
        String ownerName,
        String type,
        boolean recommended,
        int pages,
        int questions,
        List<String> steps,
        List<Problem> problems) {
    static final String RECOMMENDED = "recommended";

    private static final Comparator<PathRow> ORDER =
            Comparator.comparing((PathRow row) -> !row.recommended)
                    .thenComparing(row -> row.title.toLowerCase(Locale.ROOT));

    /// The golden paths of the open platform, recommended ones first.
    static List<PathRow> of(Workspace workspace) {
        return workspace.templates().stream()
                .map(entity -> of(entity, workspace.catalog()))
                .sorted(ORDER)
                .toList();
    }

    private static PathRow of(Entity entity, Catalog catalog) {
        Outcome<SoftwareTemplate> read = SoftwareTemplate.read(entity.path(), entity.raw());
        Optional<SoftwareTemplate> template = read.value();
        Set<Problem> problems = new LinkedHashSet<>(entity.problems());
        problems.addAll(read.problems());
        List<FormPage> pages = template.map(t -> t.form().pages()).orElse(List.of());
        return new PathRow(
                entity.ref().toString(),
                entity.displayName(),
                entity.description(),
                entity.tags().stream().filter(tag -> !tag.equals(RECOMMENDED)).toList(),
                entity.owner(),
                entity.owner().map(owner -> name(owner, catalog)).orElse(""),
                entity.type(),
                entity.tags().contains(RECOMMENDED),
                pages.size(),
                pages.stream().mapToInt(page -> page.fields().size()).sum(),
                template.map(t -> t.steps().stream().map(Step::name).toList()).orElse(List.of()),
                problems.stream().sorted(Problem.WORST_FIRST).toList());
    }

    private static String name(EntityRef owner, Catalog catalog) {
        return catalog.entity(owner)
                .map(entity -> entity.ref().compact(entity.ref().kind()))
                .orElse(owner.compact("group"));
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /// How much there is to answer: `2 pages, 9 questions`.
    String size() {
        String count = questions == 1 ? "1 question" : questions + " questions";
        return pages > 1 ? pages + " pages, " + count : count;
    }

    /// Whether every word of `query` stands somewhere in it.
    boolean matches(String query) {
        List<String> texts = new ArrayList<>(tags);
        texts.addAll(List.of(ref, title, description, ownerName, type));
        String all = String.join("\n", texts).toLowerCase(Locale.ROOT);
        return List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(all::contains);
    }
}

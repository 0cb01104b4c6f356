package dev.slipway.ui.goldenpath;

import dev.slipway.base.Problem;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.EntityRef;
import dev.slipway.desk.Desk;
import dev.slipway.desk.PathEntry;
import dev.slipway.desk.PathOutline;
import dev.slipway.desk.Workspace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    static List<PathRow> of(Desk desk, Workspace workspace) {
        return workspace.goldenPaths().stream()
                .map(entry -> of(entry, desk.goldenPaths().outline(entry), workspace.catalog()))
                .sorted(ORDER)
                .toList();
    }

    private static PathRow of(PathEntry entry, PathOutline outline, Catalog catalog) {
        return new PathRow(
                entry.ref(),
                entry.title(),
                entry.description(),
                entry.tags().stream().filter(tag -> !tag.equals(RECOMMENDED)).toList(),
                entry.owner(),
                entry.owner().map(owner -> name(owner, catalog)).orElse(""),
                entry.type(),
                entry.tags().contains(RECOMMENDED),
                outline.pages(),
                outline.questions(),
                outline.steps(),
                outline.problems());
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

package dev.slipway.catalog.diff;

import dev.slipway.base.Where;
import dev.slipway.catalog.Entity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A [CatalogDiff] in words, for a terminal and as a comment on a pull request.
public final class DiffText {
    private final CatalogDiff diff;
    private final String before;
    private final String after;

    /// `before` and `after` say what was compared.
    public DiffText(CatalogDiff diff, String before, String after) {
        this.diff = diff;
        this.before = before;
        this.after = after;
    }

    public String plain() {
        StringBuilder out = new StringBuilder();
        out.append("The catalog from %s to %s: %s\n".formatted(before, after, diff.summary()));
        if (!diff.isEmpty()) {
            out.append('\n');
        }
        diff.added().forEach(e -> out.append("+ ").append(line(e)).append('\n'));
        diff.removed().forEach(e -> out.append("- ").append(line(e)).append('\n'));
        for (CatalogDiff.Changed change : diff.changed()) {
            out.append("~ ").append(line(change.after())).append('\n');
            words(change).forEach(word -> out.append("    ").append(word).append('\n'));
        }
        diff.broken()
                .forEach(
                        b ->
                                out.append("! ")
                                        .append(words(b))
                                        .append("  ")
                                        .append(b.relation().where())
                                        .append('\n'));
        diff.hidden()
                .forEach(
                        e ->
                                out.append("! Backstage would no longer show ")
                                        .append(line(e))
                                        .append('\n'));
        diff.shown()
                .forEach(
                        e ->
                                out.append("  Backstage would from now on show ")
                                        .append(line(e))
                                        .append('\n'));
        diff.errors().forEach(problem -> out.append("! ").append(problem).append('\n'));
        return out.toString();
    }

    public String markdown() {
        StringBuilder out = new StringBuilder();
        out.append("### Catalog: %s\n\n".formatted(diff.summary()));
        out.append("From %s to %s.\n".formatted(before, after));
        List<String> broken = new ArrayList<>();
        diff.broken().forEach(b -> broken.add(words(b) + at(b.relation().where())));
        diff.hidden()
                .forEach(
                        e ->
                                broken.add(
                                        "Backstage would no longer show `%s`"
                                                        .formatted(e.ref().compact())
                                                + at(e.where())));
        diff.errors().forEach(p -> broken.add(escaped(p.message()) + at(p.where())));
        if (!broken.isEmpty()) {
            out.append("\n**What breaks**\n\n");
            broken.forEach(line -> out.append("- ").append(line).append('\n'));
        }
        if (!diff.added().isEmpty() || !diff.removed().isEmpty() || !diff.changed().isEmpty()) {
            out.append("\n| | Entity | What |\n| --- | --- | --- |\n");
            diff.added().forEach(e -> row(out, "added", e, about(e)));
            diff.removed().forEach(e -> row(out, "removed", e, about(e)));
            diff.changed()
                    .forEach(
                            change ->
                                    row(
                                            out,
                                            "changed",
                                            change.after(),
                                            words(change).stream()
                                                    .map(DiffText::escaped)
                                                    .collect(Collectors.joining("<br>"))));
        }
        if (!diff.shown().isEmpty()) {
            out.append("\nBackstage would from now on show ");
            out.append(
                    diff.shown().stream()
                            .map(e -> '`' + e.ref().compact() + '`')
                            .collect(Collectors.joining(", ", "", ".\n")));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String mark, Entity entity, String what) {
        out.append("| %s | `%s` | %s |\n".formatted(mark, entity.ref().compact(), what));
    }

    private static String line(Entity entity) {
        return entity.ref().compact() + "  " + entity.where();
    }

    private static String about(Entity entity) {
        List<String> parts = new ArrayList<>();
        if (!entity.type().isEmpty()) {
            parts.add(entity.type());
        }
        entity.owner().ifPresent(owner -> parts.add("owned by " + owner.compact("group")));
        parts.add(entity.path());
        return escaped(String.join(", ", parts));
    }

    private static String words(CatalogDiff.Broken broken) {
        return "%s %s %s, which %s"
                .formatted(
                        broken.from().compact(),
                        broken.relation().type(),
                        broken.relation().target().compact(),
                        broken.gone() ? "is gone" : "is not there");
    }

    private static List<String> words(CatalogDiff.Changed change) {
        List<String> lines = new ArrayList<>();
        if (change.moved()) {
            lines.add("moved from " + change.before().path());
        }
        change.fields().forEach(field -> lines.add(words(field)));
        return lines;
    }

    /// `spec.lifecycle: experimental → production`.
    public static String words(FieldChange field) {
        String old = field.before().map(FieldChange::words).orElse("");
        String now = field.after().map(FieldChange::words).orElse("");
        if (field.before().isEmpty()) {
            return field.path() + ": + " + now;
        }
        if (field.after().isEmpty()) {
            return field.path() + ": - " + old;
        }
        // two long values may look the same in a few words
        return old.equals(now)
                ? field.path() + ": " + old + ", changed"
                : field.path() + ": " + old + " → " + now;
    }

    private static String at(Where where) {
        return " (`" + where + "`)";
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}

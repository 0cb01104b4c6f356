package dev.slipway.desk;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Root;
import dev.slipway.catalog.diff.CatalogDiff;
import dev.slipway.files.FileSource;
import dev.slipway.git.GitHistory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The catalog of one folder at two times of its git history. `before` and `after` say what was
/// compared, as in "main (1a2b3c4d)" or "the files as they are now".
public record CatalogComparison(String before, String after, CatalogDiff diff) {
    private static final String HEAD = "HEAD";
    private static final String NOW = "the files as they are now";

    private record Side(String name, FileSource files) {}

    /// Compares what `range` names: `A..B`, `A...B` (from where both parted), `A` with the files as
    /// they are now; an empty text is `HEAD`. Repositories registered elsewhere do not count, since
    /// they have a history of their own.
    static Outcome<CatalogComparison> of(
            Path folder, Function<Path, FileSource> disk, String range, Progress progress) {
        Optional<GitHistory> found = GitHistory.of(folder);
        if (found.isEmpty()) {
            return Outcome.failed(
                    Problem.error(
                                    "git.folder",
                                    Where.file(folder.toString()),
                                    "this folder is in no git repository")
                            .advise("only what git remembers can be compared"));
        }
        try (GitHistory history = found.get()) {
            Outcome<Side> before = before(history, range);
            Outcome<Side> after = after(history, range, new Side(NOW, disk.apply(folder)));
            return before.flatMap(
                    old ->
                            after.map(
                                    now ->
                                            new CatalogComparison(
                                                    old.name,
                                                    now.name,
                                                    CatalogDiff.between(
                                                            read(folder, old, progress),
                                                            read(folder, now, progress)))));
        }
    }

    private static Outcome<Side> before(GitHistory history, String range) {
        int dots = range.indexOf("..");
        String from = dots < 0 ? range : range.substring(0, dots);
        if (!range.startsWith("...", Math.max(0, dots))) {
            return side(history, from);
        }
        String to = range.substring(dots + 3);
        return history.common(head(from), head(to))
                .flatMap(history::at)
                .map(
                        at ->
                                new Side(
                                        "where both parted (" + at.id().substring(0, 8) + ")",
                                        at.files()));
    }

    private static Outcome<Side> after(GitHistory history, String range, Side now) {
        int dots = range.indexOf("..");
        return dots < 0
                ? Outcome.of(now)
                : side(history, range.substring(dots).replaceFirst("\\.{2,3}", ""));
    }

    private static Outcome<Side> side(GitHistory history, String revision) {
        return history.at(head(revision))
                .map(at -> new Side(at.name() + " (" + at.id().substring(0, 8) + ")", at.files()));
    }

    private static String head(String revision) {
        return revision.isBlank() ? HEAD : revision;
    }

    private static Catalog read(Path folder, Side side, Progress progress) {
        Path name = folder.getFileName();
        Root root = Root.folder(name == null ? "" : name.toString(), side.files);
        return new CatalogReader().read(List.of(root), progress).value().orElse(Catalog.EMPTY);
    }
}

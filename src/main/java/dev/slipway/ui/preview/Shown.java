package dev.slipway.ui.preview;

import dev.slipway.base.Problem;
import dev.slipway.desk.Against;
import dev.slipway.desk.Preview;
import dev.slipway.ui.kit.code.CodeText;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A preview made ready to be shown. Made off the window's thread, from the one before: what did
/// not change is the same object, so that panes see at once that there is nothing to do.
///
/// @param files the text files by path, in the order of the preview
/// @param changed the files that are new or different since the one before; empty for the first
/// @param against the folder that it is compared with, if there is one
public record Shown(
        Preview preview,
        Map<String, Page> files,
        Optional<Page> kubernetes,
        Optional<Page> compose,
        Set<String> changed,
        Optional<Against> against) {

    /// The preview `next` after `before`, or as the first one.
    public static Shown of(Preview next, @Nullable Shown before) {
        Map<String, Page> old = before == null ? Map.of() : before.files;
        Map<String, Page> files = new LinkedHashMap<>();
        Set<String> changed = new HashSet<>();
        for (Preview.File file : next.files()) {
            if (file.binary()) {
                continue;
            }
            Page was = old.get(file.path());
            List<CodeText.Mark> marks = marks(file.path(), next.problems());
            Page page =
                    was != null
                                    && was.traced().equals(file.content())
                                    && was.code().marks().equals(marks)
                            ? was
                            : file(file, marks);
            files.put(file.path(), page);
            if (before != null
                    && (was == null || !was.traced().text().equals(file.content().text()))) {
                changed.add(file.path());
            }
        }
        return new Shown(
                next,
                files,
                next.kubernetes().map(o -> Page.manifests(o, was(before, Shown::kubernetes))),
                next.compose().map(o -> Page.compose(o, was(before, Shown::compose))),
                changed,
                Optional.empty());
    }

    /// The same, held against a folder that is there.
    Shown with(Against folder) {
        return new Shown(preview, files, kubernetes, compose, changed, Optional.of(folder));
    }

    private static Optional<Page> was(
            @Nullable Shown before, Function<Shown, Optional<Page>> part) {
        return Optional.ofNullable(before).flatMap(part);
    }

    /// The Score file among the files.
    public Optional<Page> score() {
        return preview.scorePath().map(files::get);
    }

    private static Page file(Preview.File file, List<CodeText.Mark> marks) {
        CodeText code = CodeText.of(file.path(), file.content().text()).marked(marks);
        return new Page(code, List.of(), List.of(), file.content());
    }

    private static List<CodeText.Mark> marks(String path, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.where().line() > 0)
                .filter(problem -> problem.where().path().equals(path))
                .map(
                        problem ->
                                new CodeText.Mark(
                                        problem.where().line(),
                                        problem.where().column(),
                                        problem.severity(),
                                        problem.message()))
                .toList();
    }
}

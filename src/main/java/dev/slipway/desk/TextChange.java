package dev.slipway.desk;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.yaml.YamlEdit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// New texts for files of the open platform: shown as a diff first, written by [Desk#write] whole
/// or not at all, undone by writing its inverse.
///
/// @param title what it does, as an action ("Rename the field")
public record TextChange(String title, List<FileText> files) {

    /// One file. `before` is the text that the change was made for: where something else stands by
    /// then, nothing is written.
    public record FileText(String path, String before, String after) {}

    public TextChange {
        files = List.copyOf(files);
    }

    /// What the fixes of `problems` do together. `source` gives the texts that the problems were
    /// found in. Fixes whose file is gone, and those that would change what an earlier one already
    /// changes, are left out.
    public static TextChange fixing(
            String title, List<Problem> problems, Function<String, Optional<String>> source) {
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        for (Problem problem : problems) {
            List<TextEdit> wanted = problem.fix().map(Fix::edits).orElse(List.of());
            if (wanted.stream().allMatch(edit -> isFree(edits, edit))) {
                wanted.forEach(
                        edit ->
                                edits.computeIfAbsent(edit.from().path(), p -> new ArrayList<>())
                                        .add(edit));
            }
        }
        List<FileText> files = new ArrayList<>();
        edits.forEach(
                (path, list) ->
                        source.apply(path)
                                .map(text -> new FileText(path, text, YamlEdit.apply(text, list)))
                                .filter(file -> !file.before().equals(file.after()))
                                .ifPresent(files::add));
        return new TextChange(title, files);
    }

    private static boolean isFree(Map<String, List<TextEdit>> taken, TextEdit edit) {
        return taken.getOrDefault(edit.from().path(), List.of()).stream()
                .noneMatch(other -> starts(edit, other) < 0 && starts(other, edit) < 0);
    }

    /// Below 0 where `edit` begins before `other` ends; two insertions at one place collide, too.
    private static int starts(TextEdit edit, TextEdit other) {
        int line = Integer.compare(edit.from().line(), other.endLine());
        int column = Integer.compare(edit.from().column(), other.endColumn());
        boolean insertsThere = edit.from().equals(other.from());
        return insertsThere ? -1 : line != 0 ? line : column;
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /// The change that takes this one back.
    public TextChange inverse() {
        return new TextChange(
                "Undo: " + title,
                files.stream().map(f -> new FileText(f.path(), f.after(), f.before())).toList());
    }
}

package dev.slipway.ui.kit.code;

import dev.slipway.base.Severity;

import java.util.List;

/// A text ready to be shown: lines, their colours, an optional label for each line's origin and the
/// marks of problems. `id` says which text this is (a path): the pane keeps its place and flashes
/// changed lines as long as it stays the same. Immutable; made off the window's thread.
public record CodeText(
        String id,
        Language language,
        List<String> lines,
        List<List<Token>> tokens,
        List<String> labels,
        List<Mark> marks) {

    /// A problem at `line` (from 1), from `column` (from 1) on; to the word's end.
    public record Mark(int line, int column, Severity severity, String message) {}

    public static final CodeText EMPTY = of("", "");

    public CodeText {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
        marks = List.copyOf(marks);
    }

    /// A text whose language follows from the path that is its id.
    public static CodeText of(String path, String text) {
        return of(path, Language.of(path), text);
    }

    public static CodeText of(String id, Language language, String text) {
        List<String> lines = lines(text);
        return new CodeText(id, language, lines, language.tokens(lines), List.of(), List.of());
    }

    /// With a label for each line; equal labels in a row are shown once.
    public CodeText labelled(List<String> newLabels) {
        return new CodeText(id, language, lines, tokens, newLabels, marks);
    }

    public CodeText marked(List<Mark> newMarks) {
        return new CodeText(id, language, lines, tokens, labels, newMarks);
    }

    /// The label of `line` (from 1) when it is the first of its run, else empty.
    public String label(int line) {
        if (line > labels.size()) {
            return "";
        }
        String label = labels.get(line - 1);
        return line > 1 && labels.get(line - 2).equals(label) ? "" : label;
    }

    /// The text as it was given, with `\n` line ends.
    public String text() {
        return String.join("\n", lines);
    }

    private static List<String> lines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.replace("\r\n", "\n").split("\n", -1));
    }
}

package dev.slipway.ui.kit.code;

import dev.slipway.base.Severity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A text ready to be shown: lines, their colours, an optional label for each line's origin and the
/// marks of problems. `id` says which text this is (a path): the pane keeps its place and flashes
/// changed lines as long as it stays the same. Immutable; made off the window's thread.
public record CodeText(
        String id,
        Language language,
        List<String> lines,
        List<List<Token>> tokens,
        List<String> labels,
        List<Mark> marks,
        Folded folded) {

    /// A problem at `line` (from 1), from `column` (from 1) on; to the word's end.
    public record Mark(int line, int column, Severity severity, String message) {}

    /// What is hidden in a text: the number of each line that is left, and the words of the chips
    /// by line (from 1). Empty numbers mean that nothing is hidden.
    record Folded(List<Integer> numbers, Map<Integer, String> chips, Map<Integer, Integer> hashes) {
        static final Folded NOTHING = new Folded(List.of(), Map.of(), Map.of());
    }

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
        return new CodeText(
                id, language, lines, language.tokens(lines), List.of(), List.of(), Folded.NOTHING);
    }

    /// With a label for each line; equal labels in a row are shown once.
    public CodeText labelled(List<String> newLabels) {
        return new CodeText(id, language, lines, tokens, newLabels, marks, folded);
    }

    public CodeText marked(List<Mark> newMarks) {
        return new CodeText(id, language, lines, tokens, labels, newMarks, folded);
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

    /// The same text with these places hidden; they must not overlap half.
    public CodeText folded(Collection<Fold> closed) {
        if (closed.isEmpty()) {
            return this;
        }
        Map<Integer, Fold> byLine = new HashMap<>();
        closed.forEach(
                fold -> byLine.merge(fold.line(), fold, (a, b) -> a.last() >= b.last() ? a : b));
        List<Integer> numbers = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        Map<Integer, String> chips = new HashMap<>();
        Map<Integer, Integer> hashes = new HashMap<>();
        for (int line = 1; line <= lines.size(); line++) {
            numbers.add(line);
            String text = lines.get(line - 1);
            Fold fold = byLine.get(line);
            if (fold != null) {
                int last = Math.min(fold.last(), lines.size());
                text = text.substring(0, Math.min(fold.cut(), text.length()));
                chips.put(numbers.size(), fold.words());
                hashes.put(numbers.size(), lines.subList(line - 1, last).hashCode());
                line = last;
            }
            shown.add(text);
        }
        return new CodeText(
                id,
                language,
                shown,
                pick(tokens, numbers),
                pick(labels, numbers),
                renumbered(numbers),
                new Folded(numbers, chips, hashes));
    }

    /// The number of the line that is shown as `line`-th (from 1).
    int number(int line) {
        List<Integer> numbers = folded.numbers;
        return numbers.isEmpty() || line < 1
                ? line
                : numbers.get(Math.min(line, numbers.size()) - 1);
    }

    /// Where line `number` is shown, from 1; a hidden one at the line that hides it.
    int shownAt(int number) {
        if (folded.numbers.isEmpty() || number < 1) {
            return number;
        }
        int found = Collections.binarySearch(folded.numbers, number);
        return found >= 0 ? found + 1 : Math.max(1, -found - 1);
    }

    /// What tells shown lines apart when texts are compared: a chip counts with all it hides.
    List<String> keys() {
        if (folded.chips.isEmpty()) {
            return lines;
        }
        List<String> keys = new ArrayList<>(lines);
        folded.hashes.forEach((line, hash) -> keys.set(line - 1, keys.get(line - 1) + '\0' + hash));
        return keys;
    }

    private List<Mark> renumbered(List<Integer> numbers) {
        return marks.stream()
                .filter(mark -> Collections.binarySearch(numbers, mark.line()) >= 0)
                .map(
                        mark ->
                                new Mark(
                                        Collections.binarySearch(numbers, mark.line()) + 1,
                                        mark.column(),
                                        mark.severity(),
                                        mark.message()))
                .toList();
    }

    private static <T> List<T> pick(List<T> all, List<Integer> numbers) {
        return numbers.stream()
                .filter(number -> number <= all.size())
                .map(number -> all.get(number - 1))
                .toList();
    }

    private static List<String> lines(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return List.of(body.replace("\r\n", "\n").split("\n", -1));
    }
}

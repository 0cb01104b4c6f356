package dev.slipway.ui.kit.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is hidden in a text: the number of each line that is left, and by line (from 1) the words
/// of the chip and a hash of what is behind it. Empty numbers mean that nothing is hidden.
record Folded(List<Integer> numbers, Map<Integer, String> chips, Map<Integer, Integer> hashes) {
    static final Folded NOTHING = new Folded(List.of(), Map.of(), Map.of());

    static CodeText fold(CodeText text, Collection<Fold> closed) {
        Map<Integer, Fold> byLine = new HashMap<>();
        closed.forEach(
                fold -> byLine.merge(fold.line(), fold, (a, b) -> a.last() >= b.last() ? a : b));
        List<Integer> numbers = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        Map<Integer, String> chips = new HashMap<>();
        Map<Integer, Integer> hashes = new HashMap<>();
        List<String> lines = text.lines();
        int line = 1;
        while (line <= lines.size()) {
            numbers.add(line);
            String left = lines.get(line - 1);
            Fold fold = byLine.get(line);
            int last = fold == null ? line : Math.min(fold.last(), lines.size());
            if (fold != null) {
                left = left.substring(0, Math.min(fold.cut(), left.length()));
                chips.put(numbers.size(), fold.words());
                hashes.put(numbers.size(), lines.subList(line - 1, last).hashCode());
            }
            shown.add(left);
            line = last + 1;
        }
        return new CodeText(
                text.id(),
                text.language(),
                shown,
                pick(text.tokens(), numbers),
                pick(text.labels(), numbers),
                renumbered(text.marks(), numbers),
                List.of(),
                new Folded(numbers, chips, hashes));
    }

    int number(int line) {
        return numbers.isEmpty() || line < 1
                ? line
                : numbers.get(Math.min(line, numbers.size()) - 1);
    }

    int shownAt(int number) {
        if (numbers.isEmpty() || number < 1) {
            return number;
        }
        int found = Collections.binarySearch(numbers, number);
        return found >= 0 ? found + 1 : Math.max(1, -found - 1);
    }

    List<String> keys(List<String> lines) {
        if (hashes.isEmpty()) {
            return lines;
        }
        List<String> keys = new ArrayList<>(lines);
        hashes.forEach((line, hash) -> keys.set(line - 1, keys.get(line - 1) + '\0' + hash));
        return keys;
    }

    private static List<CodeText.Mark> renumbered(
            List<CodeText.Mark> marks, List<Integer> numbers) {
        List<CodeText.Mark> seen = new ArrayList<>();
        for (CodeText.Mark mark : marks) {
            int at = Collections.binarySearch(numbers, mark.line());
            if (at >= 0) {
                seen.add(mark.moved(at + 1 - mark.line()));
            }
        }
        return seen;
    }

    private static <T> List<T> pick(List<T> all, List<Integer> numbers) {
        return numbers.stream()
                .filter(number -> number <= all.size())
                .map(number -> all.get(number - 1))
                .toList();
    }
}

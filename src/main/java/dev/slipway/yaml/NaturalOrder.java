package dev.slipway.yaml;

import java.util.Comparator;

/// The order in which Go yaml.v3 writes the keys of a map: letters after other characters, numbers
/// by value (`a2` before `a10`). Ported from yaml.v3 `sorter.go`.
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder KEYS = new NaturalOrder();

    private NaturalOrder() {}

    /// The same tree with the keys of all mappings in this order.
    public static YamlNode sorted(YamlNode node) {
        return switch (node) {
            case YamlMap map ->
                    new YamlMap(
                            map.entries().stream()
                                    .map(
                                            e ->
                                                    new YamlMap.Entry(
                                                            e.key(),
                                                            e.keyOrigin(),
                                                            sorted(e.value())))
                                    .sorted(Comparator.comparing(YamlMap.Entry::key, KEYS))
                                    .toList(),
                            map.origin());
            case YamlList list ->
                    new YamlList(
                            list.items().stream().map(NaturalOrder::sorted).toList(),
                            list.origin());
            case YamlScalar scalar -> scalar;
        };
    }

    @Override
    public int compare(String left, String right) {
        int[] a = left.codePoints().toArray();
        int[] b = right.codePoints().toArray();
        boolean digits = false;
        for (int i = 0; i < a.length && i < b.length; i++) {
            if (a[i] == b[i]) {
                digits = Character.isDigit(a[i]);
                continue;
            }
            boolean letter = Character.isLetter(a[i]);
            boolean otherLetter = Character.isLetter(b[i]);
            if (letter && otherLetter) {
                return Integer.compare(a[i], b[i]);
            }
            if (letter || otherLetter) {
                return digits == letter ? -1 : 1;
            }
            return compareNumbers(a, b, i);
        }
        return Integer.compare(a.length, b.length);
    }

    private static int compareNumbers(int[] a, int[] b, int from) {
        long start = 0;
        if (a[from] == '0' || b[from] == '0') {
            for (int j = from - 1; j >= 0 && Character.isDigit(a[j]); j--) {
                if (a[j] != '0') {
                    start = 1;
                    break;
                }
            }
        }
        int endA = digitsEnd(a, from);
        int endB = digitsEnd(b, from);
        int byValue = Long.compare(number(a, from, endA, start), number(b, from, endB, start));
        if (byValue != 0) {
            return byValue;
        }
        return endA != endB ? Integer.compare(endA, endB) : Integer.compare(a[from], b[from]);
    }

    private static int digitsEnd(int[] text, int from) {
        int end = from;
        while (end < text.length && Character.isDigit(text[end])) {
            end++;
        }
        return end;
    }

    private static long number(int[] text, int from, int end, long start) {
        long number = start;
        for (int i = from; i < end; i++) {
            number = number * 10 + (text[i] - '0');
        }
        return number;
    }
}

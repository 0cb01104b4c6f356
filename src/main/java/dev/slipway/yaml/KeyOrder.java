package dev.slipway.yaml;

import java.util.Comparator;

/// The order in which Go's yaml.v3 writes the keys of a map (`sorter.go`): letters after digits and
/// signs, runs of digits by their number, so that `a2` stands before `a10`.
public final class KeyOrder implements Comparator<String> {
    public static final KeyOrder NATURAL = new KeyOrder();

    private KeyOrder() {}

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
            boolean aLetter = Character.isLetter(a[i]);
            boolean bLetter = Character.isLetter(b[i]);
            if (aLetter && bLetter) {
                return Integer.compare(a[i], b[i]);
            }
            if (aLetter || bLetter) {
                return (digits ? aLetter : bLetter) ? -1 : 1;
            }
            return numbers(a, b, i);
        }
        return Integer.compare(a.length, b.length);
    }

    private static int numbers(int[] a, int[] b, int at) {
        long start = 0;
        if (a[at] == '0' || b[at] == '0') {
            for (int j = at - 1; j >= 0 && Character.isDigit(a[j]); j--) {
                if (a[j] != '0') {
                    start = 1;
                    break;
                }
            }
        }
        int aEnd = end(a, at);
        int bEnd = end(b, at);
        int byNumber = Long.compare(number(start, a, at, aEnd), number(start, b, at, bEnd));
        if (byNumber != 0) {
            return byNumber;
        }
        return aEnd != bEnd ? Integer.compare(aEnd, bEnd) : Integer.compare(a[at], b[at]);
    }

    private static int end(int[] text, int from) {
        int at = from;
        while (at < text.length && Character.isDigit(text[at])) {
            at++;
        }
        return at;
    }

    private static long number(long start, int[] text, int from, int to) {
        long number = start;
        for (int i = from; i < to; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }
}

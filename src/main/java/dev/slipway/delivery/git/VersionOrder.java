package dev.slipway.delivery.git;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names by the numbers in them, so that `v0.10.0` comes after `v0.9.1`; what is left equal goes by
/// its text.
final class VersionOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d{1,30}|\\D+|\\d+");

    @Override
    public int compare(String a, String b) {
        Matcher x = PART.matcher(a);
        Matcher y = PART.matcher(b);
        boolean inA = x.find();
        boolean inB = y.find();
        while (inA && inB) {
            int order = compareParts(x.group(), y.group());
            if (order != 0) {
                return order;
            }
            inA = x.find();
            inB = y.find();
        }
        return inA == inB ? a.compareTo(b) : Boolean.compare(inA, inB);
    }

    private static int compareParts(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }
}

package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// Random texts and numbers, drawn from the rendering's generator so that a preview stays the same
/// from one key press to the next.
final class Randoms {
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LONGEST = 100_000;

    private Randoms() {}

    static Functions functions() {
        return Functions.builder()
                .add("randAlphaNum", 1, c -> drawn(c, DIGITS + LETTERS))
                .add("randAlpha", 1, c -> drawn(c, LETTERS))
                .add("randNumeric", 1, c -> drawn(c, DIGITS))
                .add("randAscii", 1, c -> drawn(c, ascii()))
                .add("randInt", 2, Randoms::number)
                .add("randBytes", 1, Randoms::bytes)
                .add("shuffle", 1, Randoms::shuffle)
                .add("uuidv4", 0, Randoms::uuid)
                .build();
    }

    private static RandomGenerator random(Call call) {
        return call.surroundings().random();
    }

    private static int length(Call call) {
        int length = call.count(0);
        if (length > LONGEST) {
            throw new GoError("a random text of " + length + " characters is too long");
        }
        call.budget().spend(Math.max(0, length));
        return Math.max(0, length);
    }

    private static String drawn(Call call, String alphabet) {
        StringBuilder out = new StringBuilder();
        for (int left = length(call); left > 0; left--) {
            out.append(alphabet.charAt(random(call).nextInt(alphabet.length())));
        }
        return out.toString();
    }

    private static String ascii() {
        StringBuilder all = new StringBuilder();
        for (char c = ' '; c < 0x7f; c++) {
            all.append(c);
        }
        return all.toString();
    }

    private static Object number(Call call) {
        long least = call.integer(0);
        long bound = call.integer(1);
        if (bound <= least) {
            throw new GoError("invalid argument to Intn");
        }
        return random(call).nextLong(least, bound);
    }

    private static Object bytes(Call call) {
        byte[] bytes = new byte[length(call)];
        random(call).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Object shuffle(Call call) {
        int[] points = call.text(0).codePoints().toArray();
        for (int i = points.length - 1; i > 0; i--) {
            int j = random(call).nextInt(i + 1);
            int swapped = points[i];
            points[i] = points[j];
            points[j] = swapped;
        }
        return new String(points, 0, points.length);
    }

    private static Object uuid(Call call) {
        long high = random(call).nextLong() & ~0xf000L | 0x4000L;
        long low = random(call).nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new java.util.UUID(high, low).toString();
    }
}

package dev.slipway.score.model;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Where random values come from. Every use has a generator of its own, made from the seed and the
/// use's name: a new resource never changes the password of another, and a preview with the same
/// seed stays the same. The name of `workload` does not count: while it is typed letter by letter,
/// no password changes.
public record Seed(long value, String workload) {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    public Seed(long value) {
        this(value, "");
    }

    public RandomGenerator forUse(String use) {
        String name = workload.isEmpty() ? use : use.replace("#" + workload + ".", "#.");
        long mixed = value;
        for (int i = 0; i < name.length(); i++) {
            mixed = mixed * 0x5851F42D4C957F2DL + name.charAt(i) + 0x14057B7EF767814FL;
            mixed ^= mixed >>> 29;
        }
        return FACTORY.create(mixed);
    }

    /// A guid as score-go makes them: version 4, variant bits left random.
    public String guid(String name) {
        byte[] bytes = new byte[16];
        forUse("guid " + name).nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0F) | 0x40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                text.append('-');
            }
            text.append(hex(bytes[i]));
        }
        return text.toString();
    }

    /// `-` and ten hexadecimal digits.
    public String suffix(String name) {
        byte[] bytes = new byte[5];
        forUse("suffix " + (name.equals(workload) ? "" : name)).nextBytes(bytes);
        StringBuilder text = new StringBuilder("-");
        for (byte b : bytes) {
            text.append(hex(b));
        }
        return text.toString();
    }

    private static String hex(byte b) {
        return String.format("%02x", b);
    }
}

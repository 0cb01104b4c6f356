package dev.slipway.files;

/// Whether bytes are text, by the rules of isbinaryfile 5 (what Backstage decides by): known marks,
/// a zero byte, or more than a tenth of suspicious bytes among the first 515.
public final class Bytes {
    private static final int LOOKED_AT = 515;

    private Bytes() {}

    public static boolean areBinary(byte[] bytes) {
        int total = Math.min(bytes.length, LOOKED_AT);
        if (total == 0 || isMarkedText(bytes)) {
            return false;
        }
        if (begins(bytes, '%', 'P', 'D', 'F', '-')) {
            return true;
        }
        int suspicious = 0;
        for (int i = 0; i < total; i++) {
            int b = bytes[i] & 0xff;
            if (b == 0) {
                return true;
            }
            if ((b < 7 || b > 14) && (b < 32 || b > 127)) {
                int more = continued(bytes, i, total, b);
                if (more > 0) {
                    i += more;
                    continue;
                }
                suspicious++;
                if (i >= 32 && suspicious * 100 / total > 10) {
                    return true;
                }
            }
        }
        return suspicious * 100 / total > 10;
    }

    /// How many bytes of UTF-8 follow the one at `i`; 0 when it begins no character.
    private static int continued(byte[] bytes, int i, int total, int first) {
        int more =
                first >= 0xc0 && first <= 0xdf
                        ? 1
                        : first >= 0xe0 && first <= 0xef
                                ? 2
                                : first >= 0xf0 && first <= 0xf7 ? 3 : 0;
        if (i + more >= total) {
            return 0;
        }
        for (int k = 1; k <= more; k++) {
            if ((bytes[i + k] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return more;
    }

    private static boolean isMarkedText(byte[] bytes) {
        return begins(bytes, 0xef, 0xbb, 0xbf)
                || begins(bytes, 0x00, 0x00, 0xfe, 0xff)
                || begins(bytes, 0x84, 0x31, 0x95, 0x33)
                || begins(bytes, 0xfe, 0xff)
                || begins(bytes, 0xff, 0xfe);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

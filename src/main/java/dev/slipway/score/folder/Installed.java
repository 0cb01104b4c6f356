package dev.slipway.score.folder;

import dev.slipway.base.Digests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// The name of an installed provisioner file (score-go's peers, `SaveProvisionerToDirectory`): what
/// is left of a signed 64-bit count of nanoseconds, so that the newest sorts first, and a hash of
/// where it came from, by which an older copy is found.
record Installed(String time, String source) {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int HASH_BYTES = 16;

    static Installed of(String uri, Instant now) {
        long nanos =
                Math.addExact(
                        Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        byte[] left = ByteBuffer.allocate(Long.BYTES).putLong(Long.MAX_VALUE - nanos).array();
        byte[] hash = Digests.sha256(uri.getBytes(StandardCharsets.UTF_8));
        return new Installed(
                URL.encodeToString(left),
                URL.encodeToString(Arrays.copyOf(hash, HASH_BYTES)) + StateFolder.SUFFIX);
    }

    String file() {
        return time + "." + source;
    }
}

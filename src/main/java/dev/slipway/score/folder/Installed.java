package dev.slipway.score.folder;

import dev.slipway.base.Digests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;

/// The name of an installed provisioner file (score-go's peers, `SaveProvisionerToDirectory`): what
/// is left of a signed 64-bit count of nanoseconds, so that the newest sorts first, and a hash of
/// where it came from, by which an older copy is found.
record Installed(String time, String source) {
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final int HASH_BYTES = 16;

    /// Two to the power of this many nanoseconds are 36 years.
    private static final int LATEST = 60;

    /// A name for `uri` that sorts before `others`, of this moment or one as little later as that
    /// takes: what base64 counts with does not sort as it counts, so that a newer name of the peers
    /// may come after an older one, and then the older provisioner would be used.
    static Installed of(String uri, Instant now, Collection<String> others) {
        Installed first = at(uri, now, 0);
        Installed name = first;
        for (int power = 0; power < LATEST && !name.isBefore(others); power++) {
            name = at(uri, now, 1L << power);
        }
        return name.isBefore(others) ? name : first;
    }

    private boolean isBefore(Collection<String> others) {
        return others.stream().allMatch(other -> file().compareTo(other) < 0);
    }

    private static Installed at(String uri, Instant now, long later) {
        long nanos =
                Math.addExact(
                        Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L),
                        now.getNano() + later);
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

package dev.slipway.goldenpath.cookiecutter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;

/// Random values that depend on a session's seed and a file's path only, so that a preview does not
/// change by itself. Templates make passwords of them: the stream is SHA-256 over seed, path and a
/// counter, and as hard to guess as the seed.
final class Randomness implements RandomGenerator {
    private final byte[] key;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private long counter;

    Randomness(String seed, String path) {
        key = (seed + '\0' + path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public long nextLong() {
        if (block.remaining() < Long.BYTES) {
            block = ByteBuffer.wrap(next());
        }
        return block.getLong();
    }

    private byte[] next() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, counter++));
            return digest.digest(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

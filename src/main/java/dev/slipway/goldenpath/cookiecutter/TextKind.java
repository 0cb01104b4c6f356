package dev.slipway.goldenpath.cookiecutter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Whether a file is copied or rendered, by the rules of binaryornot 0.4: the first 1024 bytes, how
/// many of them are control or high characters, and whether an encoding is certain.
final class TextKind {
    private static final int LOOKED_AT = 1024;

    private TextKind() {}

    static boolean isBinary(String path, byte[] bytes) {
        if (path.endsWith(".pyc")) {
            return true;
        }
        byte[] chunk = Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT));
        if (chunk.length == 0) {
            return false;
        }
        int unprintable = 0;
        int low = 0;
        boolean suspicious = false;
        for (byte b : chunk) {
            int c = b & 0xff;
            boolean control = c < 32 && "\n\r\t\f\b".indexOf(c) < 0;
            unprintable += control || c >= 127 ? 1 : 0;
            low += c < 127 ? 1 : 0;
            suspicious |= c == 0 || c == 0xff;
        }
        double first = (double) unprintable / chunk.length;
        double second = (double) low / chunk.length;
        boolean likely = (first > 0.3 && second < 0.05) || (first > 0.8 && second > 0.8);
        return !isCertainText(chunk) && (likely || suspicious);
    }

    /// What chardet is sure of: a byte order mark, or UTF-8 with at least four longer characters.
    private static boolean isCertainText(byte[] chunk) {
        if (begins(chunk, 0xff, 0xfe)) {
            return decodes(chunk, StandardCharsets.UTF_16LE);
        }
        if (begins(chunk, 0xfe, 0xff)) {
            return decodes(chunk, StandardCharsets.UTF_16BE);
        }
        if (!decodes(chunk, StandardCharsets.UTF_8)) {
            return false;
        }
        String text = new String(chunk, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") || text.codePoints().filter(c -> c > 127).count() >= 4;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static boolean decodes(byte[] bytes, Charset charset) {
        return decoded(bytes, charset).isPresent();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The file as UTF-8; empty when it is none.
    static Optional<String> utf8(byte[] bytes) {
        return decoded(bytes, StandardCharsets.UTF_8);
    }
}

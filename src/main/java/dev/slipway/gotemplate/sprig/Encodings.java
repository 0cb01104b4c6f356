package dev.slipway.gotemplate.sprig;

import dev.slipway.gotemplate.value.Call;
import dev.slipway.gotemplate.value.Functions;
import dev.slipway.gotemplate.value.GoError;
import dev.slipway.gotemplate.value.GoJson;
import dev.slipway.gotemplate.value.GoJsonReader;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Adler32;

/// JSON, base 64 and 32, and digests.
final class Encodings {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Encodings() {}

    static Functions functions() {
        return Functions.builder()
                .add("toJson", 1, c -> GoJson.compact(c.any(0), true, c.budget()))
                .alias("mustToJson", "toJson")
                .add("toRawJson", 1, c -> GoJson.compact(c.any(0), false, c.budget()))
                .alias("mustToRawJson", "toRawJson")
                .add("toPrettyJson", 1, c -> GoJson.pretty(c.any(0), c.budget()))
                .alias("mustToPrettyJson", "toPrettyJson")
                .add("fromJson", 1, Encodings::fromJson)
                .add("mustFromJson", 1, c -> GoJsonReader.read(c.text(0), c.budget()))
                .add("b64enc", 1, c -> Base64.getEncoder().encodeToString(bytes(c)))
                .add("b64dec", 1, c -> decode64(c.text(0)))
                .add("b32enc", 1, c -> encode32(bytes(c)))
                .add("b32dec", 1, c -> decode32(c.text(0)))
                .add("sha1sum", 1, c -> digest("SHA-1", bytes(c)))
                .add("sha256sum", 1, c -> digest("SHA-256", bytes(c)))
                .add("sha512sum", 1, c -> digest("SHA-512", bytes(c)))
                .add("adler32sum", 1, c -> adler(bytes(c)))
                .build();
    }

    private static byte[] bytes(Call call) {
        return call.text(0).getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object fromJson(Call call) {
        try {
            return GoJsonReader.read(call.text(0), call.budget());
        } catch (GoError e) {
            if (e.argument() >= 0) {
                throw e;
            }
            return null;
        }
    }

    /// As sprig: the error's text is the result.
    private static String decode64(String text) {
        String clean = text.replace("\n", "").replace("\r", "");
        int good = 0;
        while (good < clean.length() && isBase64(clean.charAt(good))) {
            good++;
        }
        try {
            if (clean.length() % 4 == 0) {
                return new String(Base64.getDecoder().decode(clean), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            return "illegal base64 data at input byte " + Math.min(good, text.length());
        }
        int at = good < clean.length() ? good : clean.length() / 4 * 4;
        return "illegal base64 data at input byte " + at;
    }

    private static boolean isBase64(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '+' || c == '/';
    }

    private static String encode32(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        long window = 0;
        int bits = 0;
        for (byte b : bytes) {
            window = window << 8 | b & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                out.append(BASE32.charAt((int) (window >> bits & 31)));
            }
        }
        if (bits > 0) {
            out.append(BASE32.charAt((int) (window << 5 - bits & 31)));
        }
        return out.append("=".repeat((8 - out.length() % 8) % 8)).toString();
    }

    private static String decode32(String text) {
        String clean = text.replace("\n", "").replace("\r", "");
        String digits = clean.replaceFirst("=++$", "");
        byte[] bytes = new byte[digits.length() * 5 / 8];
        long window = 0;
        int bits = 0;
        int at = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = BASE32.indexOf(digits.charAt(i));
            if (digit < 0) {
                return "illegal base32 data at input byte " + i;
            }
            window = window << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (window >> bits);
            }
        }
        return clean.length() % 8 == 0
                ? new String(bytes, StandardCharsets.UTF_8)
                : "illegal base32 data at input byte " + clean.length() / 8 * 8;
    }

    private static String digest(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String adler(byte[] bytes) {
        Adler32 sum = new Adler32();
        sum.update(bytes);
        return Long.toString(sum.getValue());
    }
}

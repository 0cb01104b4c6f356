package dev.slipway.secrets;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Secrets in one file, encrypted whole with AES-256-GCM, so that not even their names can be read
/// and nobody can change one unseen. The key is random and lies in a file of its own that only the
/// user may read (mode 0600).
///
/// @param file where the secrets are
/// @param keyFile where the key is
public record EncryptedFile(Path file, Path keyFile) implements SecretStore {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int PRIVATE = 0600;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String name() {
        return "an encrypted file";
    }

    @Override
    public String protection() {
        return "The key lies in a second file that only you may read. So a copy of the secrets"
                + " alone (in a backup, on a screen, in a synchronised folder) tells nothing,"
                + " and other users of this computer get nothing; a program that runs as you"
                + " could read both.";
    }

    @Override
    public Outcome<Optional<String>> get(String name, Progress progress) {
        synchronized (EncryptedFile.class) {
            return read().map(all -> Optional.ofNullable(all.getProperty(name)));
        }
    }

    @Override
    public Outcome<String> put(String name, String secret, Progress progress) {
        synchronized (EncryptedFile.class) {
            return read().flatMap(
                            all -> {
                                all.setProperty(name, secret);
                                return write(all, progress);
                            });
        }
    }

    @Override
    public Outcome<String> remove(String name, Progress progress) {
        synchronized (EncryptedFile.class) {
            return read().flatMap(
                            all ->
                                    all.remove(name) == null
                                            ? Outcome.of(name())
                                            : write(all, progress));
        }
    }

    private Outcome<Properties> read() {
        Properties all = new Properties();
        if (!Files.exists(file)) {
            return Outcome.of(all);
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file));
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(
                            Base64.getMimeDecoder().decode(Files.readString(keyFile)), "AES"),
                    new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE));
            byte[] plain = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
            all.load(new StringReader(new String(plain, StandardCharsets.UTF_8)));
            return Outcome.of(all);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return Outcome.failed(
                    Problem.error(
                                    "secrets.file",
                                    Where.file(file.toString()),
                                    "the secrets cannot be read with the key in " + keyFile)
                            .advise(
                                    "put the key back, or delete the file and give the tokens"
                                            + " again"));
        }
    }

    private Outcome<String> write(Properties all, Progress progress) {
        try {
            byte[] key = key(progress);
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            StringWriter text = new StringWriter();
            all.store(text, null);
            byte[] hidden = cipher.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
            byte[] whole = new byte[NONCE + hidden.length];
            System.arraycopy(nonce, 0, whole, 0, NONCE);
            System.arraycopy(hidden, 0, whole, NONCE, hidden.length);
            return keep(file, whole, progress).map(done -> name());
        } catch (GeneralSecurityException | IOException | IllegalArgumentException e) {
            return failed(e);
        }
    }

    /// The key, made when it is first needed.
    private byte[] key(Progress progress) throws IOException {
        if (!Files.exists(keyFile)) {
            byte[] key = new byte[KEY];
            RANDOM.nextBytes(key);
            Outcome<FilePlan> kept = keep(keyFile, key, progress);
            if (kept.value().isEmpty()) {
                throw new IOException(kept.problems().getFirst().message());
            }
        }
        return Base64.getMimeDecoder().decode(Files.readString(keyFile));
    }

    /// Never readable by others, not even while it is being written.
    private static Outcome<FilePlan> keep(Path place, byte[] bytes, Progress progress)
            throws IOException {
        Path folder = Files.createDirectories(place.toAbsolutePath().getParent());
        byte[] text =
                (Base64.getMimeEncoder().encodeToString(bytes) + "\n")
                        .getBytes(StandardCharsets.US_ASCII);
        return new FilePlan(
                        List.of(Change.Write.bytes(place.getFileName().toString(), text, PRIVATE)))
                .applyTo(folder, progress);
    }

    private Outcome<String> failed(Exception e) {
        return Outcome.failed(
                Problem.error(
                                "secrets.file",
                                Where.file(file.toString()),
                                "the secret cannot be kept: " + e.getMessage())
                        .advise("allow writing in " + file.toAbsolutePath().getParent()));
    }
}

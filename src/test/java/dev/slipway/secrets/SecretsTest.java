package dev.slipway.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.files.ProcessCommandRunner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

class SecretsTest {
    private static final String NAME = "git:git.example.com";
    private static final String SECRET = "t0ken \"of\" Mara's";
    @TempDir Path temp;
    private Path kept;

    @BeforeEach
    void folder() {
        kept = temp.resolve("kept");
    }

    @Test
    void keepsAndForgetsInAnEncryptedFileWhereThereIsNoKeyring() throws Exception {
        SecretStore store = secrets().store(Progress.NONE);
        assertThat(store).isInstanceOf(EncryptedFile.class);
        assertThat(store.protection()).contains("a program that runs as you could read both");

        store.put(NAME, SECRET, Progress.NONE);
        store.put("other", "x", Progress.NONE);

        SecretStore another = secrets().store(Progress.NONE);
        assertThat(another.get(NAME, Progress.NONE).value().orElseThrow()).contains(SECRET);
        another.remove(NAME, Progress.NONE);
        assertThat(store.get(NAME, Progress.NONE).value().orElseThrow()).isEmpty();
        assertThat(store.get("other", Progress.NONE).value().orElseThrow()).contains("x");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void itsFilesTellNothingAndAreTheUsersAlone() throws Exception {
        EncryptedFile store = secrets().encryptedFile();
        store.put(NAME, SECRET, Progress.NONE);
        String first = Files.readString(store.file());
        store.put(NAME, SECRET, Progress.NONE);

        for (Path file : new Path[] {store.file(), store.keyFile()}) {
            assertThat(Files.readString(file)).doesNotContain("ken").doesNotContain("example");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(Files.readString(store.file()))
                .as("the same secret looks different each time")
                .isNotEqualTo(first);
    }

    @Test
    void seesWhenSomebodyChangedIt() throws Exception {
        EncryptedFile store = secrets().encryptedFile();
        store.put(NAME, SECRET, Progress.NONE);
        String text = Files.readString(store.file());
        char last = text.charAt(20) == 'A' ? 'B' : 'A';
        Files.writeString(store.file(), text.substring(0, 20) + last + text.substring(21));

        assertThat(store.get(NAME, Progress.NONE).problems().getFirst().message())
                .contains("cannot be read with the key");
        assertThat(store.put("other", "x", Progress.NONE).value())
                .as("nothing is overwritten that cannot be read")
                .isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void usesTheProgramOfTheDesktopAndShowsItsCommandLineNoSecret() throws Exception {
        program(
                "secret-tool",
                """
                echo "$@" >> "$DIR/lines"
                case "$1" in
                  search) exit 0 ;;
                  store) cat > "$DIR/secret" ;;
                  lookup) cat "$DIR/secret" 2>/dev/null || exit 1 ;;
                  clear) rm -f "$DIR/secret" ;;
                esac
                """);

        SecretStore store = secrets().store(Progress.NONE);
        assertThat(store.name()).isEqualTo("the desktop's keyring");
        assertThat(store.get(NAME, Progress.NONE).value().orElseThrow()).isEmpty();
        assertThat(store.put(NAME, SECRET, Progress.NONE).value()).contains(store.name());
        assertThat(store.get(NAME, Progress.NONE).value().orElseThrow()).contains(SECRET);
        store.remove(NAME, Progress.NONE);
        assertThat(store.get(NAME, Progress.NONE).value().orElseThrow()).isEmpty();

        assertThat(Files.readString(temp.resolve("lines")))
                .contains("service slipway name " + NAME)
                .doesNotContain("ken");
        assertThat(kept).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyringThatDoesNotAnswerIsNone() throws Exception {
        program("secret-tool", "exit 1");

        assertThat(secrets().store(Progress.NONE)).isInstanceOf(EncryptedFile.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theKeychainGetsTheSecretThroughItsInput() throws Exception {
        program(
                "security",
                """
                echo "$@" >> "$DIR/lines"
                cat >> "$DIR/input"
                """);

        secrets().store(Progress.NONE).put(NAME, SECRET, Progress.NONE);

        assertThat(Files.readString(temp.resolve("lines"))).contains("-i").doesNotContain("ken");
        assertThat(Files.readString(temp.resolve("input")))
                .isEqualTo(
                        "add-generic-password -U -s slipway -a \"%s\" -w \"%s\"\n"
                                .formatted(NAME, SECRET.replace("\"", "\\\"")));
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.createDirectories(temp.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/sh\nDIR='" + temp + "'\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// Sees no other programs of a keyring than those of the test.
    private Secrets secrets() {
        String path = temp.resolve("bin") + ":/bin:/usr/bin";
        Map<String, String> environment = Map.of("PATH", temp.resolve("bin").toString());
        return new Secrets(new ProcessCommandRunner(temp, Map.of("PATH", path)), environment, kept);
    }
}

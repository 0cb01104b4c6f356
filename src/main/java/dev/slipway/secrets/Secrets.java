package dev.slipway.secrets;

import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds the place for secrets on this computer.
///
/// @param commands runs the keyring's program
/// @param environment where `PATH` and the session of the desktop are named
/// @param folder for the encrypted file, where there is no keyring
public record Secrets(CommandRunner commands, Map<String, String> environment, Path folder) {
    private static final List<String> SESSION =
            List.of("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY");

    public Secrets {
        environment = Map.copyOf(environment);
    }

    /// The system's keyring where its program is found and answers, else the encrypted file.
    public SecretStore store(Progress progress) {
        for (KeyringProgram program : KeyringProgram.values()) {
            Optional<Keyring> keyring =
                    find(program.words().getFirst())
                            .map(file -> new Keyring(program, file, commands, session(environment)))
                            .filter(found -> found.answers(progress));
            if (keyring.isPresent()) {
                return keyring.get();
            }
        }
        return encryptedFile();
    }

    public EncryptedFile encryptedFile() {
        return new EncryptedFile(folder.resolve("secrets"), folder.resolve("secrets.key"));
    }

    /// What programs of the desktop need of `environment` beyond what every program gets.
    public static Map<String, String> session(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> SESSION.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Looked up here, so that no program is started to find out that it is not there.
    private Optional<Path> find(String program) {
        String separator = Pattern.quote(File.pathSeparator);
        for (String place : environment.getOrDefault("PATH", "").split(separator, -1)) {
            if (!place.isBlank() && Files.isExecutable(Path.of(place).resolve(program))) {
                return Optional.of(Path.of(place).resolve(program).toAbsolutePath());
            }
        }
        return Optional.empty();
    }
}

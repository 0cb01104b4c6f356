package dev.slipway.desk;

import dev.slipway.base.Digests;
import dev.slipway.base.Outcome;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.ProcessCommandRunner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Runs only what was agreed to, file by file: `agreed` holds `path@version`. The version covers
/// the provisioner file and, where it lies in the project, the program that it names: when either
/// changes, nothing runs until the user has read and agreed again.
record AgreedCommands(Set<String> agreed, ProcessCommandRunner runner) implements CommandRunner {
    private static final int DIGITS = 12;

    AgreedCommands {
        agreed = Set.copyOf(agreed);
    }

    @Override
    public Outcome<Result> run(Command command, Progress progress) {
        return Outcome.of(new Result(false, -1, new byte[0], ""));
    }

    @Override
    public CommandRunner of(String source) {
        return (command, progress) -> {
            String consent = consent(source, command.words().getFirst());
            return agreed.contains(consent)
                    ? runner.run(command, progress)
                    : Outcome.of(
                            new Result(
                                    false,
                                    -1,
                                    new byte[0],
                                    "read it first; --allow-command " + consent + " runs it"));
        };
    }

    /// What names the file and the program as they are now.
    private String consent(String source, String program) {
        int at = source.lastIndexOf('@');
        String path = at < 0 ? source : source.substring(0, at);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(source.substring(at + 1).getBytes(StandardCharsets.UTF_8));
        Path file = runner.home().resolve(program).normalize();
        if (program.startsWith(".") && Files.isRegularFile(file)) {
            try {
                bytes.writeBytes(Files.readAllBytes(file));
            } catch (IOException e) {
                bytes.writeBytes(program.getBytes(StandardCharsets.UTF_8));
            }
        }
        return path + "@" + Digests.hex(bytes.toByteArray()).substring(0, DIGITS);
    }
}

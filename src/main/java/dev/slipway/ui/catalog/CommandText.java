package dev.slipway.ui.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The command line that gives what a screen shows, quoted for a POSIX shell.
final class CommandText {
    private CommandText() {}

    /// `slipway catalog VERB -C FOLDER ARGUMENTS`.
    static String catalog(String verb, Optional<Path> folder, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of("slipway", "catalog", verb));
        folder.ifPresent(path -> words.addAll(List.of("-C", path.toString())));
        words.addAll(arguments);
        return words.stream().map(CommandText::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+")
                ? word
                : "'" + word.replace("'", "'\\''") + "'";
    }
}

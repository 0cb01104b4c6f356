package dev.slipway.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The files that arguments name: a file, all YAML and JSON files below a folder, `-` for standard
/// input.
final class ManifestFiles {

    private ManifestFiles() {}

    /// Name as shown to text, in the order named.
    static Map<String, String> of(List<String> names, Common common) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : names) {
            Path path = Path.of(name);
            try {
                if (name.equals("-")) {
                    texts.put("-", new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
                } else if (Files.isDirectory(path)) {
                    folder(path, texts);
                } else if (Files.isRegularFile(path)) {
                    texts.put(shown(path), Files.readString(path));
                } else {
                    throw common.misuse("there is no file or folder " + name);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name + " cannot be read", e);
            }
        }
        return texts;
    }

    private static void folder(Path folder, Map<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().matches(".*\\.(ya?ml|json)")) {
                    texts.put(shown(file), Files.readString(file));
                }
            }
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}

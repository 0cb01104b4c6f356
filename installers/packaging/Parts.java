package packaging;

import dev.slipway.yaml.Json;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The parts of others in the program, as `parts.json` lists them for About.
final class Parts {
    static final String FILE = "src/main/resources/dev/slipway/desk/parts.json";

    private Parts() {}

    /// @param jars the jars that hold it, patterns of artifact names; empty for fonts and data
    record Part(String name, String version, String licence, String home, List<String> jars) {

        boolean holds(Path jar) {
            String file = Built.nameOf(jar);
            return jars.stream()
                    .anyMatch(
                            pattern ->
                                    FileSystems.getDefault()
                                            .getPathMatcher(
                                                    "glob:" + pattern + "-" + version + "*.jar")
                                            .matches(Path.of(file)));
        }
    }

    /// @throws Refusal when a jar is in no part, or a part names a jar that is not there
    static List<Part> of(Built built) throws IOException {
        String text = Files.readString(built.project().resolve(FILE));
        List<Part> parts = new ArrayList<>();
        if (Json.object(text).get("parts") instanceof List<?> list) {
            list.forEach(item -> parts.add(part((Map<?, ?>) item)));
        }
        List<Path> jars =
                Stream.concat(built.libraries().stream(), built.fxModules().stream()).toList();
        for (Path jar : jars) {
            if (parts.stream().noneMatch(part -> part.holds(jar))) {
                throw new Refusal(
                        "%s is in no part (or in one of another version): add it to %s with its licence"
                                .formatted(Built.nameOf(jar), FILE));
            }
        }
        for (Part part : parts) {
            if (!part.jars().isEmpty() && jars.stream().noneMatch(part::holds)) {
                throw new Refusal(
                        "nothing of %s %s is in the program: remove it from %s"
                                .formatted(part.name(), part.version(), FILE));
            }
        }
        return parts;
    }

    private static Part part(Map<?, ?> item) {
        List<?> jars = (List<?>) item.get("jars");
        return new Part(
                String.valueOf(item.get("name")),
                String.valueOf(item.get("version")),
                String.valueOf(item.get("licence")),
                String.valueOf(item.get("home")),
                jars.stream().map(String::valueOf).toList());
    }
}

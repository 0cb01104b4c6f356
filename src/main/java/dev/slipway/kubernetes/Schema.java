package dev.slipway.kubernetes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/// The kinds that come with Kubernetes and their fields. `schema.txt.gz` beside this class is made
/// by `.dev/KubernetesSchema.java`, which also tells what its lines mean.
final class Schema {
    private final String source;
    private final Map<String, String> kinds;
    private final Map<String, String> lines;
    private final Map<String, Map<String, Field>> types = new ConcurrentHashMap<>();

    private Schema(String source, Map<String, String> kinds, Map<String, String> lines) {
        this.source = source;
        this.kinds = kinds;
        this.lines = lines;
    }

    /// A field: its type's code, and whether an object without it is refused.
    record Field(String type, boolean required) {}

    static Schema load() {
        Map<String, String> kinds = new TreeMap<>();
        Map<String, String> lines = new TreeMap<>();
        String source = "";
        try (InputStream packed =
                        Objects.requireNonNull(Schema.class.getResourceAsStream("schema.txt.gz"));
                BufferedReader reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) reader.lines()::iterator) {
                switch (line.charAt(0)) {
                    case 'K' -> kinds.put(before(line), line.substring(line.lastIndexOf(' ') + 1));
                    case 'T' -> {
                        int name = line.indexOf(' ', 2);
                        lines.put(
                                line.substring(2, name < 0 ? line.length() : name),
                                name < 0 ? "" : line.substring(name + 1));
                    }
                    default -> source = line.substring(2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Schema(source, kinds, lines);
    }

    private static String before(String line) {
        return line.substring(2, line.lastIndexOf(' '));
    }

    /// The library that the schema was made from.
    String source() {
        return source;
    }

    /// The type of a kind; empty when it is none of Kubernetes' own.
    Optional<String> type(String apiVersion, String kind) {
        return Optional.ofNullable(kinds.get(apiVersion + " " + kind));
    }

    /// The API versions that have the kind.
    List<String> versions(String kind) {
        return kinds.keySet().stream()
                .filter(key -> key.endsWith(" " + kind))
                .map(key -> key.substring(0, key.indexOf(' ')))
                .toList();
    }

    boolean hasGroup(String group) {
        return kinds.keySet().stream().anyMatch(key -> key.startsWith(group + "/"));
    }

    /// The kinds that an API version has.
    Collection<String> kinds(String apiVersion) {
        return kinds.keySet().stream()
                .filter(key -> key.startsWith(apiVersion + " "))
                .map(key -> key.substring(apiVersion.length() + 1))
                .toList();
    }

    /// The fields of a type by name.
    Map<String, Field> fields(String type) {
        return types.computeIfAbsent(type, name -> parse(lines.getOrDefault(name, "")));
    }

    private static Map<String, Field> parse(String line) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String word : Arrays.asList(line.split(" "))) {
            int colon = word.lastIndexOf(':');
            if (colon > 0) {
                boolean required = word.endsWith("!");
                String type = word.substring(colon + 1, word.length() - (required ? 1 : 0));
                fields.put(word.substring(0, colon), new Field(type, required));
            }
        }
        return fields;
    }
}

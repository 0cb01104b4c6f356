package dev.slipway.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Descriptor;
import dev.slipway.catalog.Entity;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Backstage's verdict, relations and emitted refs of each document.
final class CatalogDocumentsCases implements ConformanceArea {
    private static final String LINES = "expected-documents.jsonl";

    @Override
    public String name() {
        return "catalog-documents";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("catalog").resolve(LINES);
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        ObjectMapper json = new ObjectMapper();
        FileSource files = new FolderSource(corpus.resolve("catalog"));
        CatalogReader reader = new CatalogReader();
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(data(corpus))) {
            JsonNode expected = json.readTree(line);
            if (!expected.path("valid").isNull()) {
                String file = expected.path("file").asText();
                int doc = expected.path("doc").asInt();
                cases.add(
                        new Case(
                                file + "#" + doc,
                                () -> compare(expected, reader.describe(files, file), doc)));
            }
        }
        return cases;
    }

    private static Verdict compare(JsonNode expected, List<Descriptor> documents, int doc) {
        if (doc >= documents.size()) {
            return Verdict.disagree("only " + documents.size() + " documents");
        }
        Descriptor actual = documents.get(doc);
        List<String> differences = new ArrayList<>();
        boolean valid = expected.path("valid").asBoolean();
        if (valid != actual.valid()) {
            differences.add("valid is " + actual.valid() + " " + actual.problems());
        }
        String ref = actual.ref().map(Object::toString).orElse("");
        if (expected.path("ref").isTextual() && !expected.path("ref").asText().equals(ref)) {
            differences.add("ref is " + ref);
        }
        if (valid) {
            differ("relations", texts(expected.path("relations")), relations(actual), differences);
        }
        if (expected.has("emits")) {
            Set<String> emits =
                    actual.emits().stream().map(Object::toString).collect(Collectors.toSet());
            differ("emits", texts(expected.path("emits")), emits, differences);
        }
        return Verdict.of(differences.isEmpty(), String.join("; ", differences));
    }

    private static Set<String> relations(Descriptor descriptor) {
        return descriptor.entity().map(Entity::relations).orElse(List.of()).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    static void differ(
            String what, Set<String> expected, Set<String> actual, List<String> differences) {
        if (!expected.equals(actual)) {
            Set<String> missing = new TreeSet<>(expected);
            missing.removeAll(actual);
            Set<String> more = new TreeSet<>(actual);
            more.removeAll(expected);
            differences.add(what + ": missing " + missing + ", too many " + more);
        }
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}

package dev.slipway.conformance;

import static dev.slipway.conformance.CatalogDocumentsCases.differ;
import static dev.slipway.conformance.CatalogDocumentsCases.texts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.slipway.base.Progress;
import dev.slipway.base.Where;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Root;
import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What a Location root leads to, and what Backstage itself would list of it.
final class CatalogTreesCases implements ConformanceArea {

    @Override
    public String name() {
        return "catalog-trees";
    }

    @Override
    public Path data(Path corpus) {
        return corpus.resolve("catalog").resolve("expected-trees.jsonl");
    }

    @Override
    public List<Case> cases(Path corpus) throws IOException {
        ObjectMapper json = new ObjectMapper();
        FileSource files = new FolderSource(corpus.resolve("catalog"));
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(data(corpus))) {
            JsonNode expected = json.readTree(line);
            String root = expected.path("root").asText();
            cases.add(new Case(root, () -> compare(expected, read(files, root))));
        }
        return cases;
    }

    private static Catalog read(FileSource files, String root) {
        return new CatalogReader()
                .read(List.of(Root.file("", files, root)), Progress.NONE)
                .value()
                .orElseThrow();
    }

    private static Verdict compare(JsonNode expected, Catalog catalog) {
        List<String> differences = new ArrayList<>();
        Set<String> all = refs(catalog, entity -> true);
        differ("entities", texts(expected.path("entities")), all, differences);
        if (expected.path("filesRead").asInt() != catalog.files().size()) {
            differences.add("filesRead is " + catalog.files().size());
        }
        Set<String> errors =
                texts(expected.path("errors")).stream()
                        .map(text -> text.substring(0, Math.max(0, text.indexOf(": "))))
                        .collect(Collectors.toCollection(TreeSet::new));
        differ("errors", errors, refs(catalog, e -> !isValid(e)), differences);
        differ("conflicts", conflicts(expected), conflicts(catalog), differences);
        JsonNode shows = expected.path("backstageShows");
        differ(
                "backstageShows",
                shows.isTextual() ? all : texts(shows),
                refs(catalog, e -> e.listed() && isValid(e)),
                differences);
        return Verdict.of(differences.isEmpty(), String.join("; ", differences));
    }

    private static boolean isValid(Entity entity) {
        return entity.verdict() == dev.slipway.catalog.Verdict.VALID;
    }

    private static Set<String> refs(Catalog catalog, Predicate<Entity> which) {
        return catalog.entities().stream()
                .filter(which)
                .map(e -> e.ref().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> conflicts(JsonNode expected) {
        Set<String> found = new TreeSet<>();
        expected.path("conflicts")
                .forEach(c -> found.add(c.path("ref").asText() + " " + texts(c.path("files"))));
        return found;
    }

    private static Set<String> conflicts(Catalog catalog) {
        Set<String> found = new TreeSet<>();
        catalog.conflicts()
                .forEach(
                        (ref, places) -> {
                            Set<String> files =
                                    places.stream()
                                            .map(Where::path)
                                            .map(path -> path.substring(path.indexOf('/') + 1))
                                            .collect(Collectors.toCollection(TreeSet::new));
                            if (files.size() > 1) {
                                found.add(ref + " " + files);
                            }
                        });
        return found;
    }
}

package dev.slipway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.CatalogReader;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.Root;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class SampleCatalogTest {
    private static final Path SAMPLE = Path.of("assets/sample-platform");
    private static Catalog catalog = Catalog.EMPTY;

    @BeforeAll
    static void readSample() throws IOException {
        catalog = read(Root.folder("myorg", files()));
    }

    private static Catalog read(Root root) {
        return new CatalogReader().read(List.of(root), Progress.NONE).value().orElseThrow();
    }

    private static MemorySource files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(SAMPLE)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(SAMPLE.relativize(file).toString(), Files.readString(file));
            }
        }
        return MemorySource.of(files);
    }

    @Test
    void hasNoMistakes() {
        assertThat(catalog.problems())
                .filteredOn(problem -> problem.severity() != Severity.INFO)
                .extracting(Problem::toString)
                .isEmpty();
    }

    @Test
    void isAWholeCompany() {
        assertThat(catalog.entities()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(catalog.kinds())
                .containsEntry("Component", 18)
                .containsEntry("Template", 4)
                .containsKeys("API", "Domain", "Group", "Resource", "System", "User");
        assertThat(catalog.conflicts()).isEmpty();
        assertThat(catalog.files()).noneMatch(file -> file.contains("faulty/"));
    }

    @Test
    void everyRelationLeadsSomewhere() {
        assertThat(catalog.entities())
                .flatExtracting(Entity::relations)
                .isNotEmpty()
                .noneMatch(relation -> catalog.isMissing(relation));
    }

    @Test
    void theOriginalsShowTheirFaults() throws IOException {
        Catalog component = read(Root.file("faulty", files(), "faulty/catalog-info.yaml"));
        assertThat(component.problems())
                .extracting(Problem::rule)
                .contains("catalog.lint.dangling");
        Catalog api = read(Root.file("faulty", files(), "faulty/orders-api.yaml"));
        assertThat(api.problems()).extracting(Problem::rule).contains("catalog.placeholder");
    }
}

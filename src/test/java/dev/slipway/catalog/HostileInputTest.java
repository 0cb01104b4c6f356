package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;
import static dev.slipway.catalog.Catalogs.entity;
import static dev.slipway.catalog.Catalogs.location;
import static dev.slipway.catalog.Catalogs.refs;
import static dev.slipway.catalog.Catalogs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.files.FolderSource;
import dev.slipway.files.MemorySource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Files that mean harm: time and memory stay bounded, the message is clear, the rest is read, and
/// nothing outside the folder is.
@Timeout(240)
class HostileInputTest {
    private static final String SECRET = "the-secret-outside";

    @TempDir Path temp;

    private Path write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Catalog read() {
        return Catalogs.read(Root.folder("in", new FolderSource(temp.resolve("in"))));
    }

    private static Problem problem(Catalog catalog, String rule) {
        return catalog.problems().stream()
                .filter(p -> p.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " in " + catalog.problems()));
    }

    @Test
    void aliasesThatMultiplyAreRefusedAndTheNextDocumentIsRead() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1) + ", ";
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, alias.repeat(10)));
        }
        Catalog catalog = scan(bomb.toString(), component("a", ""));

        assertThat(refs(catalog.entities())).containsExactly("component:a");
        assertThat(problem(catalog, "yaml.aliases").where().line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "[{a: "})
    void deepNestingIsRefused(String opening) {
        Catalog catalog = scan("x: " + opening.repeat(200_000) + "\n", component("a", ""));

        assertThat(refs(catalog.entities())).containsExactly("component:a");
        assertThat(catalog.problems().getFirst().rule()).startsWith("yaml.");
    }

    @Test
    void deeplyNestedValuesOfAnEntityDoNotOverflow() {
        String deep = "x: " + "[".repeat(700) + "]".repeat(700);
        Catalog catalog = scan(component("a", deep), component("b", ""));

        assertThat(refs(catalog.entities())).contains("component:b");
    }

    @Test
    void aFileOfOneHundredMegabytesIsNamedAndNotRead() throws IOException {
        write("in/app-config.yaml", "catalog: {locations: [{type: file, target: ./all.yaml}]}\n");
        write("in/all.yaml", location("[./big.yaml, ./a.yaml]"));
        write("in/a.yaml", component("a", ""));
        try (RandomAccessFile big =
                new RandomAccessFile(temp.resolve("in/big.yaml").toFile(), "rw")) {
            big.setLength(100L * 1024 * 1024);
        }
        Catalog catalog = read();

        assertThat(refs(catalog.entities())).containsExactly("component:a", "location:all");
        assertThat(problem(catalog, "catalog.missing-target").message())
                .isEqualTo("./big.yaml is larger than 16 MB");
    }

    @Test
    void nothingOutsideTheFolderIsRead() throws IOException {
        Path secret =
                write(
                        "secret.yaml",
                        component(SECRET, "").replace("description: x", "description: " + SECRET));
        write("in/app-config.yaml", "catalog: {locations: [{type: file, target: ./all.yaml}]}\n");
        Files.createSymbolicLink(temp.resolve("in/link.yaml"), secret);
        Files.createSymbolicLink(temp.resolve("in/up"), temp);
        write(
                "in/all.yaml",
                location(
                                "[../secret.yaml, '%s', 'file://%s', ./link.yaml, ./up/secret.yaml,"
                                                .formatted(secret, secret)
                                        + " './x/../../secret.yaml', '..\\\\secret.yaml',"
                                        + " './../*.yaml', './up/*.yaml', ./a.yaml]")
                        .replace("name: all", "name: all"));
        write(
                "in/a.yaml",
                String.join(
                        "---\n",
                        including("t", "$text: ../secret.yaml"),
                        including("u", "$text: " + secret),
                        including("v", "$yaml: ./link.yaml"),
                        including("w", "$text: up/secret.yaml"),
                        including("x", "$text: 'file://" + secret + "'"),
                        including("y", "$json: \"./up/secret\\0.yaml\"")));
        Catalog catalog = read();

        assertThat(catalog.files()).containsExactlyInAnyOrder("all.yaml", "a.yaml");
        assertThat(catalog.entities()).hasSize(7);
        assertThat(catalog.entities().toString()).doesNotContain(SECRET);
        assertThat(catalog.problems())
                .filteredOn(p -> p.rule().equals("catalog.missing-target"))
                .extracting(Problem::message)
                .contains(
                        "../secret.yaml leads out of the folder",
                        "./link.yaml leads out of the folder through a link",
                        "./up/secret.yaml leads out of the folder through a link")
                .hasSize(9);
        assertThat(catalog.problems().stream().filter(p -> p.rule().equals("catalog.placeholder")))
                .hasSize(6);
    }

    private static String including(String name, String placeholder) {
        return """
        apiVersion: backstage.io/v1alpha1
        kind: API
        metadata: {name: %s}
        spec: {type: openapi, lifecycle: p, owner: o, definition: {%s}}
        """
                .formatted(name, placeholder);
    }

    @Test
    void aConfigurationCannotLeadOutEither() throws IOException {
        write("secret.yaml", component(SECRET, ""));
        write(
                "in/app-config.yaml",
                """
                catalog:
                  locations:
                    - {type: file, target: x/../../secret.yaml}
                    - {type: file, target: %s}
                    - {type: file, target: '%s../secret.yaml'}
                """
                        .formatted(temp.resolve("secret.yaml"), "../".repeat(100_000)));

        assertThat(read().entities()).isEmpty();
    }

    @Test
    void locationsInACircleEnd() {
        Map<String, String> files = new HashMap<>();
        files.put("a.yaml", location("[./b.yaml, ./*.yaml]").replace("name: all", "name: a"));
        files.put("b.yaml", location("[./a.yaml, ./**/*.yaml]").replace("name: all", "name: b"));
        Catalog catalog = Catalogs.read(Root.file("", MemorySource.of(files), "a.yaml"));

        assertThat(refs(catalog.entities())).containsExactly("location:a", "location:b");
        assertThat(catalog.entities()).allMatch(Entity::listed);
    }

    @Test
    void locationsThatMultiplyEndWithAMessage() {
        Map<String, String> files = new HashMap<>();
        for (int i = 0; i < 2_500; i++) {
            files.put(
                    "f%d.yaml".formatted(i),
                    location("['./f*.yaml']").replace("name: all", "name: l" + i));
        }
        Catalog catalog = Catalogs.read(Root.file("", MemorySource.of(files), "f0.yaml"));

        assertThat(problem(catalog, "catalog.size").message()).contains("too large");
    }

    @Test
    void tenThousandProblemsAreAllTold() {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            documents
                    .append("---\n")
                    .append(component("c" + i, "dependsOn: [component:d" + i + ", e" + i + "]"));
        }
        Catalog catalog = scan(documents.toString());

        assertThat(catalog.problems()).hasSizeGreaterThan(10_000);
        assertThat(entity(catalog, "component:c4999").problems()).hasSize(3);
    }

    @Test
    void includedFilesCannotFillTheMemory() {
        Map<String, String> files = new HashMap<>();
        files.put("big.yaml2", "x: [" + "a, ".repeat(400_000) + "]\n");
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            files.put("big%d.yaml2".formatted(i), files.get("big.yaml2"));
            documents
                    .append("---\n")
                    .append(including("a" + i, "$yaml: ./big%d.yaml2".formatted(i)));
            documents.append("---\n").append(including("b" + i, "$yaml: ./big.yaml2"));
        }
        files.put("catalog-info.yaml", documents.toString());
        Catalog catalog = scan(files);

        assertThat(catalog.problems())
                .extracting(Problem::message)
                .contains(
                        "$yaml names ./big19.yaml2, which is one text too many: they are too large"
                                + " together");
    }

    @Test
    void wildcardsThatBacktrackElsewhereDoNotHere() {
        String name = "a".repeat(200);
        Catalog catalog =
                Catalogs.read(
                        Root.file(
                                "",
                                MemorySource.of(
                                        Map.of(
                                                "all.yaml",
                                                location(
                                                        "['./"
                                                                + "**/".repeat(30)
                                                                + "*a".repeat(60)
                                                                + "b']"),
                                                "x/".repeat(40) + name,
                                                "")),
                                "all.yaml"));

        assertThat(problem(catalog, "catalog.missing-target").message())
                .contains("matches no file");
    }

    @Test
    void aHundredThousandDocumentsOfOneFileAreEnough() {
        List<String> files = scan("---\n- x\n".repeat(150_000)).files();

        assertThat(files).hasSize(1);
    }
}

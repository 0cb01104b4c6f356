package dev.slipway.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class YamlTest {

    @Test
    void aBrokenDocumentDoesNotHideItsNeighbours() {
        List<YamlDocument> documents =
                Yaml.read("a.yaml", "name: one\n---\nname: \"two\nother: : x\n---\nname: three\n");

        assertThat(documents).hasSize(3);
        assertThat(text(documents.get(0))).isEqualTo("one");
        assertThat(documents.get(1).content().value()).isEmpty();
        assertThat(text(documents.get(2))).isEqualTo("three");
        assertThat(documents.get(2).where()).isEqualTo(new Where("a.yaml", 6, 1));
    }

    @Test
    void anErrorSaysLineAndColumn() {
        Problem problem =
                Yaml.read("b.yaml", "metadata:\n  name: a: b\n")
                        .getFirst()
                        .content()
                        .problems()
                        .getFirst();

        assertThat(problem.where()).isEqualTo(new Where("b.yaml", 2, 10));
        assertThat(problem.message()).contains("mapping values are not allowed here");
        assertThat(problem.advice()).contains("quote");
    }

    @Test
    void everyNodeKnowsItsPlace() {
        YamlNode root = one("spec:\n  ports:\n    - http\n    - grpc\n", Dialect.CORE);

        YamlList ports = (YamlList) root.at("spec", "ports").orElseThrow();
        assertThat(ports.items().get(1).where()).isEqualTo(new Where("t.yaml", 4, 7));
    }

    @Test
    void aDuplicateKeyNamesBothLines() {
        Problem problem =
                Yaml.read("c.yaml", "a: 1\nb: 2\na: 3\n")
                        .getFirst()
                        .content()
                        .problems()
                        .getFirst();

        assertThat(problem.where().line()).isEqualTo(3);
        assertThat(problem.message()).contains("\"a\"");
        assertThat(problem.advice()).contains("line 1");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, yes",
        "on, on",
        "1_000, 1_000",
        "012, 12",
        "0o14, 12",
        "0x1F, 31",
        "12:30:45, 12:30:45",
        "2024-01-01, 2024-01-01",
        "1.10, 1.1",
        "true, true"
    })
    void plainTextsMeanWhatBackstageReads(String written, String value) {
        assertThat(
                        String.valueOf(
                                one("v: " + written, Dialect.CORE).get("v").orElseThrow().value()))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, yes",
        "1_000, 1000",
        "0777, 511",
        "0o17, 15",
        "-12020e6011, -12020e6011",
        "0b11, 3",
        "1e3, 1000.0",
        "08, 8"
    })
    void plainTextsMeanWhatGoReads(String written, String value) {
        assertThat(String.valueOf(one("v: " + written, Dialect.GO).get("v").orElseThrow().value()))
                .isEqualTo(value);
    }

    @Test
    void mergeKeysCountForGoOnly() {
        String text = "a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n";

        assertThat(one(text, Dialect.GO).get("b").orElseThrow().value())
                .isEqualTo(Map.of("x", 1L, "y", 2L));
        assertThat(one(text, Dialect.CORE).at("b", "<<")).isPresent();
    }

    @Test
    void anAnchorInsideItselfIsAnErrorAndNoEndlessLoop() {
        List<YamlDocument> documents = Yaml.read("d.yaml", "a: &a\n  - *a\n");

        assertThat(documents.getFirst().content().hasErrors()).isTrue();
    }

    @Test
    void depthBeyondTheStackIsAnError() {
        List<YamlDocument> documents = Yaml.read("e.yaml", "[".repeat(200_000));

        assertThat(documents.getFirst().content().hasErrors()).isTrue();
    }

    @Test
    void emptyDocumentsAndAByteOrderMarkAreNothing() {
        assertThat(Yaml.read("f.yaml", "\uFEFF# only words\n---\n---\n")).isEmpty();
    }

    private static String text(YamlDocument document) {
        return document.content().value().flatMap(node -> node.text("name")).orElseThrow();
    }

    private static YamlNode one(String text, Dialect dialect) {
        return Yaml.readOne("t.yaml", text, dialect).value().orElseThrow();
    }
}

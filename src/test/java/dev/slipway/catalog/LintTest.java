package dev.slipway.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.yaml.YamlEdit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

class LintTest {

    @Test
    void aVariableInAnAnnotationIsTheTextThatTheOtherSideGets() {
        Catalog catalog = Catalogs.scan(annotated("pagerduty.com/integration-key: ${PAGER_KEY}"));

        assertThat(about(catalog, Unfilled.RULE))
                .extracting(Problem::toString)
                .containsExactly(
                        "catalog-info.yaml:7:36: warning: nothing fills in ${PAGER_KEY} in an"
                                + " entity: pagerduty.com gets these very characters (write the"
                                + " value itself; a secret does not belong here)"
                                + " [catalog.lint.placeholder]");
    }

    @Test
    void marksOfTemplatesAreLeftOnlyOutsideTemplates() {
        assertThat(about(Catalogs.scan(annotated("a/b: '{{ cookiecutter.x }}'")), Unfilled.RULE))
                .hasSize(1);
        assertThat(about(Catalogs.scan(annotated("a/b: 'costs ${ a lot }'")), Unfilled.RULE))
                .isEmpty();
        String template =
                """
                apiVersion: scaffolder.backstage.io/v1beta3
                kind: Template
                metadata: {name: t, description: x}
                spec:
                  owner: me
                  type: service
                  steps: [{action: a, input: {name: "${{ parameters.name }}"}}]
                """;
        assertThat(about(Catalogs.scan(template), Unfilled.RULE)).isEmpty();
    }

    @Test
    void aMisspeltPlaceholderIsRenamed() {
        String text =
                """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: a, description: x}
                spec:
                  type: openapi
                  lifecycle: production
                  owner: me
                  definition:
                    $txt: ./a.yaml
                """;

        assertThat(mended(text, Unfilled.RULE)).contains("    $text: ./a.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b: 17        | a/b: \"17\"",
                "a/b: true      | a/b: \"true\"",
                "a/b: 1.50      | a/b: \"1.50\"",
            })
    void aNumberInAnAnnotationIsQuotedAsItWasWritten(String before, String after) {
        assertThat(mended(annotated(before), "catalog.annotations")).contains(after);
    }

    @ParameterizedTest
    @CsvSource({"Java, java", "data_platform, data-platform", "Big Data, big-data"})
    void aTagIsWrittenAsTagsAre(String before, String after) {
        String text =
                Catalogs.component("a", "")
                        .replace("description: x", "description: x\n  tags: [" + before + ", b]");

        assertThat(mended(text, "catalog.tags")).contains("tags: [" + after + ", b]");
    }

    @Test
    void aKindInAnotherCaseIsMended() {
        String text = Catalogs.component("a", "").replace("kind: Component", "kind: component");

        assertThat(mended(text, "catalog.unknown-kind")).contains("kind: Component\n");
    }

    @Test
    void aDefinitionThatIsReadInsteadOfQuotedIsToldAtItsField() {
        Catalog catalog =
                Catalogs.scan(
                        Map.of(
                                "catalog-info.yaml",
                                """
                                apiVersion: backstage.io/v1alpha1
                                kind: API
                                metadata: {name: a, description: x}
                                spec:
                                  type: openapi
                                  lifecycle: production
                                  owner: me
                                  definition:
                                    $yaml: ./openapi.yaml
                                """,
                                "openapi.yaml",
                                "openapi: 3.1.0\n"));

        assertThat(about(catalog, "catalog.type"))
                .extracting(p -> p.where() + " " + p.advice())
                .containsExactly(
                        "catalog-info.yaml:8:3 use $text, which keeps the file as it is written");
    }

    @Test
    void skeletonsAreLeftOutAndSaidSo() {
        Catalog catalog =
                Catalogs.scan(
                        Map.of(
                                "t/template.yaml",
                                """
                                apiVersion: scaffolder.backstage.io/v1beta3
                                kind: Template
                                metadata: {name: t, description: x}
                                spec:
                                  owner: me
                                  type: service
                                  steps: [{action: "fetch:template", input: {url: ./skeleton}}]
                                """,
                                "t/skeleton/catalog-info.yaml",
                                Catalogs.component("made", ""),
                                "x/catalog-info.yaml",
                                Catalogs.component("${{ values.name }}", "")));

        assertThat(Catalogs.refs(catalog.entities())).containsExactly("template:t");
        assertThat(about(catalog, "catalog.lint.skeleton"))
                .extracting(p -> p.where() + " " + p.message())
                .containsExactly(
                        "t/skeleton/catalog-info.yaml left out: it belongs to the skeleton of a"
                                + " template",
                        "x/catalog-info.yaml left out: its name is to be filled in by a template");
    }

    @Test
    void anOldTypeOfLocationIsMended() {
        String text =
                """
                apiVersion: backstage.io/v1alpha1
                kind: Location
                metadata: {name: old}
                spec:
                  type: github
                  target: ./more.yaml
                """;
        Catalog catalog =
                Catalogs.scan(
                        Map.of("catalog-info.yaml", text, "more.yaml", Catalogs.group("a", "")));

        Problem problem = about(catalog, "catalog.location-type").getFirst();

        assertThat(YamlEdit.apply(text, problem.fix().orElseThrow().edits()))
                .contains("  type: url\n");
    }

    private static String annotated(String annotation) {
        return Catalogs.component("a", "")
                .replace("description: x", "description: x\n  annotations:\n    " + annotation);
    }

    private static List<Problem> about(Catalog catalog, String rule) {
        return catalog.problems().stream().filter(p -> p.rule().equals(rule)).toList();
    }

    private static String mended(String text, String rule) {
        Problem problem = about(Catalogs.scan(text), rule).getFirst();
        String after = YamlEdit.apply(text, problem.fix().orElseThrow().edits());
        assertThat(about(Catalogs.scan(after), rule)).isEmpty();
        return after;
    }
}

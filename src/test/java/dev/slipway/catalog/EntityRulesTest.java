package dev.slipway.catalog;

import static dev.slipway.catalog.Catalogs.component;
import static dev.slipway.catalog.Catalogs.entity;
import static dev.slipway.catalog.Catalogs.group;
import static dev.slipway.catalog.Catalogs.rules;
import static dev.slipway.catalog.Catalogs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.yaml.YamlEdit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class EntityRulesTest {

    @Test
    void saysAllThatIsWrongEachInItsPlace() {
        Catalog catalog =
                scan(
                        """
                        apiVersion: backstage.io/v1alpha1
                        kind: Component
                        metadata:
                          name: a b
                          tags: [Java]
                          annotations:
                            x: 1
                          links:
                            - url: nowhere
                        spec:
                          type: service
                          dependsOn: orders
                        more: 1
                        """);

        assertThat(rules(catalog.problems()).stream().filter(r -> !r.contains("lint")))
                .containsExactly(
                        "catalog.name catalog-info.yaml:4:9",
                        "catalog.tags catalog-info.yaml:5:10",
                        "catalog.annotations catalog-info.yaml:7:8",
                        "catalog.links catalog-info.yaml:9:12",
                        "catalog.required catalog-info.yaml:11:3",
                        "catalog.required catalog-info.yaml:11:3",
                        "catalog.type catalog-info.yaml:12:14",
                        "catalog.reference-kind catalog-info.yaml:12:14",
                        "catalog.root-field catalog-info.yaml:13:1");
    }

    @Test
    void readsAllThatTheOtherKindsAllow() {
        Catalog catalog =
                scan(
                        group("commerce", "profile: {displayName: Commerce}"),
                        component("a", "dependsOn: [resource:db]\nother: {any: thing}"));

        assertThat(catalog.entities()).allMatch(e -> e.verdict() == Verdict.VALID);
        assertThat(entity(catalog, "group:commerce").displayName()).isEqualTo("Commerce");
    }

    @Test
    void newerKindsAreNamedAsSuch() {
        Catalog catalog =
                scan(
                        """
                        apiVersion: backstage.io/v1alpha1
                        kind: API
                        metadata: {name: mcp, description: x}
                        spec:
                          type: mcp-server
                          lifecycle: production
                          owner: commerce
                          remotes: [{type: streamable-http, url: https://example.com}]
                        """,
                        """
                        apiVersion: backstage.io/v1alpha1
                        kind: AiResource
                        metadata: {name: skill, description: x}
                        spec: {type: skill, lifecycle: production, owner: commerce}
                        """);

        assertThat(entity(catalog, "api:mcp").verdict()).isEqualTo(Verdict.NEWER);
        assertThat(entity(catalog, "airesource:skill").verdict()).isEqualTo(Verdict.NEWER);
    }

    @Test
    void anUnknownKindOrVersionIsAnError() {
        Catalog catalog =
                scan(
                        component("a", "").replace("kind: Component", "kind: component"),
                        component("b", "").replace("v1alpha1", "v1beta2"));

        assertThat(catalog.problems().stream().filter(Problem::isError))
                .extracting(Problem::advice)
                .containsExactly(
                        "did you mean Component?",
                        "use backstage.io/v1alpha1 or backstage.io/v1beta1");
    }

    @Test
    void fixesWhatIsUnambiguous() {
        String text =
                component("a", "providesApi: [x]\ndependsOn: [b]")
                        + "---\n"
                        + component("b", "")
                        + "---\n"
                        + group("g", "").replace("  children: []\n", "");
        List<Problem> fixable =
                scan(text).problems().stream().filter(p -> p.fix().isPresent()).toList();
        String mended = text;
        for (Problem problem : fixable.reversed()) {
            mended = YamlEdit.apply(mended, problem.fix().orElseThrow().edits());
        }

        assertThat(fixable).hasSize(3);
        assertThat(mended)
                .contains("providesApis: [x]", "dependsOn: [component:b]", "children: []");
        assertThat(scan(mended).problems()).allMatch(p -> p.severity() == Severity.INFO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.b/c?d", "mailto:a@b.c", "slack://x", "http://[::1]:80/"})
    void takesAddresses(String url) {
        assertThat(Formats.isUrl(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b/c", "/x", "https://", "https://a b/", "http://a:99999"})
    void refusesWhatIsNoAddress(String url) {
        assertThat(Formats.isUrl(url)).isFalse();
    }

    @Test
    void knowsTheFormatsOfNames() {
        assertThat(List.of("a", "A--b", "a..b", "0_9")).allMatch(Formats::isName);
        assertThat(List.of("", "-a", "a-", "a b", "x".repeat(64))).noneMatch(Formats::isName);
        assertThat(List.of("a.b/c", "c", "a-b.c/D_e")).allMatch(Formats::isKey);
        assertThat(List.of("A.b/c", "a/b/c", "/c", "a/")).noneMatch(Formats::isKey);
        assertThat(List.of("c++", "c#", "a-b:c")).allMatch(Formats::isTag);
        assertThat(List.of("A", "a_b", "a--b", "a.b")).noneMatch(Formats::isTag);
        assertThat(List.of("backstage.io/v1", "v1")).allMatch(Formats::isApiVersion);
        assertThat(List.of("a/b/c", "v1.1", "/v1")).noneMatch(Formats::isApiVersion);
    }
}

package dev.slipway.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Catalogs;
import dev.slipway.catalog.Root;
import dev.slipway.files.MemorySource;
import dev.slipway.yaml.YamlEdit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class RepositoryReviewTest {
    private static final String SERVICE = "services/orders/catalog-info.yaml";

    @Test
    void anotherKnownTeamInCodeownersIsAContradiction() {
        List<Problem> problems =
                review(
                        Map.of(
                                "CODEOWNERS",
                                "* @org/payments\n",
                                SERVICE,
                                component("orders", ""),
                                "org.yaml",
                                groups()));

        assertThat(about(problems, "catalog.lint.codeowners"))
                .singleElement()
                .satisfies(
                        p -> {
                            assertThat(p.severity()).isEqualTo(Severity.WARNING);
                            assertThat(p.where()).hasToString(SERVICE + ":9:10");
                            assertThat(p.message())
                                    .isEqualTo(
                                            "CODEOWNERS:1:1 gives this file to @org/payments, not"
                                                    + " to commerce");
                        });
    }

    @Test
    void aTeamThatNobodyKnowsMayBeTheSame() {
        assertThat(
                        about(
                                review(
                                        Map.of(
                                                ".github/CODEOWNERS",
                                                "* @org/shop-people\n",
                                                SERVICE,
                                                component("orders", ""))),
                                "catalog.lint.codeowners"))
                .extracting(Problem::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void namesAddressesMembersAndTheFolderAgree() {
        String slug =
                groups().replaceFirst(
                                "name: commerce",
                                "name: commerce\n  annotations: {github.com/team-slug: org/shop}");
        String member =
                """
                apiVersion: backstage.io/v1alpha1
                kind: User
                metadata: {name: lea}
                spec: {memberOf: [commerce]}
                """;
        for (String owners :
                List.of(
                        "* @org/commerce",
                        "* @ORG/Commerce",
                        "* @org/shop",
                        "* @lea",
                        "/services/orders/ @org/commerce\ncatalog-info.yaml @org/payments")) {
            assertThat(
                            about(
                                    review(
                                            Map.of(
                                                    "CODEOWNERS",
                                                    owners,
                                                    SERVICE,
                                                    component("orders", ""),
                                                    "org.yaml",
                                                    slug + "---\n" + member)),
                                    "catalog.lint.codeowners"))
                    .as(owners)
                    .isEmpty();
        }
    }

    @Test
    void theNearestCodeownersCountsUpToTheRepository() {
        List<Problem> problems =
                review(
                        Map.of(
                                "CODEOWNERS", "* @org/payments\n",
                                "a/CODEOWNERS", "* @org/commerce\n",
                                "a/catalog-info.yaml", component("a", ""),
                                "b/.git", "gitdir: elsewhere\n",
                                "b/catalog-info.yaml", component("b", ""),
                                "c/catalog-info.yaml", component("c", ""),
                                "org.yaml", groups()));

        assertThat(about(problems, "catalog.lint.codeowners"))
                .extracting(p -> p.where().path())
                .containsExactly("c/catalog-info.yaml");
    }

    @Test
    void docsMustBeWhereTheAnnotationSays() {
        Map<String, String> wrong = new TreeMap<>();
        wrong.put("dir:./nowhere", "./nowhere is no folder beside this file");
        wrong.put("dir:../../..", "dir:../../.. leads out of the repository");
        wrong.put("dir:.", "dir:. has neither mkdocs.yml nor a folder docs");
        wrong.put("github:org/repo", "\"github:org/repo\" names no place that TechDocs knows");
        wrong.forEach(
                (ref, message) ->
                        assertThat(about(documented(ref, Map.of()), "catalog.lint.docs"))
                                .extracting(p -> p.message() + " " + p.where())
                                .containsExactly(message + " " + SERVICE + ":7:32"));
        assertThat(about(documented("url:https://example.com", Map.of()), "catalog.lint.docs"))
                .isEmpty();
        String folder = "services/orders/";
        assertThat(
                        about(
                                documented(
                                        "dir:.",
                                        Map.of(
                                                folder + "mkdocs.yml", "site_name: x\n",
                                                folder + "docs/index.md", "# x\n")),
                                "catalog.lint.docs"))
                .isEmpty();
        assertThat(
                        about(
                                documented(
                                        "dir:.",
                                        Map.of(folder + "mkdocs.yml", "docs_dir: pages\n")),
                                "catalog.lint.docs"))
                .extracting(Problem::toString)
                .containsExactly(
                        folder
                                + "mkdocs.yml:1:11: warning: the folder services/orders/pages with"
                                + " the pages is missing (Backstage would have nothing to build)"
                                + " [catalog.lint.docs]");
    }

    @Test
    void aReferenceWithoutItsPrefixIsMended() {
        Map<String, String> files = documentedFiles(".", Map.of());

        Problem problem = about(review(files), "catalog.lint.docs").getFirst();

        assertThat(mended(files, problem)).contains("backstage.io/techdocs-ref: dir:.\n");
    }

    @Test
    void docsThatNothingPointsToAreLinked() {
        Map<String, String> files =
                Map.of(
                        SERVICE,
                        component("orders", "# a comment stays\n"),
                        "services/orders/mkdocs.yml",
                        "site_name: x\n");

        Problem problem = about(review(files), "catalog.lint.docs").getFirst();

        String after = mended(files, problem);
        assertThat(after).contains("# a comment stays");
        Map<String, String> next = new TreeMap<>(files);
        next.put(SERVICE, after);
        next.put("services/orders/docs/index.md", "# x");
        assertThat(about(review(next), "catalog.lint.docs")).isEmpty();
        assertThat(about(review(next), "catalog.lint.no-docs")).isEmpty();
    }

    @Test
    void componentsWithoutDocsAreToldOnceAFile() {
        List<Problem> problems =
                review(
                        Map.of(
                                SERVICE,
                                component("a", "")
                                        + "---\n"
                                        + component("b", "")
                                        + "---\n"
                                        + component("c", "")));

        assertThat(about(problems, "catalog.lint.no-docs"))
                .extracting(Problem::message)
                .containsExactly("component:a and 2 more here have no docs");
    }

    @Test
    void theFileThatWouldAnswerAReferenceIsNamedAndRegistered() {
        Map<String, String> files = new TreeMap<>();
        files.put(
                "app-config.yaml",
                """
                catalog:
                  rules:
                    - allow: [Component, API]
                  locations:
                    - type: file
                      target: ./orders.yaml
                """);
        files.put("orders.yaml", component("orders", "providesApis: [orders-api]\n"));
        files.put(
                "other.yaml",
                """
                apiVersion: backstage.io/v1alpha1
                kind: API
                metadata: {name: orders-api}
                spec: {type: openapi, lifecycle: production, owner: commerce, definition: x}
                """);
        Root root = Root.folder("p", MemorySource.of(files));

        List<Problem> problems = review(root);

        Problem unreached = about(problems, "catalog.lint.unreached").getFirst();
        assertThat(unreached.where()).hasToString("other.yaml:1:1");
        assertThat(unreached.message()).endsWith("references to api:orders-api lead nowhere");
        files.put("app-config.yaml", mended(files, unreached));
        assertThat(
                        about(
                                review(Root.folder("p", MemorySource.of(files))),
                                "catalog.lint.unreached"))
                .isEmpty();
        Problem rules = about(problems, "catalog.lint.rules").getFirst();
        assertThat(rules.message()).contains("lets in no Group");
        assertThat(mended(files, rules)).contains("    - allow: [Group]\n");
    }

    private static List<Problem> documented(String ref, Map<String, String> more) {
        return review(documentedFiles(ref, more));
    }

    private static Map<String, String> documentedFiles(String ref, Map<String, String> more) {
        Map<String, String> files = new TreeMap<>(more);
        files.put(
                SERVICE,
                component("orders", "")
                        .replace(
                                "  description: x\n",
                                "  description: x\n  annotations:\n    backstage.io/techdocs-ref: "
                                        + ref
                                        + "\n"));
        return files;
    }

    private static String component(String name, String more) {
        return Catalogs.component(name, more);
    }

    private static String groups() {
        return Catalogs.group("commerce", "") + "---\n" + Catalogs.group("payments", "");
    }

    private static List<Problem> review(Map<String, String> files) {
        return review(Root.scan("p", MemorySource.of(files)));
    }

    private static List<Problem> review(Root root) {
        Catalog catalog = Catalogs.read(root);
        return RepositoryReview.of(catalog, List.of(root), Progress.NONE);
    }

    private static List<Problem> about(List<Problem> problems, String rule) {
        return problems.stream().filter(p -> p.rule().equals(rule)).toList();
    }

    private static String mended(Map<String, String> files, Problem problem) {
        String path = problem.fix().orElseThrow().edits().getFirst().from().path();
        return YamlEdit.apply(files.getOrDefault(path, ""), problem.fix().orElseThrow().edits());
    }
}

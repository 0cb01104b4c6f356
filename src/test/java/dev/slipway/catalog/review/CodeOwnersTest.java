package dev.slipway.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.catalog.review.CodeOwners.Dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOwnersTest {

    @ParameterizedTest
    @CsvSource({
        "*,                 src/a/b.js,          true",
        "*.js,              src/a/b.js,          true",
        "*.js,              src/a/b.jsx,         false",
        "/build/logs/,      build/logs/x/y.log,  true",
        "/build/logs/,      src/build/logs/x,    false",
        "/build/logs/,      build/logs,          false",
        "docs/*,            docs/a.md,           true",
        "docs/*,            docs/sub/a.md,       false",
        "docs/*,            x/docs/a.md,         false",
        "apps/,             x/apps/y/z,          true",
        "/apps/github,      apps/github/x/y,     true",
        "apps/github,       x/apps/github/y,     false",
        "**/logs,           a/b/logs/c,          true",
        "/a/**/z.yaml,      a/z.yaml,            true",
        "/a/**/z.yaml,      a/b/c/z.yaml,        true",
        "catalog-info.yaml, x/catalog-info.yaml, true",
        "file?.txt,         file1.txt,           true",
        "file?.txt,         file12.txt,          false",
    })
    void gitHubReadsPatternsAsGitIgnore(String pattern, String path, boolean matches) {
        assertThat(OwnerPattern.gitHub(pattern).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "*,             src/a.js,       true",
        "/docs/*,       docs/a.md,      true",
        "/docs/*,       docs/s/a.md,    false",
        "docs/README,   x/docs/README,  true",
        "docs/,         x/docs/a/b.md,  true",
        "/config/,      x/config/a,     false",
        "/config,       config/a,       false",
        "/docs/**/*.md, docs/a.md,      true",
        "/docs/**/*.md, docs/a/b/c.md,  true",
    })
    void gitLabReadsPatternsAsFnmatch(String pattern, String path, boolean matches) {
        assertThat(OwnerPattern.gitLab(pattern).matches(path)).isEqualTo(matches);
    }

    @Test
    void theLastLineThatMatchesCounts() {
        CodeOwners owners =
                github(
                        """
                        # all
                        *        @org/all
                        /docs/   @org/writers @lea  # who write
                        /docs/x
                        """);

        assertThat(owners.of("a.txt").orElseThrow().names()).containsExactly("@org/all");
        assertThat(owners.of("docs/a.md").orElseThrow().names())
                .containsExactly("@org/writers", "@lea");
        assertThat(owners.of("docs/a.md").orElseThrow().where().line()).isEqualTo(3);
        assertThat(owners.of("docs/x").orElseThrow().names()).isEmpty();
    }

    @Test
    void linesThatGitHubSkipsAreTold() {
        CodeOwners owners = github("* @org/all\n!docs/ @org/none\n/[ab] @org/x\n");

        assertThat(owners.problems())
                .extracting(p -> p.where().line() + " " + p.message())
                .containsExactly(
                        "2 GitHub does not read this line: !docs/",
                        "3 GitHub does not read this line: /[ab]");
        assertThat(owners.of("docs/a").orElseThrow().names()).containsExactly("@org/all");
    }

    @Test
    void everySectionOfGitLabAsksItsOwn() {
        CodeOwners owners =
                CodeOwners.parse(
                        "CODEOWNERS",
                        """
                        * @all
                        [Docs][2] @writers
                        docs/
                        !docs/generated/
                        ^[Security]
                        path\\ with\\ blanks/ @guards
                        [docs]
                        *.md @editors
                        """,
                        Dialect.GITLAB);

        assertThat(owners.of("docs/a.txt").orElseThrow().names())
                .containsExactly("@all", "@writers");
        assertThat(owners.of("docs/a.md").orElseThrow().names())
                .containsExactly("@all", "@editors");
        assertThat(owners.of("docs/generated/a.txt").orElseThrow().names()).containsExactly("@all");
        assertThat(owners.of("path with blanks/a").orElseThrow().names())
                .containsExactly("@all", "@guards");
    }

    private static CodeOwners github(String text) {
        return CodeOwners.parse("CODEOWNERS", text, Dialect.GITHUB);
    }
}

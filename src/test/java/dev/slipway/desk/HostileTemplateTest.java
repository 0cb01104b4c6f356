package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.FolderSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Golden paths that mean harm: each ends with an error that names its place, writes nothing half
/// and touches nothing outside the new folder. The limit of time is there only so that a template
/// that would run for ever fails its test.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTemplateTest {
    private static final String HEAD =
            """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: bad}
            spec:
              type: service
              parameters:
                properties:
                  name: {type: string}
                  token: {type: string, ui:field: Secret}
              steps:
            """;

    @TempDir Path folder;
    private Path platform;
    private Path repos;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        platform = Files.createDirectories(folder.resolve("outer/platform"));
        repos = Files.createDirectories(folder.resolve("outer/repos"));
        Files.writeString(folder.resolve("outer/precious.txt"), "precious");
        Files.createDirectories(platform.resolve("skeleton"));
        Files.writeString(
                platform.resolve("app-config.yaml"),
                """
                catalog:
                  rules: [{allow: [Template]}]
                  locations: [{type: file, target: ./template.yaml}]
                """);
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void skeleton(String name, String text) throws IOException {
        Path file = platform.resolve("skeleton").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /// Creates with these steps; the result must be an error and an untouched disk.
    private Outcome<Created> refused(String steps, Map<String, Object> answers) throws IOException {
        Files.writeString(platform.resolve("template.yaml"), HEAD + steps.indent(4));
        desk.read(platform, Progress.NONE);
        Map<String, String> before = texts();
        Outcome<WizardSession> opened = desk.goldenPaths().wizard("bad");
        assertThat(opened.value()).as(opened.problems().toString()).isPresent();
        try (WizardSession session = opened.value().orElseThrow()) {
            Outcome<Created> made = session.create(repos, answers, Consent.NONE, Progress.NONE);
            assertThat(made.value()).isEmpty();
            assertThat(made.problems()).isNotEmpty().allMatch(Problem::isError);
            assertThat(made.problems())
                    .allSatisfy(problem -> assertThat(problem.where().path()).isNotEmpty());
            assertThat(texts()).isEqualTo(before);
            return made;
        }
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder.resolve("outer"))) {
            for (Path file : tree.toList()) {
                texts.put(file.toString(), Files.isRegularFile(file) ? Files.readString(file) : "");
            }
        }
        return texts;
    }

    private static final String FETCH =
            "- {action: 'fetch:template', input: {url: ./skeleton, values: {name: '${{"
                    + " parameters.name }}'}}}\n";

    @ParameterizedTest
    @ValueSource(strings = {"../../precious", "a/../../../precious", "..", "a\\..\\..\\x", "x\ty"})
    void aNameThatLeadsOut(String name) throws IOException {
        skeleton("${{ values.name }}.txt", "stolen");
        skeleton("${{ values.name }}/inner.txt", "stolen");
        refused(FETCH, Map.of("name", name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{action: 'fetch:template', input: {url: ./skeleton, targetPath: ../../x}}",
                "{action: 'fetch:template', input: {url: ../repos}}",
                "{action: 'fetch:plain', input: {url: ./skeleton, targetPath: /tmp/x}}",
                "{action: 'fetch:plain:file', input: {url: ../precious.txt, targetPath: p}}",
                "{action: 'fetch:plain:file', input: {url: 'file:///etc/passwd', targetPath: p}}",
                "{action: 'fs:delete', input: {files: ['../**']}}",
                "{action: 'fs:delete', input: {files: ['/**']}}",
                "{action: 'fs:rename', input: {files: [{from: a.txt, to: ../../a.txt}]}}",
                "{action: 'fs:readdir', input: {paths: [../..]}}",
                "{action: 'roadiehq:utils:fs:write', input: {path: ../x, content: y}}",
                "{action: 'roadiehq:utils:zip', input: {path: ., outputPath: ../../x.zip}}",
                "{action: 'catalog:write', input: {filePath: ../../c.yaml, entity: {kind: X}}}",
                "{action: 'workspace:template:file', input: {sourcePath: ../x, targetPath: y}}"
            })
    void aPathThatLeadsOut(String step) throws IOException {
        skeleton("a.txt", "a");
        Outcome<Created> made = refused(FETCH + "- " + step + "\n", Map.of("name", "n"));
        assertThat(made.problems().getFirst().where().line()).isPositive();
    }

    @Test
    void aLinkThatLeadsOutIsNotWrittenThrough() throws IOException {
        Files.createSymbolicLink(
                platform.resolve("skeleton/out"), folder.resolve("outer").toAbsolutePath());
        refused(
                FETCH
                        + "- {action: 'roadiehq:utils:fs:write', input: {path: out/precious.txt,"
                        + " content: gone}}\n",
                Map.of("name", "n"));
        assertThat(folder.resolve("outer/precious.txt")).hasContent("precious");
    }

    @Test
    void aLinkIsNotReadThrough() throws IOException {
        Files.createSymbolicLink(
                platform.resolve("skeleton/out.txt"),
                folder.resolve("outer/precious.txt").toAbsolutePath());
        refused(
                FETCH
                        + "- {action: 'fetch:template:file', input: {url: ./skeleton/out.txt,"
                        + " targetPath: copy.txt}}\n",
                Map.of("name", "n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(0, 100000) %}{% for b in range(0, 100000) %}{% endfor %}{%"
                        + " endfor %}",
                "{% for a in range(0, 2000000000) %}x{% endfor %}",
                "{% macro m() %}${{ m() }}{% endmacro %}${{ m() }}",
                "{% set s = 'x' %}{% for i in range(0, 60) %}{% set s = s + s %}{% endfor %}${{ s"
                        + " }}",
                "${{ 'x' | center(2000000000) }}",
                "${{ 'x' | indent(2000000000, true) }}",
                "{% set l = [1] %}{% for i in range(0, 60) %}{% set l = l.concat(l) %}{% endfor"
                        + " %}${{ l }}",
                "{% set s = 'aaaaaaaaaaaaaaaa' %}{% for i in range(0, 20) %}{% set s = s |"
                        + " replace('a', s) %}{% endfor %}${{ s }}",
                "{% set l = [1] %}{% for i in range(0, 60) %}{% set l = [l, l] %}{% endfor %}${{ l"
                        + " }}",
                "{% set l = [1] %}{% for i in range(0, 60) %}{% set l = [l, l] %}{% endfor %}${{ l"
                        + " | dump }}",
                "${{ ((((((((((1 ** 99999999) ** 99999999)))))))) | dump }}{% for i in [1] %}",
                "{% set o = {} %}${{ [o,o] | dump }}{% for x in range(0,9999999) %}${{ x | dump |"
                        + " indent }}{% endfor %}"
            })
    void aTextThatNeverEnds(String text) throws IOException {
        skeleton("long.txt", "first\n" + text);
        Outcome<Created> made = refused(FETCH, Map.of("name", "n"));
        Problem problem = made.problems().getFirst();
        assertThat(problem.where().path()).isEqualTo("skeleton/long.txt");
        assertThat(problem.where().line()).isPositive();
    }

    /// The engine's own regular expressions answer where a backtracking one would not come back.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${{ 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab' | replace(r/(a+)+$/, '')"
                        + " }}",
                "{% if r/^(a|a?)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab') %}{% endif %}b"
            })
    void aPatternInATextComesBack(String text) throws IOException {
        skeleton("long.txt", text);
        Files.writeString(platform.resolve("template.yaml"), HEAD + FETCH.indent(4));
        desk.read(platform, Progress.NONE);
        try (WizardSession session = desk.goldenPaths().wizard("bad").value().orElseThrow()) {
            Preview preview = session.preview(Map.of("name", "n"), Progress.NONE);
            boolean told = preview.problems().stream().anyMatch(Problem::isError);
            assertThat(told || preview.files().getFirst().content().text().endsWith("b")).isTrue();
        }
    }

    @Test
    void manyFilesThatAreEachAllowed() throws IOException {
        skeleton(
                "big.txt",
                "{% set s = '0123456789abcdef' %}{% for i in range(0, 19) %}{% set s = s + s"
                        + " %}{% endfor %}${{ s }}");
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            steps.append("- {action: 'fetch:template', input: {url: ./skeleton, targetPath: d")
                    .append(i)
                    .append(", values: {name: '")
                    .append(i)
                    .append("'}}}\n");
        }
        Outcome<Created> made = refused(steps.toString(), Map.of("name", "n"));
        assertThat(made.problems()).extracting(Problem::rule).contains("goldenpath.limit");
    }

    @Test
    void anEachThatNeverEnds() throws IOException {
        refused(
                "- {action: 'debug:log', each: '${{ range(0, 100000000) }}', input: {message:"
                        + " x}}\n",
                Map.of("name", "n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roadiehq:utils:jsonata | {data: {}, expression: '($f := function(){$f()}; $f())'}",
                "roadiehq:utils:jsonata | {data: {}, expression: '$pad(\"x\", 2000000000)'}",
                "roadiehq:utils:jsonata | {data: {}, expression: '($f := function($n){$n > 0 ?"
                        + " $f($n - 1) + $f($n - 1) : 1}; $f(60))'}"
            })
    void anExpressionThatNeverEnds(String action, String input) throws IOException {
        refused("- action: '" + action + "'\n  input: " + input + "\n", Map.of("name", "n"));
    }

    @Test
    void aPatternThatRunsAway() throws IOException {
        Files.writeString(
                platform.resolve("template.yaml"),
                HEAD.replace("{type: string}\n", "{type: string, pattern: '^(a+)+$'}\n")
                        + "    - {action: 'debug:log', input: {message: x}}\n");
        desk.read(platform, Progress.NONE);
        try (WizardSession session = desk.goldenPaths().wizard("bad").value().orElseThrow()) {
            Outcome<Created> made =
                    session.create(
                            repos,
                            Map.of("name", "a".repeat(60) + "b"),
                            Consent.NONE,
                            Progress.NONE);
            assertThat(made.value()).isEmpty();
            assertThat(made.problems()).extracting(p -> p.where().path()).contains("name");
        }
    }

    @Test
    void aSecretInAFilesName() throws IOException {
        skeleton("${{ values.name }}.txt", "x");
        Outcome<Created> made =
                refused(
                        "- {action: 'fetch:template', input: {url: ./skeleton, values: {name: '${{"
                                + " secrets.token }}'}}}\n",
                        Map.of("name", "n", "token", "hunter2-hunter2"));
        assertThat(made.problems().toString()).contains("secret").doesNotContain("hunter2");
    }

    @Test
    void aSecretIsShownNowhere() throws IOException {
        Files.writeString(
                platform.resolve("template.yaml"),
                HEAD
                        + """
                        - {id: log, action: 'debug:log', input: {message: 'it is ${{ secrets.token }}'}}
                        - {action: 'fs:rename', input: {files: [{from: '${{ secrets.token }}', to: a}]}}
                        - {action: 'fetch:plain', input: {url: './${{ secrets.token }}'}}
                        """
                                .indent(4));
        desk.read(platform, Progress.NONE);
        try (WizardSession session = desk.goldenPaths().wizard("bad").value().orElseThrow()) {
            Preview preview =
                    session.preview(Map.of("name", "n", "token", "hunter2-hunter2"), Progress.NONE);
            assertThat(preview.steps().getFirst().message()).isEqualTo("it is ***");
            assertThat(preview.steps().toString()).doesNotContain("hunter2");
            assertThat(preview.problems()).isNotEmpty();
            assertThat(preview.problems().toString()).doesNotContain("hunter2");
        }
    }
}

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
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Cookiecutter templates that mean harm: each ends with an error or does no harm, writes nothing
/// half, reads and touches nothing outside. The limit of time is there only so that a template that
/// would run for ever fails its test.
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileCookiecutterTest {
    private static final String PROJECT = "{{cookiecutter.name}}";

    @TempDir Path folder;
    private Path outer;
    private Path template;
    private Path repos;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        outer = Files.createDirectories(folder.resolve("outer"));
        template = Files.createDirectories(outer.resolve("platform/bad"));
        repos = outer.resolve("repos");
        Files.writeString(outer.resolve("precious.txt"), "precious");
        manifest("{\"name\": \"app\"}");
        write(PROJECT + "/README.md", "hello {{ cookiecutter.name }}\n");
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

    private void manifest(String json) throws IOException {
        write("cookiecutter.json", json);
    }

    private void write(String name, String text) throws IOException {
        Path file = template.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void project(String name, String text) throws IOException {
        write(PROJECT + "/" + name, text);
    }

    private Outcome<Created> create(Map<String, Object> answers, Consent consent) {
        desk.read(outer.resolve("platform"), Progress.NONE);
        Outcome<WizardSession> opened = desk.goldenPaths().wizard("cookiecutter:bad");
        if (opened.value().isEmpty()) {
            return Outcome.failed(opened.problems());
        }
        try (WizardSession session = opened.value().get()) {
            return session.create(repos, answers, consent, Progress.NONE);
        }
    }

    private Outcome<Created> refused(Map<String, Object> answers, Consent consent)
            throws IOException {
        Map<String, String> before = texts();
        Outcome<Created> made = create(answers, consent);
        assertThat(made.value()).as("what was made").isEmpty();
        assertThat(made.problems()).isNotEmpty().anyMatch(Problem::isError);
        assertThat(made.problems())
                .allSatisfy(problem -> assertThat(problem.where().path()).isNotEmpty());
        assertThat(texts()).isEqualTo(before);
        return made;
    }

    private Outcome<Created> refused() throws IOException {
        return refused(Map.of(), Consent.NONE);
    }

    /// Either an error and nothing written, or a project; in any case nothing of the outside in it.
    private void harmless() throws IOException {
        Map<String, String> before = texts();
        Outcome<Created> made = create(Map.of(), Consent.NONE);
        Map<String, String> after = texts();
        if (made.value().isEmpty()) {
            assertThat(made.problems()).anyMatch(Problem::isError);
            assertThat(after).isEqualTo(before);
            return;
        }
        before.forEach((path, text) -> assertThat(after).containsEntry(path, text));
        after.keySet().removeAll(before.keySet());
        assertThat(after.keySet()).allMatch(path -> path.startsWith(repos.toString()));
        assertThat(after.values()).noneMatch(text -> text.contains("precious"));
        assertThat(after.values()).noneMatch(text -> text.contains("root:"));
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(outer)) {
            for (Path file : tree.toList()) {
                boolean git = file.toString().contains("/.git/");
                if (!git && !file.endsWith(".git")) {
                    texts.put(file.toString(), Files.isRegularFile(file) ? text(file) : "");
                }
            }
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../x",
                "/tmp/slipway-evil",
                "a/../../../x",
                "..",
                ".",
                "a\\..\\..\\x",
                "x\ny"
            })
    void aProjectThatIsNamedOutOfItsPlace(String name) throws IOException {
        refused(Map.of("name", name), Consent.NONE);
        assertThat(Path.of("/tmp/slipway-evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ '../' * 4 }}precious.txt",
                "{{ '.' * 2 }}",
                "{{ '..' }}{{ '/' }}..{{ '/' }}precious.txt",
                "{{ '/tmp/slipway-evil' }}",
                "a{{ '\\x00' }}b",
                "{{ '.git' }}"
            })
    void aFileThatIsNamedOutOfTheProject(String name) throws IOException {
        project(name.replace("/", "\u2215"), "stolen");
        Files.move(
                template.resolve(PROJECT).resolve(name.replace("/", "\u2215")),
                template.resolve(PROJECT).resolve("evil{{ cookiecutter.evil }}"));
        manifest(
                "{\"name\": \"app\", \"evil\": \"/"
                        + name.replace("\\", "\\\\").replace("\"", "\\\"")
                        + "\"}");
        harmless();
        assertThat(Path.of("/tmp/slipway-evil")).doesNotExist();
    }

    @Test
    void aFolderThatIsNamedOutOfTheProject() throws IOException {
        manifest("{\"name\": \"app\", \"evil\": \"../../..\"}");
        project("{{cookiecutter.evil}}/precious.txt", "gone");
        refused();
    }

    @Test
    void aLinkToAFileOutsideIsNotRead() throws IOException {
        Files.createSymbolicLink(
                template.resolve(PROJECT).resolve("copy.txt"), outer.resolve("precious.txt"));
        Files.createSymbolicLink(
                template.resolve(PROJECT).resolve("passwd"), Path.of("/etc/passwd"));
        harmless();
    }

    @Test
    void aLinkToAFolderOutsideIsNotEntered() throws IOException {
        Files.createSymbolicLink(template.resolve(PROJECT).resolve("all"), outer);
        Files.createSymbolicLink(template.resolve(PROJECT).resolve("etc"), Path.of("/etc"));
        harmless();
    }

    @Test
    void linksThatLeadToThemselves() throws IOException {
        Path project = template.resolve(PROJECT);
        Files.createSymbolicLink(project.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(project.resolve("b"), Path.of("a"));
        Files.createSymbolicLink(project.resolve("up"), Path.of("."));
        Files.createSymbolicLink(project.resolve("top"), Path.of(".."));
        harmless();
    }

    @Test
    void theProjectsFolderIsALinkOutside() throws IOException {
        Files.delete(template.resolve(PROJECT).resolve("README.md"));
        Files.delete(template.resolve(PROJECT));
        Files.createSymbolicLink(template.resolve(PROJECT), outer);
        harmless();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{% for a in range(10**9) %}x{% endfor %}",
                "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
                "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
                "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}{{ m() }}{% endcall %}",
                "{{ 'x' * 10**9 }}",
                "{{ 'x' * 10000 * 10000 * 10000 }}",
                "{{ ['x'] * 10**9 }}",
                "{{ 10**(10**10) }}",
                "{{ (2**100000)**100000 }}",
                "{{ 'x'|center(10**9) }}",
                "{{ 'x'.ljust(10**9) }}",
                "{{ 'x'.zfill(10**9) }}",
                "{{ 'x\\ty'.expandtabs(10**9) }}",
                "{{ '%1000000000d' % 1 }}",
                "{{ '{:>1000000000}'.format(1) }}",
                "{{ '{:.999999999f}'.format(1.5) }}",
                "{{ 'x'|indent(10**9, true) }}",
                "{{ range(10**9)|list }}",
                "{{ range(10**9)|join('x') }}",
                "{{ range(10**9)|sum }}",
                "{{ range(10**9)|map('string')|list|length }}",
                "{{ [1]|batch(10**9, 0)|list }}",
                "{{ [1]|slice(10**9)|list }}",
                "{{ {'a': [1]}|tojson(indent=10**9) }}",
                "{{ random_ascii_string(10**9) }}",
                "{% set ns = namespace(s='xx') %}{% for i in range(60) %}{% set ns.s = ns.s + ns.s"
                        + " %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(s='aaaaaaaaaaaaaaaa') %}{% for i in range(20) %}{% set ns.s"
                        + " = ns.s|replace('a', ns.s) %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(s='ab') %}{% for i in range(40) %}{% set ns.s ="
                        + " ns.s.replace('', ns.s) %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(s='ab') %}{% for i in range(40) %}{% set ns.s ="
                        + " ns.s.join(ns.s) %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(s='ab') %}{% for i in range(60) %}{% set ns.s = ns.s ~ ns.s"
                        + " %}{% endfor %}{{ ns.s }}",
                "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = ns.l + ns.l"
                        + " %}{% endfor %}{{ ns.l }}",
                "{% set l = [1] %}{% for i in range(60) %}{% set _ = l.extend(l) %}{% endfor %}{{"
                        + " l }}",
                "{% set l = [] %}{% set _ = l.append(l) %}{{ l }}{{ l|tojson }}",
                "{% set ns = namespace(l=[]) %}{% for i in range(100000) %}{% set ns.l = [ns.l]"
                        + " %}{% endfor %}{{ ns.l }}",
                "{% set ns = namespace(l=[1]) %}{% for i in range(60) %}{% set ns.l = [ns.l, ns.l]"
                        + " %}{% endfor %}{{ ns.l }}",
                "{% set ns = namespace(l={'a': 1}) %}{% for i in range(60) %}{% set ns.l = {'a':"
                        + " ns.l, 'b': ns.l} %}{% endfor %}{{ ns.l|jsonify }}",
                "{% set l = [] %}{% for i in range(300000) %}{% set _ = l.append('x'.center(900000"
                        + " + i)) %}{% endfor %}{{ l|length }}",
                "{% include 'bad.txt' %}",
                "{% extends 'bad.txt' %}",
                "{% import 'bad.txt' as b %}{{ b.x }}",
                "{{ lipsum(n=10**7) }}",
                "{{ 'x'|wordwrap(0) }}{{ ('x' * 10**6)|wordwrap(1) }}{{ ('x ' * 10**9)|wordwrap }}"
            })
    void aTextThatNeverEnds(String text) throws IOException {
        project("bad.txt", "first\n" + text);
        Outcome<Created> made = refused();
        Problem problem =
                made.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
        assertThat(problem.where().path()).endsWith(PROJECT + "/bad.txt");
        assertThat(problem.where().line()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ cookiecutter.__class__.__mro__ }}",
                "{{ ''.__class__.__base__.__subclasses__() }}",
                "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
                "{{ lipsum.__globals__['os'].system('touch /tmp/slipway-evil') }}",
                "{{ joiner|attr('__init__') }}",
                "{{ self._TemplateReference__context }}",
                "{{ cookiecutter.name.getClass().forName('java.lang.Runtime') }}",
                "{% include '../../../precious.txt' %}",
                "{% include '/etc/passwd' %}",
                "{% include '../../../../../../../../etc/passwd' %}",
                "{% from '../cookiecutter.json' import x %}"
            })
    void aTextThatLooksForTheWorld(String text) throws IOException {
        project("bad.txt", text);
        harmless();
        assertThat(Path.of("/tmp/slipway-evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"app\", \"_copy_without_render\": [\"../*\", \"/etc/*\", \"**/..\"]}",
                "{\"name\": \"app\", \"_copy_without_render\": [\"[\", \"[]\", \"[!\","
                        + " \"\\u0000\"]}",
                "{\"name\": \"app\", \"_copy_without_render\":"
                        + " [\"*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b\"]}",
                "{\"name\": \"app\", \"_copy_without_render\": \"README.md\"}",
                "{\"name\": \"app\", \"_copy_without_render\": {\"a\": 1}}",
                "{\"name\": \"app\", \"_new_lines\": \"{{ 'x' * 10**9 }}\"}",
                "{\"name\": \"app\", \"_jinja2_env_vars\": {\"block_start_string\": \"\"}}",
                "{\"name\": \"app\", \"_jinja2_env_vars\": {\"variable_start_string\": \"{%\"}}",
                "{\"name\": \"app\", \"_jinja2_env_vars\": {\"finalize\": \"os.system\"}}",
                "{\"name\": \"app\", \"_extensions\": [\"os.system\"]}",
                "{\"name\": \"app\", \"templates\": {\"a\": {\"path\": \".\"}}}",
                "{\"name\": \"app\", \"templates\": {\"a\": {\"path\": \"../../..\"}}}",
                "{\"name\": \"app\", \"template\": [\"x (/etc)\"]}",
                "{\"name\": \"app\", \"a\": \"{{ cookiecutter.b }}\", \"b\": \"{{ cookiecutter.a"
                        + " }}\"}",
                "{\"name\": \"app\", \"a\": \"{{ 'x' * 10**9 }}\"}",
                "{\"name\": \"app\", \"a\": [\"{% for i in range(10**9) %}x{% endfor %}\"]}",
                "{\"name\": \"app\", \"a\": {\"{{ 'k' * 10**9 }}\": 1}}",
                "{\"name\": \"app\", \"__prompts__\": {\"name\": {\"__prompt__\": [[[]]]}}}",
                "[1, 2]",
                "{\"name\": 1e999}",
                "{\"name\": \"\\ud800\"}",
                "not json"
            })
    void aManifestThatMeansHarm(String json) throws IOException {
        project("a".repeat(60) + ".txt", "x");
        manifest(json);
        harmless();
    }

    @Test
    void aManifestThatIsNestedDeeply() throws IOException {
        manifest("{\"name\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        harmless();
        manifest("{\"name\": " + "{\"a\": ".repeat(5_000) + "1" + "}".repeat(5_000) + "}");
        harmless();
    }

    @Test
    void namesThatTheDiskCannotHold() throws IOException {
        manifest("{\"name\": \"app\", \"long\": \"{{ 'x' * 5000 }}\"}");
        project("{{cookiecutter.long}}.txt", "x");
        refused();
    }

    /// cookiecutter leaves out a file whose name is a folder's.
    @Test
    void aFileInTheWayOfAFolder() throws IOException {
        manifest("{\"name\": \"app\", \"a\": \"same\", \"b\": \"same\"}");
        project("{{cookiecutter.a}}", "file");
        project("{{cookiecutter.b}}/inner", "x");
        harmless();
    }

    @Test
    @Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aProjectThatIsLargerThanAProjectShouldBe() throws IOException {
        for (int i = 0; i < 20; i++) {
            project("big" + i + ".txt", "{{ 'x' * 15000000 }}");
        }
        refused();
    }

    @Test
    void hooksDoNotRunUnlessAgreedTo() throws IOException {
        write("hooks/post_gen_project.sh", "#!/bin/sh\ntouch " + outer + "/hooked\n");
        write("hooks/pre_prompt.sh", "#!/bin/sh\ntouch " + outer + "/hooked\n");
        assertThat(create(Map.of(), Consent.NONE).value()).isPresent();
        assertThat(outer.resolve("hooked")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pre_gen_project", "post_gen_project"})
    void aHookThatFailsLeavesNothing(String hook) throws IOException {
        write("hooks/" + hook + ".sh", "#!/bin/sh\necho half > half.txt\nexit 3\n");
        Outcome<Created> made = refused(Map.of(), new Consent(Set.of(Effect.HOOKS)));
        assertThat(made.problems().toString()).contains("exit code 3");
    }

    @Test
    void aHookThatCannotBeRenderedDoesNotRun() throws IOException {
        write(
                "hooks/post_gen_project.sh",
                "#!/bin/sh\n{{ 'x' * 10**9 }}\ntouch " + outer + "/hooked\n");
        refused(Map.of(), new Consent(Set.of(Effect.HOOKS)));
        assertThat(outer.resolve("hooked")).doesNotExist();
    }

    @Test
    void aHookThatFloodsItsOutputComesBack() throws IOException {
        write(
                "hooks/post_gen_project.sh",
                "#!/bin/sh\nhead -c 100000000 /dev/zero | tr '\\0' x\nexit 1\n");
        Outcome<Created> made = refused(Map.of(), new Consent(Set.of(Effect.HOOKS)));
        assertThat(made.problems().toString().length()).isLessThan(100_000);
    }
}

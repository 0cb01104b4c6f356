package dev.slipway.goldenpath.cookiecutter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.MemorySource;
import dev.slipway.form.Field;
import dev.slipway.form.FormView;
import dev.slipway.form.Widget;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CookiecutterTest {
    private static final CookiecutterRequest.Surroundings AROUND =
            new CookiecutterRequest.Surroundings(
                    Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC),
                    "seed",
                    "template",
                    "template",
                    "out",
                    "");
    private static final String QUESTIONS =
            """
            {
              "project_name": "My Shop",
              "slug": "{{ cookiecutter.project_name|slugify }}",
              "licence": ["MIT", "Apache"],
              "use_docker": true,
              "ports": {"web": 80},
              "_secret": "{{ not rendered }}",
              "__upper": "{{ cookiecutter.slug|upper }}",
              "__prompts__": {
                "project_name": "What is it called?",
                "licence": {"__prompt__": "Which licence?", "MIT": "The MIT one"}
              }
            }
            """;

    private static Cookiecutter template(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return Cookiecutter.read(MemorySource.of(files), "").value().orElseThrow();
    }

    private static Outcome<CookiecutterPlan> plan(Cookiecutter template, Map<String, ?> answers) {
        return template.plan(CookiecutterRequest.of(answers, AROUND), Progress.NONE);
    }

    private static String text(Outcome<CookiecutterPlan> plan, String path) {
        return plan.value().orElseThrow().files().result().text(path).orElseThrow();
    }

    @Test
    void defaultsFollowTheAnswersBeforeThem() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        QUESTIONS,
                        "{{cookiecutter.slug}}/a.txt",
                        "{{ cookiecutter.__upper }} {{ cookiecutter._secret }}");

        Outcome<CookiecutterPlan> plan = plan(template, Map.of("project_name", "Wide World"));

        assertThat(plan.value().orElseThrow().folder()).isEqualTo("wide-world");
        assertThat(text(plan, "a.txt")).isEqualTo("WIDE-WORLD {{ not rendered }}");
    }

    @Test
    void questionsAreAForm() {
        Cookiecutter template =
                template("cookiecutter.json", QUESTIONS, "{{cookiecutter.slug}}/a", "");

        FormView view = template.form().view(Map.of("project_name", "Wide World"));

        List<Field> fields = view.pages().getFirst().fields();
        assertThat(fields)
                .extracting(Field::key)
                .containsExactly("project_name", "slug", "licence", "use_docker", "ports");
        assertThat(fields)
                .extracting(Field::title)
                .startsWith("What is it called?", "slug", "Which licence?");
        assertThat(fields.get(2).choices())
                .extracting(choice -> choice.label())
                .containsExactly("The MIT one", "Apache");
        assertThat(fields.get(3).widget()).isEqualTo(Widget.CHECKBOX);
        assertThat(view.values())
                .containsEntry("slug", "wide-world")
                .containsEntry("use_docker", true);
    }

    @Test
    void anAnswerIsTakenAsItWasTyped() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        QUESTIONS,
                        "{{cookiecutter.slug}}/a.txt",
                        "{{ cookiecutter.project_name }}|{{ cookiecutter.ports.web + 1 }}");

        Outcome<CookiecutterPlan> plan =
                plan(
                        template,
                        Map.of("project_name", "{{ x }}", "slug", "s", "ports", "{\"web\": 8080}"));

        assertThat(text(plan, "a.txt")).isEqualTo("{{ x }}|8081");
    }

    @Test
    void aMistakeNamesFileLineAndColumnAndDoesNotHideTheNext() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\"}",
                        "{{cookiecutter.slug}}/a.txt",
                        "fine\n  {{ cookiecutter.slugg }}\n",
                        "{{cookiecutter.slug}}/b.txt",
                        "{% if %}{% endif %}",
                        "{{cookiecutter.slug}}/c.txt",
                        "still here");

        Outcome<CookiecutterPlan> plan = plan(template, Map.of());

        assertThat(plan.problems())
                .extracting(problem -> problem.where().toString())
                .containsExactly(
                        "{{cookiecutter.slug}}/a.txt:2:19", "{{cookiecutter.slug}}/b.txt:1:7");
        assertThat(text(plan, "c.txt")).isEqualTo("still here");
    }

    @Test
    void aMistakeInAnIncludedFileIsShownThere() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\"}",
                        "templates/part.txt",
                        "one\n{{ 1 / 0 }}",
                        "{{cookiecutter.slug}}/a.txt",
                        "x{% include 'part.txt' %}");

        Outcome<CookiecutterPlan> plan = plan(template, Map.of());

        assertThat(plan.problems())
                .extracting(problem -> problem.where().toString())
                .containsExactly("templates/part.txt:2:6");
    }

    @Test
    void everyLineKnowsTheLineOfTheTemplateThatMadeIt() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\"}",
                        "templates/part.txt",
                        "first\nsecond\n",
                        "{{cookiecutter.slug}}/a.txt",
                        "top\n{% include 'part.txt' %}end {{ cookiecutter.slug }}\n");

        var lines =
                plan(template, Map.of())
                        .value()
                        .orElseThrow()
                        .files()
                        .file("a.txt")
                        .flatMap(file -> file.traced())
                        .orElseThrow()
                        .origins();

        assertThat(lines)
                .extracting(origin -> origin.where().path() + ":" + origin.where().line())
                .containsExactly(
                        "{{cookiecutter.slug}}/a.txt:1",
                        "templates/part.txt:1",
                        "templates/part.txt:2",
                        "{{cookiecutter.slug}}/a.txt:2");
    }

    @Test
    void namesThatLeadOutOfTheProjectAreRefused() {
        for (String name : List.of("../x", "/etc/x", "a/../../x", "..", "a\\..\\x")) {
            Cookiecutter template =
                    template(
                            "cookiecutter.json",
                            "{\"slug\": \"p\", \"name\": \"n\"}",
                            "{{cookiecutter.slug}}/{{cookiecutter.name}}",
                            "x",
                            "{{cookiecutter.slug}}/a/b",
                            "y");

            Outcome<CookiecutterPlan> plan = plan(template, Map.of("name", name));

            assertThat(plan.problems())
                    .as(name)
                    .extracting(Problem::rule)
                    .containsExactly("cookiecutter.path");
            assertThat(plan.value().orElseThrow().files().files())
                    .extracting(file -> file.path())
                    .containsExactly("a/b");
        }
        Cookiecutter root =
                template("cookiecutter.json", "{\"slug\": \"p\"}", "{{cookiecutter.slug}}/a", "");
        assertThat(plan(root, Map.of("slug", "../p")).problems())
                .extracting(Problem::rule)
                .containsExactly("cookiecutter.path");
    }

    @Test
    void anIncludeCannotLeaveTheTemplate() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\"}",
                        "secret.txt",
                        "secret",
                        "{{cookiecutter.slug}}/a.txt",
                        "{% include '../secret.txt' %}");

        assertThat(plan(template, Map.of()).problems())
                .extracting(Problem::rule)
                .containsExactly("template.load");
    }

    @Test
    void hooksAreShownRenderedAndDoNotRun() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\"}",
                        "hooks/post_gen_project.py",
                        "print('{{ cookiecutter.slug }}')\n",
                        "{{cookiecutter.slug}}/a.txt",
                        "x");

        List<Hook> hooks = plan(template, Map.of()).value().orElseThrow().hooks();

        assertThat(hooks)
                .extracting(hook -> hook.phase() + " " + hook.script().text())
                .containsExactly("POST_GEN print('p')\n");
        assertThat(template.hookFiles()).containsExactly("hooks/post_gen_project.py");
    }

    @Test
    void aPythonExtensionOfItsOwnIsSaidToBeMissing() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\", \"_extensions\": [\"local.Mine\"]}",
                        "{{cookiecutter.slug}}/a.txt",
                        "x");

        assertThat(plan(template, Map.of()).problems())
                .extracting(Problem::rule)
                .containsExactly("cookiecutter.extension");
    }

    @Test
    void oneOfSeveralTemplatesIsChosenInTheForm() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"templates\": {\"go\": {\"path\": \"./go\", \"title\": \"Go\"},"
                                + " \"py\": {\"path\": \"./py\"}}}",
                        "go/cookiecutter.json",
                        "{\"name\": \"goer\", \"module\": \"m/{{ cookiecutter.name }}\"}",
                        "go/{{cookiecutter.name}}/a",
                        "{{ cookiecutter.module }}",
                        "py/cookiecutter.json",
                        "{\"name\": \"pyer\", \"package\": \"pkg\"}",
                        "py/{{cookiecutter.name}}/b",
                        "{{ cookiecutter.package }}");

        FormView go = template.form().view(Map.of("name", "x"));
        FormView py = template.form().view(Map.of("templates", "py"));

        assertThat(go.values())
                .containsEntry("templates", "go")
                .containsEntry("module", "m/x")
                .doesNotContainKey("package");
        assertThat(py.values()).containsEntry("name", "pyer").containsEntry("package", "pkg");
        assertThat(text(plan(template, py.values()), "b")).isEqualTo("pkg");
    }

    @Test
    void aReplayedValueIsFinalAndNewQuestionsAreAsked() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\", \"later\": \"{{ cookiecutter.slug }}!\"}",
                        "{{cookiecutter.slug}}/a.txt",
                        "{{ cookiecutter.later }}");
        CookiecutterRequest request =
                new CookiecutterRequest(
                        Map.of(),
                        new CookiecutterRequest.Values(
                                Map.of(), Map.of(), Map.of("cookiecutter", Map.of("slug", "kept"))),
                        AROUND,
                        CookiecutterRequest.Target.FRESH,
                        false);

        Outcome<CookiecutterPlan> plan = template.plan(request, Progress.NONE);

        assertThat(plan.value().orElseThrow().folder()).isEqualTo("kept");
        assertThat(text(plan, "a.txt")).isEqualTo("kept!");
    }

    @Test
    void aUserDefaultThatDoesNotFitIsOnlyAWarning() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\", \"licence\": [\"MIT\", \"Apache\"]}",
                        "{{cookiecutter.slug}}/a.txt",
                        "{{ cookiecutter.licence }}");
        CookiecutterRequest request =
                new CookiecutterRequest(
                        Map.of(),
                        new CookiecutterRequest.Values(
                                Map.of("licence", "GPL"), Map.of(), Map.of()),
                        AROUND,
                        CookiecutterRequest.Target.FRESH,
                        false);

        Outcome<CookiecutterPlan> plan = template.plan(request, Progress.NONE);

        assertThat(plan.hasErrors()).isFalse();
        assertThat(plan.problems()).extracting(Problem::rule).containsExactly("cookiecutter.value");
        assertThat(text(plan, "a.txt")).isEqualTo("MIT");
    }

    @Test
    void randomValuesStayWhileTheSessionLasts() {
        Cookiecutter template =
                template(
                        "cookiecutter.json",
                        "{\"slug\": \"p\"}",
                        "{{cookiecutter.slug}}/a.txt",
                        "{{ random_ascii_string(20) }} {{ uuid4() }}",
                        "{{cookiecutter.slug}}/b.txt",
                        "{{ random_ascii_string(20) }} {{ uuid4() }}");

        Outcome<CookiecutterPlan> first = plan(template, Map.of());
        Outcome<CookiecutterPlan> second = plan(template, Map.of("slug", "q"));

        assertThat(text(first, "a.txt")).isEqualTo(text(second, "a.txt"));
        assertThat(text(first, "a.txt")).isNotEqualTo(text(first, "b.txt"));
    }

    @Test
    void brokenJsonIsShownWhereItBreaks() {
        Outcome<Cookiecutter> read =
                Cookiecutter.read(
                        MemorySource.of(Map.of("cookiecutter.json", "{\n  \"a\": \"b\",\n}")), "");

        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "cookiecutter.json:3:1: error: there is a comma too many before } (remove"
                                + " the comma) [cookiecutter.json]");
    }
}

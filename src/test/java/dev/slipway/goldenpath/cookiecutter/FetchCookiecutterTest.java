package dev.slipway.goldenpath.cookiecutter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.Change;
import dev.slipway.files.MemorySource;
import dev.slipway.goldenpath.Answers;
import dev.slipway.goldenpath.GoldenPath;
import dev.slipway.goldenpath.Plan;
import dev.slipway.goldenpath.RunContext;
import dev.slipway.goldenpath.SoftwareTemplate;
import dev.slipway.yaml.Dialect;
import dev.slipway.yaml.Yaml;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/// `fetch:cookiecutter` as Backstage's module does it, through the steps of a template.
class FetchCookiecutterTest {
    private static final String TEMPLATE =
            """
            apiVersion: scaffolder.backstage.io/v1beta3
            kind: Template
            metadata: {name: cc}
            spec:
              type: service
              steps:
                - action: fetch:cookiecutter
                  input:
                    url: ./skeleton
                    targetPath: app
                    copyWithoutRender: ['*.raw']
                    values:
                      name: ${{ parameters.name }}
                      ports: [80, 443]
            """;

    private final Map<String, String> files = new TreeMap<>();

    private Outcome<Plan> plan() {
        SoftwareTemplate template =
                SoftwareTemplate.read(
                                "t/template.yaml",
                                Yaml.readOne("t/template.yaml", TEMPLATE, Dialect.CORE)
                                        .value()
                                        .orElseThrow())
                        .value()
                        .orElseThrow();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        RunContext context =
                RunContext.local(MemorySource.of(files))
                        .and(FetchCookiecutter.ID, new FetchCookiecutter(clock, "seed"));
        return GoldenPath.plan(
                template, Answers.of(Map.of("name", "Orders")), context, Progress.NONE);
    }

    private Map<String, String> made(Outcome<Plan> plan) {
        assertThat(plan.problems()).noneMatch(Problem::isError);
        Map<String, String> made = new TreeMap<>();
        for (Change.Write file : plan.value().orElseThrow().workspace().files()) {
            made.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8));
        }
        return made;
    }

    @Test
    void rendersTheFolderWithTheStepsValuesOverItsOwn() {
        files.put(
                "t/skeleton/cookiecutter.json",
                "{\"name\": \"other\", \"greeting\": \"Hello {{ cookiecutter.name }}\"}");
        files.put(
                "t/skeleton/{{cookiecutter.name|lower}}.txt",
                "{{ cookiecutter.greeting }} {{ cookiecutter.ports }} {% now 'utc', '%Y' %}\n");
        files.put("t/skeleton/as.raw", "{{ cookiecutter.name }}");
        assertThat(made(plan()))
                .containsEntry("app/orders.txt", "Hello Orders 80 2026\n")
                .containsEntry("app/as.raw", "{{ cookiecutter.name }}")
                .containsKey("app/cookiecutter.json");
    }

    @Test
    void hooksAreFilesLikeOthers() {
        files.put("t/skeleton/hooks/post_gen_project.py", "print('{{ cookiecutter.name }}')\n");
        Outcome<Plan> plan = plan();
        assertThat(made(plan)).containsEntry("app/hooks/post_gen_project.py", "print('Orders')\n");
    }

    @Test
    void aLineKnowsItsPlaceInTheTemplate() {
        files.put("t/skeleton/a.txt", "one\n{{ cookiecutter.name }}\n");
        Change.Write file =
                plan().value().orElseThrow().workspace().file("app/a.txt").orElseThrow();
        assertThat(file.traced().orElseThrow().originOf(2).where().toString())
                .startsWith("t/skeleton/a.txt:2:");
    }

    @Test
    void aMistakeIsNamedWithItsPlaceInTheTemplate() {
        files.put("t/skeleton/a.txt", "one\n{{ cookiecutter.nam }}\n");
        assertThat(plan().problems())
                .filteredOn(Problem::isError)
                .singleElement()
                .satisfies(
                        problem ->
                                assertThat(problem.where().toString())
                                        .startsWith("t/skeleton/a.txt:2:"));
    }

    @Test
    void aPathOutOfTheProjectIsRefused() {
        files.put("t/skeleton/{{ '../' * 3 }}evil.txt", "x");
        Outcome<Plan> plan = plan();
        assertThat(plan.problems()).anyMatch(Problem::isError);
        assertThat(plan.value().orElseThrow().workspace().files()).isEmpty();
    }
}

package dev.slipway.goldenpath.cookiecutter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.files.CommandRunner;
import dev.slipway.files.FilePlan;
import dev.slipway.files.MemorySource;
import dev.slipway.files.ProcessCommandRunner;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

class HookRunTest {
    @TempDir Path home;
    private Path scratch = Path.of("");

    @BeforeEach
    void makeFolders() throws IOException {
        scratch = Files.createDirectories(home.resolve("scratch"));
    }

    private Outcome<Path> create(CommandRunner runner, String hook) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("cookiecutter.json", "{\"slug\": \"made\"}");
        files.put("hooks/post_gen_project.sh", hook);
        files.put("{{cookiecutter.slug}}/keep.txt", "keep");
        files.put("{{cookiecutter.slug}}/drop.txt", "drop");
        Cookiecutter template = Cookiecutter.read(MemorySource.of(files), "").value().orElseThrow();
        CookiecutterPlan plan =
                template.plan(
                                CookiecutterRequest.of(
                                        Map.of(),
                                        new CookiecutterRequest.Surroundings(
                                                Clock.systemUTC(), "s", "t", "t", "o", "")),
                                Progress.NONE)
                        .value()
                        .orElseThrow();
        return new HookRun(runner, scratch, Progress.NONE)
                .create(plan, home.resolve("out"), FilePlan.Finish.NOTHING);
    }

    private ProcessCommandRunner processes() {
        return new ProcessCommandRunner(home, System.getenv());
    }

    @Test
    void aHookWorksInTheProjectBeforeItIsThere() {
        Outcome<Path> made =
                create(processes(), "#!/bin/sh\nrm drop.txt\necho {{ cookiecutter.slug }} > new\n");

        assertThat(made.hasErrors()).isFalse();
        assertThat(home.resolve("out/made/keep.txt")).exists();
        assertThat(home.resolve("out/made/drop.txt")).doesNotExist();
        assertThat(home.resolve("out/made/new")).hasContent("made");
        assertThat(scratch).isEmptyDirectory();
    }

    @Test
    void aHookThatFailsLeavesNothing() {
        Outcome<Path> made = create(processes(), "#!/bin/sh\necho no such luck >&2\nexit 3\n");

        assertThat(made.problems())
                .extracting(Problem::message)
                .containsExactly("the hook ended with exit code 3: no such luck");
        assertThat(home.resolve("out")).doesNotExist();
    }

    @Test
    void withoutConsentTheFilesAreMadeAndItIsSaidThatTheHookDidNotRun() {
        Outcome<Path> made = create(CommandRunner.NOT_RUN, "#!/bin/sh\nrm drop.txt\n");

        assertThat(made.problems())
                .extracting(Problem::message)
                .containsExactly("the hook did not run");
        assertThat(home.resolve("out/made/drop.txt")).exists();
    }
}

package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Subscription;
import dev.slipway.files.FolderSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A Cookiecutter template whose `pre_prompt` hook changes what is asked.
class BeforeQuestionsTest {
    private static final Consent AGREED = new Consent(Set.of(Effect.PROMPT_HOOKS));
    private static final String QUESTIONS = "{\"slug\": \"plain\"}";

    @TempDir Path folder;
    private Desk desk;
    private Path platform;

    @BeforeEach
    void open() throws IOException {
        platform = folder.resolve("platform");
        Path project = platform.resolve("it/{{cookiecutter.slug}}");
        Files.createDirectories(project);
        Files.createDirectories(platform.resolve("it/hooks"));
        Files.writeString(platform.resolve("it/cookiecutter.json"), QUESTIONS);
        Files.writeString(project.resolve("a.txt"), "{{ cookiecutter.region | default('none') }}");
        hook("printf '{\"slug\": \"asked\", \"region\": \"north\"}' > cookiecutter.json");
        desk =
                new Desk(
                        new SettingsFile(folder.resolve("settings")),
                        FolderSource::new,
                        folder.resolve("sample"));
        desk.read(platform, Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void hook(String line) throws IOException {
        Files.writeString(platform.resolve("it/hooks/pre_prompt.sh"), "#!/bin/sh\n" + line + "\n");
    }

    private WizardSession session() {
        return desk.goldenPaths().wizard("cookiecutter:it").value().orElseThrow();
    }

    /// Waits for the first preview: the command line tells what it shows.
    private static void answered(WizardSession session) throws Exception {
        CompletableFuture<Preview> shown = new CompletableFuture<>();
        Subscription hearing =
                session.preview().listen(preview -> preview.ifPresent(shown::complete));
        try {
            session.answer(Map.of());
            assertThat(shown.get(60, TimeUnit.SECONDS).steps()).isNotEmpty();
        } finally {
            hearing.close();
        }
    }

    private static String text(Preview preview) {
        return preview.files().stream()
                .filter(file -> file.path().equals("a.txt"))
                .findFirst()
                .orElseThrow()
                .content()
                .text();
    }

    @Test
    void theHookIsShownAndDoesNotRunByItself() {
        try (WizardSession session = session()) {
            Effect effect = session.beforehand().orElseThrow();
            assertThat(effect.scripts().getFirst().source().text()).startsWith("#!/bin/sh");
            assertThat(session.begin(Consent.NONE, Progress.NONE).value()).isPresent();
            assertThat(session.form().keys()).containsExactly("slug");

            Preview preview = session.preview(Map.of(), Progress.NONE);

            assertThat(text(preview)).isEqualTo("none");
            assertThat(preview.effects()).isEmpty();
            assertThat(preview.steps())
                    .filteredOn(step -> step.name().contains("pre_prompt"))
                    .extracting(Preview.Step::fate)
                    .containsExactly(Preview.Fate.NOT_RUN);
            assertThat(preview.problems())
                    .extracting(Problem::message)
                    .contains("the hook did not run before the questions");
        }
    }

    @Test
    void agreedToItChangesTheQuestionsAndTheFilesButNotTheTemplate() throws IOException {
        try (WizardSession session = session()) {
            assertThat(session.begin(AGREED, Progress.NONE).value()).isPresent();
            assertThat(session.beforehand()).isEmpty();
            assertThat(session.form().keys()).containsExactly("slug", "region");

            Preview preview = session.preview(Map.of("region", "south"), Progress.NONE);

            assertThat(text(preview)).isEqualTo("south");
            assertThat(preview.problems()).noneMatch(p -> p.rule().equals("cookiecutter.hook"));
            assertThat(session.command(folder, Consent.NONE)).contains(" --accept-prompt-hooks ");
            Created made =
                    session.create(folder.resolve("repos"), Map.of(), Consent.NONE, Progress.NONE)
                            .value()
                            .orElseThrow();
            assertThat(made.repository().resolve("a.txt")).hasContent("north");
            assertThat(made.repository().getFileName()).hasToString("asked");
        }
        assertThat(platform.resolve("it/cookiecutter.json")).hasContent(QUESTIONS);
    }

    @Test
    void theCommandAgreesToNoMoreThanTheUserDid() throws Exception {
        Files.writeString(
                platform.resolve("it/hooks/post_gen_project.sh"), "#!/bin/sh\ntouch ran\n");
        Consent project = new Consent(Set.of(Effect.HOOKS));
        try (WizardSession session = session()) {
            answered(session);
            assertThat(session.command(folder, project))
                    .contains(" --accept-project-hooks ")
                    .doesNotContain("prompt");
        }
        try (WizardSession session = session()) {
            assertThat(session.begin(AGREED, Progress.NONE).value()).isPresent();
            answered(session);
            assertThat(session.command(folder, project)).contains(" --accept-hooks ");
            assertThat(session.command(folder, Consent.NONE))
                    .contains(" --accept-prompt-hooks ")
                    .doesNotContain("project");
            Created made =
                    session.create(folder.resolve("repos"), Map.of(), Consent.NONE, Progress.NONE)
                            .value()
                            .orElseThrow();
            assertThat(made.repository().resolve("ran")).doesNotExist();
        }
    }

    @Test
    void oneThatFailsLeavesEverythingAsItWas() throws IOException {
        hook("echo no network; exit 3");
        try (WizardSession session = session()) {
            Outcome<WizardSession> begun = session.begin(AGREED, Progress.NONE);

            assertThat(begun.value()).isEmpty();
            assertThat(begun.problems().toString())
                    .contains("it/hooks/pre_prompt.sh", "exit code 3", "no network");
            assertThat(session.form().keys()).containsExactly("slug");
        }
    }
}

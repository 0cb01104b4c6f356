package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.desk.TextChange.FileText;
import dev.slipway.files.FolderSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class DeskWriteTest {
    private static final String GROUP =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: %s
            spec:
              type: team
              children: []
            """;
    @TempDir Path top;
    private Path folder = Path.of("");
    private Desk desk = new Desk(new SettingsFile(Path.of("unused")), FolderSource::new, top);

    @BeforeEach
    void openAPlatform() throws IOException {
        desk.close();
        folder = Files.createDirectories(top.resolve("platform"));
        Files.writeString(folder.resolve("catalog-info.yaml"), GROUP.formatted("one"));
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/catalog-info.yaml"), GROUP.formatted("two"));
        desk =
                new Desk(
                        new SettingsFile(top.resolve("settings/settings.json")),
                        FolderSource::new,
                        top.resolve("sample"));
        desk.read(folder, Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Saved result(Job<Saved> job) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        job.status().listen(status -> count(ended, status.ended()));
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        return job.status().get().result().orElseThrow();
    }

    private static void count(CountDownLatch latch, boolean ended) {
        if (ended) {
            latch.countDown();
        }
    }

    private static FileText change(String path, String from, String to) {
        return new FileText(path, GROUP.formatted(from), GROUP.formatted(to));
    }

    @Test
    void writesAndReadsAgainAndCanUndo() throws Exception {
        TextChange change =
                new TextChange("Rename", List.of(change("catalog-info.yaml", "one", "ann")));

        Saved saved = result(desk.write(change));

        assertThat(names()).containsExactly("ann", "two");
        assertThat(saved).isInstanceOf(Saved.Done.class);
        result(desk.write(((Saved.Done) saved).undo()));
        assertThat(names()).containsExactly("one", "two");
    }

    private List<String> names() {
        return desk.workspace().get().catalog().entities().stream().map(e -> e.name()).toList();
    }

    @Test
    void writesNothingWhenOneFileChangedOutside() throws Exception {
        Files.writeString(folder.resolve("sub/catalog-info.yaml"), "# mine\n");
        TextChange change =
                new TextChange(
                        "Rename",
                        List.of(
                                change("catalog-info.yaml", "one", "ann"),
                                change("sub/catalog-info.yaml", "two", "bob")));

        Saved saved = result(desk.write(change));

        assertThat(saved).isEqualTo(new Saved.Conflict(List.of("sub/catalog-info.yaml")));
        assertThat(folder.resolve("catalog-info.yaml")).hasContent(GROUP.formatted("one"));
    }

    @Test
    void refusesAFileWhoseOtherCharactersItWouldChange() throws Exception {
        byte[] latin =
                "# a caf\u00e9 that was written long ago\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("old.yaml"), latin);
        String text = desk.source("old.yaml").orElseThrow();

        Saved saved =
                result(
                        desk.write(
                                new TextChange(
                                        "Save", List.of(new FileText("old.yaml", text, "# x\n")))));

        assertThat(saved).isInstanceOf(Saved.Failed.class);
        assertThat(Files.readAllBytes(folder.resolve("old.yaml"))).isEqualTo(latin);
    }

    @Test
    void aFileThatIsSavedKeepsWhoMayReadIt() throws Exception {
        Path file = folder.resolve("catalog-info.yaml");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        result(
                desk.write(
                        new TextChange(
                                "Rename", List.of(change("catalog-info.yaml", "one", "ann")))));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aPathOutOfThePlatformIsNoFile() throws Exception {
        Files.writeString(top.resolve("secret.txt"), "secret");

        assertThat(desk.file("../secret.txt")).isEmpty();
        assertThat(desk.file(top.resolve("secret.txt").toString())).isEmpty();
        assertThat(desk.source("sub/catalog-info.yaml")).contains(GROUP.formatted("two"));
    }

    @Test
    void withSeveralRootsTheirNamesStandBeforeThePaths() throws Exception {
        Path other = Files.createDirectories(top.resolve("orders"));
        Path file = Files.writeString(other.resolve("catalog-info.yaml"), GROUP.formatted("three"));
        desk.registered(folder)
                .register(new FolderSource(folder), file.toRealPath(), Progress.NONE);
        desk.read(folder, Progress.NONE);

        assertThat(desk.source("orders/catalog-info.yaml")).contains(GROUP.formatted("three"));
        assertThat(desk.source("platform/sub/catalog-info.yaml")).contains(GROUP.formatted("two"));
    }

    @Test
    void aDraftIsKeptForItsUserOnlyUntilItIsForgotten() throws Exception {
        Path file = folder.resolve("catalog-info.yaml");
        Draft draft = new Draft(file.toString(), "old", "new \"text\"\n");

        desk.drafts().keep(draft);

        assertThat(desk.drafts().of(file)).contains(draft);
        try (var kept = Files.list(desk.keptIn().resolve("drafts"))) {
            assertThat(kept)
                    .allSatisfy(
                            f ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(f)))
                                            .isEqualTo("rw-------"));
        }
        desk.drafts().forget(file);
        assertThat(desk.drafts().of(file)).isEmpty();
    }
}

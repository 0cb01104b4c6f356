package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Progress;
import dev.slipway.catalog.scorecard.ScoreSheet;
import dev.slipway.files.FolderSource;
import dev.slipway.git.GitFolder;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class KeptSheetsTest {
    @TempDir Path temp;
    private Path platform;
    private Desk desk;

    @BeforeEach
    void open() throws IOException {
        platform = temp.resolve("platform");
        Files.createDirectories(platform.resolve("scorecards"));
        Files.writeString(
                platform.resolve("scorecards/ready.yaml"),
                """
                name: ready
                filter: kind:system
                levels: [Basic]
                rules:
                  - name: readme
                    level: Basic
                    query: {conditions: [{file: README.md, operator: isNotEmpty}]}
                """);
        Files.writeString(
                platform.resolve("catalog-info.yaml"),
                """
                apiVersion: backstage.io/v1alpha1
                kind: System
                metadata: {name: shop}
                spec: {owner: team}
                """);
        desk =
                new Desk(
                        new SettingsFile(temp.resolve("kept/s")),
                        FolderSource::new,
                        temp.resolve("sample"));
        desk.read(platform, Progress.NONE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<ScoreSheet> sheets() {
        return desk.catalog().scorecards(Progress.NONE).value().orElseThrow();
    }

    @Test
    void areMadeOnceForEachStateOfTheFiles() throws IOException {
        List<ScoreSheet> first = sheets();
        assertThat(first.getFirst().standings().getFirst().passed()).isZero();
        assertThat(sheets()).isSameAs(first);

        Files.writeString(platform.resolve("README.md"), "# Shop");
        desk.read(platform, Progress.NONE);

        assertThat(sheets()).isNotSameAs(first);
        assertThat(sheets().getFirst().standings().getFirst().passed()).isEqualTo(1);
    }

    @Test
    void aCommitIsAnotherState() {
        List<ScoreSheet> first = sheets();
        assertThat(
                        GitFolder.commitAll(platform, "main", "First", GitFolder.Identity.SLIPWAY)
                                .value())
                .isPresent();

        assertThat(sheets()).isNotSameAs(first);
    }
}

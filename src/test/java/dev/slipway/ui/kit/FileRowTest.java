package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class FileRowTest {
    private static final List<String> PATHS =
            List.of("README.md", "deploy/k8s/a.yaml", "src/b.ts", "src/a.ts", "Dockerfile");

    @Test
    void foldersComeFirstAndLoneOnesShareALine() {
        assertThat(names(FileRow.of("orders", PATHS, Set.of())))
                .containsExactly(
                        "orders",
                        "deploy/k8s",
                        "a.yaml",
                        "src",
                        "a.ts",
                        "b.ts",
                        "Dockerfile",
                        "README.md");
    }

    @Test
    void aClosedFolderHidesItsFiles() {
        assertThat(names(FileRow.of("orders", PATHS, Set.of("src")))).doesNotContain("b.ts");
        assertThat(names(FileRow.of("orders", PATHS, Set.of("")))).containsExactly("orders");
    }

    private static List<String> names(List<FileRow> rows) {
        return rows.stream().map(FileRow::name).toList();
    }
}

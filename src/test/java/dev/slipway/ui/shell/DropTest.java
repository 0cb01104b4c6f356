package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class DropTest {

    @Test
    void aFolderIsOpenedItself() {
        assertThat(Drop.folderOf(Path.of("/home/mara/platform")))
                .isEqualTo(Path.of("/home/mara/platform"));
    }

    @Test
    void aYamlFileStandsForItsFolder() {
        assertThat(Drop.folderOf(Path.of("/home/mara/platform/app-config.yaml")))
                .isEqualTo(Path.of("/home/mara/platform"));
    }
}

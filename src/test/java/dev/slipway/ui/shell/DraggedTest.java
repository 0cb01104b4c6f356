package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class DraggedTest {
    private static final Path PLATFORM = Path.of("/home/mara/platform").toAbsolutePath();

    private static Dragged of(String url, Path... files) {
        return Dragged.of(List.of(files), url, PLATFORM::equals);
    }

    @Test
    void aFolderIsOpenedItself() {
        assertThat(of("", PLATFORM))
                .isEqualTo(new Dragged.Folder(PLATFORM, "Let go to open platform"));
    }

    @Test
    void aYamlFileStandsForItsFolder() {
        assertThat(of("", PLATFORM.resolve("app-config.yaml")))
                .isEqualTo(
                        new Dragged.Folder(
                                PLATFORM, "Let go to open the folder of app-config.yaml"));
    }

    @Test
    void anyOtherFileAndSeveralAreRefusedInWords() {
        assertThat(of("", PLATFORM.resolve("logo.png"))).isInstanceOf(Dragged.Refused.class);
        assertThat(of("", PLATFORM, PLATFORM.resolve("a.yaml")))
                .isInstanceOf(Dragged.Refused.class);
        assertThat(of("", PLATFORM, PLATFORM).words()).isNotEmpty();
    }

    @Test
    void anAddressIsARepositoryToAdd() {
        String url = "https://github.com/backstage/demo";

        assertThat(of(url)).isEqualTo(new Dragged.Address(url, "Let go to add this repository"));
        assertThat(of("")).isEqualTo(new Dragged.Nothing());
        assertThat(of("mailto:mara@example.com")).isEqualTo(new Dragged.Nothing());
    }
}

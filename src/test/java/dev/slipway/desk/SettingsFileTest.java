package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SettingsFileTest {

    @Test
    void keepsWhatWasChosen(@TempDir Path folder) {
        SettingsFile file = new SettingsFile(folder.resolve("deep/settings.properties"));
        Settings chosen =
                Settings.DEFAULT
                        .withLooks(
                                Settings.Looks.DEFAULT
                                        .withTheme("dark")
                                        .withZoom(120)
                                        .withColumns("catalog.component", List.of("type", "owner")))
                        .withUser(Optional.of("user:default/mara"))
                        .withLastFolder("/home/mara/platform")
                        .withStar("component:default/orders");

        file.write(chosen);

        assertThat(file.read()).isEqualTo(chosen);
    }

    @Test
    void anUnreadableFileGivesTheDefaultsAndStays(@TempDir Path folder) throws IOException {
        Path path = Files.writeString(folder.resolve("settings.properties"), "theme=\\u00zz");

        assertThat(new SettingsFile(path).read()).isEqualTo(Settings.DEFAULT);
        assertThat(path).hasContent("theme=\\u00zz");
    }

    @Test
    void theNewestFolderComesFirstAndOnce() {
        Settings settings =
                Settings.DEFAULT.withLastFolder("/a").withLastFolder("/b").withLastFolder("/a");

        assertThat(settings.recent()).containsExactly("/a", "/b");
        assertThat(settings.lastFolder()).contains("/a");
    }
}

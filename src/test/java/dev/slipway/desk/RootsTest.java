package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.files.FileSource;
import dev.slipway.files.FolderSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RootsTest {
    @TempDir Path folder;
    private Path platform = Path.of("");

    @BeforeEach
    void make() throws IOException {
        platform = folder.resolve("shop");
        write("shop/catalog/all.yaml", "platform");
        write("elsewhere/shop/catalog-info.yaml", "registered");
        write("secret.txt", "secret");
    }

    @Test
    void withOneFolderPathsAreItsOwn() {
        Roots roots = roots();

        assertThat(roots.text("catalog/all.yaml")).contains("platform");
        assertThat(roots.file("catalog/all.yaml")).contains(platform.resolve("catalog/all.yaml"));
        assertThat(roots.platformPrefix()).isEmpty();
    }

    @Test
    void withSeveralTheFirstPartNamesTheFolder() throws IOException {
        register();
        Roots roots = roots();

        assertThat(roots.roots()).extracting(root -> root.name()).containsExactly("shop", "shop-2");
        assertThat(roots.text("shop/catalog/all.yaml")).contains("platform");
        assertThat(roots.text("shop-2/catalog-info.yaml")).contains("registered");
        assertThat(roots.file("shop-2/catalog-info.yaml"))
                .contains(folder.resolve("elsewhere/shop/catalog-info.yaml"));
        assertThat(roots.text("catalog/all.yaml"))
                .as("the platform without its name")
                .contains("platform");
    }

    @Test
    void nothingOutsideIsReached() throws IOException {
        Files.createSymbolicLink(platform.resolve("link.txt"), folder.resolve("secret.txt"));
        Roots roots = roots();

        for (String path : new String[] {"../secret.txt", "link.txt", "/etc/passwd", "x/../../y"}) {
            assertThat(roots.text(path)).as(path).isEmpty();
            assertThat(roots.file(path)).as(path).isEmpty();
        }
    }

    @Test
    void oneRepositoryDoesNotSeeTheOthers() throws IOException {
        register();
        Roots roots = roots();

        FileSource shop = roots.repository("shop-2/catalog-info.yaml").orElseThrow();

        assertThat(shop.text("shop-2/catalog-info.yaml")).contains("registered");
        assertThat(shop.text("shop/catalog/all.yaml")).isEmpty();
        assertThat(shop.list("")).isEmpty();
        assertThat(shop.list("shop-2")).containsExactly("shop-2/catalog-info.yaml");
    }

    private Registered registered() {
        return Registered.of(folder.resolve("kept"), platform, folder.resolve("copies"));
    }

    private Roots roots() {
        return Roots.of(platform, registered(), FolderSource::new);
    }

    private void register() throws IOException {
        write(
                folder.relativize(registered().file()).toString(),
                "kind: Location\nspec:\n  targets:\n    - "
                        + folder.resolve("elsewhere/shop/catalog-info.yaml")
                        + "\n");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package dev.slipway.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ZipSourceTest {

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void showsWhatLiesInTheTopFolder() throws IOException {
        Outcome<FileSource> read =
                ZipSource.belowTop(
                        "t.zip", zip("t-main/", "", "t-main/a/b.txt", "B", "t-main/empty/", ""));

        FileSource files = read.value().orElseThrow();
        assertThat(files.list("")).containsExactly("a/b.txt");
        assertThat(files.text("a/b.txt")).contains("B");
        assertThat(files.folders("")).containsExactly("a", "empty");
    }

    @Test
    void aNameThatLeadsOutRefusesTheWhole() throws IOException {
        for (String name : new String[] {"t/../../evil", "/etc/evil", "t\\..\\evil", "../evil"}) {
            Outcome<FileSource> read = ZipSource.belowTop("t.zip", zip("t/a", "A", name, "X"));
            assertThat(read.value()).isEmpty();
            assertThat(read.problems().toString()).contains("t.zip", "leads out of the archive");
        }
    }

    @Test
    void whatLiesBesideTheTopFolderIsRefused() throws IOException {
        assertThat(ZipSource.belowTop("t.zip", zip("t/a", "A", "u/b", "B")).problems().toString())
                .contains("u/b does not lie in the archive's one top folder t/");
    }

    @Test
    void moreThanTheLimitIsNotUnpacked() throws IOException {
        byte[] bomb = zip("t/zeros", "0".repeat(3 * 1024 * 1024));
        assertThat(bomb.length).isLessThan(100_000);

        assertThat(ZipSource.read("t.zip", bomb, 2 * 1024 * 1024).problems().toString())
                .contains("more than", "2 MB");
        assertThat(ZipSource.read("t.zip", bomb, 4 * 1024 * 1024).problems()).isEmpty();
    }

    @Test
    void whatIsNoArchiveIsToldSo() throws IOException {
        byte[] broken = zip("t/a", "A".repeat(5000));
        broken[60] ^= 0x55;

        assertThat(ZipSource.belowTop("x", new byte[] {1, 2, 3}).problems().toString())
                .contains("no zip archive");
        assertThat(ZipSource.belowTop("x", broken).value()).isEmpty();
    }
}

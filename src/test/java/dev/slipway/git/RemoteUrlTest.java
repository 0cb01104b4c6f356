package dev.slipway.git;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://github.com/o/r, o/r, '', ''",
        "https://github.com/o/r.git, o/r, '', ''",
        "https://GitHub.com/o/r/, o/r, '', ''",
        "https://github.com/o/r/blob/main/a/catalog-info.yaml, o/r, main, a/catalog-info.yaml",
        "https://github.com/o/r/tree/dev, o/r, dev, ''",
        "https://gitlab.example.com/g/sub/r/-/tree/main/svc, g/sub/r, main, svc",
        "https://gitea.example.com/o/r/src/branch/main/x.yaml, o/r, main, x.yaml",
    })
    void readsAddressesAsBrowsersShowThem(String text, String name, String branch, String path) {
        RemoteUrl url = RemoteUrl.parse(text).value().orElseThrow();

        assertThat(url.name()).isEqualTo(name);
        assertThat(url.branch().orElse("")).isEqualTo(branch);
        assertThat(url.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "git@github.com:o/r.git, https://github.com/o/r.git",
        "https://mara:secret@github.com/o/r, leave out",
        "https://github.com, owner/name",
        "https://github.com/../../etc, owner/name",
        "https://github.com/o/r%0ahost=elsewhere, owner/name",
        "file:///etc, owner/name",
        "o/r, owner/name",
    })
    void saysWhatToWriteInstead(String text, String advice) {
        Outcome<RemoteUrl> url = RemoteUrl.parse(text);

        assertThat(url.value()).isEmpty();
        assertThat(url.problems().getFirst().advice()).contains(advice);
        assertThat(url.problems().getFirst().toString()).doesNotContain("secret");
    }

    @Test
    void itsFolderIsOneBelowTheCopies() {
        assertThat(folder("https://h.example.com:8443/o/.git/r"))
                .isEqualTo("h.example.com_8443/o/_git/r");
        assertThat(folder("https://github.com/o/r%20x")).isEqualTo("github.com/o/r_x");
    }

    private static String folder(String url) {
        return RemoteUrl.parse(url).value().orElseThrow().folder();
    }
}

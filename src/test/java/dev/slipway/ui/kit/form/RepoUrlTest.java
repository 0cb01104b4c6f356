package dev.slipway.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepoUrlTest {

    @Test
    void readsAndPrintsBackstagesForm() {
        RepoUrl url = RepoUrl.parse("github.com?owner=my%20team&repo=orders");
        assertThat(url.part("owner")).isEqualTo("my team");
        assertThat(url.print()).isEqualTo("github.com?owner=my+team&repo=orders");
    }

    @Test
    void theHostDecidesWhatIsAsked() {
        assertThat(RepoUrl.parse("dev.azure.com").asked())
                .containsExactly("organization", "project");
        assertThat(RepoUrl.parse("bitbucket.org").asked()).containsExactly("workspace", "project");
        assertThat(RepoUrl.parse("gitlab.com").asked()).containsExactly("owner");
    }

    @Test
    void partsThatTheHostDoesNotHaveAreLeftOut() {
        RepoUrl url = RepoUrl.parse("github.com?owner=a&repo=b").at("dev.azure.com");
        assertThat(url.with("project", "p").print()).isEqualTo("dev.azure.com?repo=b&project=p");
    }

    @Test
    void nothingAnsweredPrintsNothing() {
        assertThat(RepoUrl.parse("").print()).isEmpty();
    }
}

package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aSentenceBeginsWithACapital() {
        assertThat(Words.sentence("there is no description")).isEqualTo("There is no description");
    }

    @Test
    void keysPathsAndReferencesStayAsTheyAre() {
        assertThat(Words.sentence("catalog.rules does not allow Group"))
                .isEqualTo("catalog.rules does not allow Group");
        assertThat(Words.sentence("group:team is not in this catalog"))
                .isEqualTo("group:team is not in this catalog");
        assertThat(Words.sentence("templates/a.yaml does not exist"))
                .isEqualTo("templates/a.yaml does not exist");
    }

    @Test
    void theGistOfADescriptionIsItsFirstParagraphInWords() {
        assertThat(
                        Words.gist(
                                "**Info:** A [site](https://x) with\n"
                                        + "`nginx`.\n\n"
                                        + "1. First\n"
                                        + "2. Second"))
                .isEqualTo("Info: A site with nginx.");
        assertThat(Words.gist("word ".repeat(100))).hasSizeLessThan(245).endsWith("word…");
    }

    @Test
    void aKeyIsReadAsWords() {
        assertThat(Words.ofKey("repoUrl")).isEqualTo("Repo Url");
        assertThat(Words.ofKey("component_id")).isEqualTo("Component Id");
        assertThat(Words.ofKey("name")).isEqualTo("Name");
    }
}

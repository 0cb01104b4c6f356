package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndentsTest {

    @Test
    void aNewLineKeepsTheIndentationAndABlockAddsAStep() {
        assertThat(Indents.after("  name: x", Language.YAML)).isEqualTo("  ");
        assertThat(Indents.after("  spec:", Language.YAML)).isEqualTo("    ");
        assertThat(Indents.after("  # note:", Language.YAML)).isEqualTo("  ");
        assertThat(Indents.after("{", Language.JSON)).isEqualTo("  ");
        assertThat(Indents.after("text:", Language.MARKDOWN)).isEmpty();
    }

    @Test
    void theTabulatorGoesToTheNextStep() {
        assertThat(Indents.upToNextStop(4)).isEqualTo("  ");
        assertThat(Indents.upToNextStop(3)).isEqualTo(" ");
    }

    @Test
    void aLineGoesOutByAtMostWhatItHas() {
        assertThat(Indents.less("   a")).isEqualTo(" a");
        assertThat(Indents.less(" a")).isEqualTo("a");
        assertThat(Indents.less("a")).isEqualTo("a");
        assertThat(Indents.more("")).isEmpty();
    }
}

package dev.slipway.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TracedTest {

    @Test
    void aReadTextIsItsOwnOrigin() {
        Traced text = Traced.source("a.txt", "one\ntwo\n");

        assertThat(text.origins()).hasSize(2);
        assertThat(text.originOf(2).where()).isEqualTo(new Where("a.txt", 2, 1));
        assertThat(Traced.source("b.txt", "no end").origins()).hasSize(1);
        assertThat(Traced.source("c.txt", "").originOf(1)).isEqualTo(Origin.TARGET);
    }
}

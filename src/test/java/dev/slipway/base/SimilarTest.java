package dev.slipway.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class SimilarTest {
    private static final List<String> FIELDS = List.of("lifecycle", "owner", "system", "type");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Similar.nearest("lifecylce", FIELDS)).contains("lifecycle");
        assertThat(Similar.nearest("onwer", FIELDS)).contains("owner");
    }

    @Test
    void offersNothingForAnotherWord() {
        assertThat(Similar.nearest("color", FIELDS)).isEmpty();
    }
}

package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class KindWordsTest {

    @Test
    void namesKindsAsPeopleDo() {
        assertThat(KindWords.count(1, "component")).isEqualTo("1 component");
        assertThat(KindWords.count(3, "api")).isEqualTo("3 APIs");
        assertThat(KindWords.plural("Policy")).isEqualTo("Policies");
        assertThat(KindWords.plural("Process")).isEqualTo("Processes");
    }

    @Test
    void knownKindsStandBeforeOthers() {
        assertThat(
                        Stream.of("zebra", "location", "api", "ant", "component")
                                .sorted(KindWords.BY_WEIGHT))
                .containsExactly("component", "api", "location", "ant", "zebra");
    }
}

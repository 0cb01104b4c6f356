package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.kit.code.Finds.Hit;

import org.junit.jupiter.api.Test;

import java.util.List;

class FindsTest {
    private static final List<String> LINES = List.of("one One", "two", "  oneone");

    @Test
    void findsEveryPlaceWhateverItsCase() {
        assertThat(Finds.of(LINES, "one").hits())
                .containsExactly(
                        new Hit(1, 0, 3), new Hit(1, 4, 7), new Hit(3, 2, 5), new Hit(3, 5, 8));
        assertThat(Finds.of(LINES, "").isEmpty()).isTrue();
    }

    @Test
    void goesOnFromAPlaceAndAroundTheEnd() {
        Finds finds = Finds.of(LINES, "one");

        assertThat(finds.from(1, 1)).isEqualTo(1);
        assertThat(finds.from(3, 6)).isZero();
        assertThat(finds.before(3, 5)).isEqualTo(2);
        assertThat(finds.before(1, 0)).isEqualTo(3);
    }

    @Test
    void replacesAllInTheLinesFromTheFirstHitToTheLast() {
        assertThat(Finds.of(LINES, "one").replaced(LINES, "1"))
                .containsExactly("1 1", "two", "  11");
        assertThat(Finds.of(LINES, "two").replaced(LINES, "one two")).containsExactly("one two");
    }

    @Test
    void aLineThatChangesItsLengthInLowerCaseIsLeftAlone() {
        assertThat(Finds.of(List.of("İone", "one"), "one").hits())
                .containsExactly(new Hit(2, 0, 3));
    }
}

package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import org.junit.jupiter.api.Test;

import java.util.List;

class LeftOutTest {
    private static final String TEXT =
            """
            a:
              good: 1
              bad:
                deep: 2

                deeper: 3
              list:
              - one
              - two
            b: 4
            """;

    private static Problem error(String rule, int line) {
        return Problem.error(rule, new Where("x.yaml", line, 3), "wrong");
    }

    @Test
    void anEntryGoesWholeAndAllOtherLinesStay() {
        LeftOut left =
                LeftOut.nothing(TEXT).without("x.yaml", List.of(error("score.type", 3))).get();

        assertThat(left.text().lines().toList())
                .containsExactly(
                        "a:", "  good: 1", "", "", "", "", "  list:", "  - one", "  - two", "b: 4");
        assertThat(left.entries()).isEqualTo(1);
    }

    @Test
    void aListGoesWithItsKeyAndAnItemAlone() {
        assertThat(
                        LeftOut.nothing(TEXT)
                                .without("x.yaml", List.of(error("score.type", 7)))
                                .get()
                                .text())
                .doesNotContain("one", "two")
                .contains("b: 4");
        assertThat(
                        LeftOut.nothing(TEXT)
                                .without("x.yaml", List.of(error("score.type", 8)))
                                .get()
                                .text())
                .doesNotContain("one")
                .contains("two");
    }

    @Test
    void ofABrokenLineOnlyTheLineGoes() {
        assertThat(
                        LeftOut.nothing(TEXT)
                                .without("x.yaml", List.of(error("yaml.syntax", 3)))
                                .get()
                                .text())
                .doesNotContain("bad")
                .contains("deep: 2");
    }

    @Test
    void warningsAndOtherFilesLeaveNothingOut() {
        Problem other = Problem.error("score.type", new Where("y.yaml", 3, 3), "wrong");
        Problem warning = Problem.warning("score.type", new Where("x.yaml", 3, 3), "doubtful");

        assertThat(LeftOut.nothing(TEXT).without("x.yaml", List.of(other, warning))).isEmpty();
    }
}

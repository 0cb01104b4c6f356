package dev.slipway.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class LineEndsTest {

    @Test
    void untouchedLinesKeepTheirEndsAndNewOnesTakeTheUsualOne() {
        String mixed = "a\r\nb\nc\r\nd\r\n";

        assertThat(LineEnds.keep(mixed, List.of("a", "b", "new", "c", "d")))
                .isEqualTo("a\r\nb\nnew\r\nc\r\nd\r\n");
    }

    @Test
    void nothingEditedIsNothingChanged() {
        for (String text : List.of("", "a", "a\n", "a\r\n", "\n", "a\n\n", "a\r\nb", "\r\n\r\n")) {
            assertThat(LineEnds.keep(text, Editing.lines(text))).as(text).isEqualTo(text);
        }
    }

    @Test
    void aFileWithoutALastLineFeedStaysWithoutOne() {
        assertThat(LineEnds.keep("a\nb", List.of("a", "b", "c"))).isEqualTo("a\nb\nc");
        assertThat(LineEnds.keep("a\nb\n", List.of("a"))).isEqualTo("a\n");
    }
}

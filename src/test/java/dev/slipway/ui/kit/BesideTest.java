package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class BesideTest {

    private static List<String> rows(String before, String after) {
        return Beside.of(Excerpt.diff(before, after, 1)).rows().stream()
                .map(BesideTest::shown)
                .toList();
    }

    private static String shown(Beside.Row row) {
        return row.isGap()
                ? "gap"
                : (row.left() == null ? "" : row.leftNumber() + row.left().text())
                        + (row.isSame() ? " = " : " | ")
                        + (row.right() == null ? "" : row.rightNumber() + row.right().text());
    }

    @Test
    void changedLinesStandBesideEachOther() {
        assertThat(rows("a\nb\nc\n", "a\nB\nc\n")).containsExactly("1a = 1a", "2b | 2B", "3c = 3c");
    }

    @Test
    void theShorterSideIsFilledUpAndTheNumbersGoOn() {
        assertThat(rows("a\nb\nc\nd\n", "a\nx\ny\nc\nd\n"))
                .containsExactly("1a = 1a", "2b | 2x", " | 3y", "3c = 4c");
        assertThat(rows("a\nb\nc\n", "a\nc\n")).containsExactly("1a = 1a", "2b | ", "3c = 2c");
    }

    @Test
    void whatIsLeftOutIsOneGap() {
        assertThat(rows("a\nb\nc\nd\ne\nf", "A\nb\nc\nd\ne\nF"))
                .containsExactly("1a | 1A", "2b = 2b", "gap", "5e = 5e", "6f | 6F");
    }
}

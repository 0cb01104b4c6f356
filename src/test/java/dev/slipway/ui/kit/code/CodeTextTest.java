package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Severity;
import dev.slipway.ui.kit.code.CodeText.Mark;

import org.junit.jupiter.api.Test;

import java.util.List;

class CodeTextTest {
    private static final CodeText TEXT =
            CodeText.of("a.yaml", "a: 1\nb: 2\nc: 3\n").marked(List.of(mark(1), mark(2), mark(3)));

    private static Mark mark(int line) {
        return new Mark(line, 1, Severity.ERROR, "no");
    }

    @Test
    void insertedLinesMoveTheMarksBelow() {
        CodeText edited = TEXT.edited(1, 2, List.of("b: 2", "x: 0", "y: 0"));

        assertThat(edited.text()).isEqualTo("a: 1\nb: 2\nx: 0\ny: 0\nc: 3");
        assertThat(edited.marks()).containsExactly(mark(1), mark(2), mark(5));
        assertThat(edited.tokens()).hasSize(5);
        assertThat(edited.tokens().getLast()).isEqualTo(TEXT.tokens().getLast());
    }

    @Test
    void removedLinesMoveTheMarksUp() {
        CodeText edited = TEXT.edited(0, 2, List.of("b: 2"));

        assertThat(edited.text()).isEqualTo("b: 2\nc: 3");
        assertThat(edited.marks()).containsExactly(mark(1), mark(2), mark(2));
    }
}

package dev.slipway.ui.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Severity;
import dev.slipway.ui.kit.LineDiff;

import org.junit.jupiter.api.Test;

import java.util.List;

class FoldedTest {
    private static final Fold BLOCK = new Fold("b", 2, 4, 2, "2 lines", true);
    private final CodeText text = CodeText.of("a.yaml", "a:\nb:\n  c: 1\n  d: 2\ne: 3\n");

    @Test
    void lineNumbersJumpOverWhatIsHidden() {
        CodeText folded = text.folded(List.of(BLOCK));
        assertThat(folded.lines()).containsExactly("a:", "b:", "e: 3");
        assertThat(folded.number(3)).isEqualTo(5);
        assertThat(folded.shownAt(5)).isEqualTo(3);
        assertThat(folded.shownAt(4)).isEqualTo(2);
    }

    @Test
    void aSecretsValueIsCutFromItsLine() {
        CodeText masked = text.folded(List.of(new Fold("s", 5, 5, 3, "masked", true)));
        assertThat(masked.lines()).contains("e: ").doesNotContain("e: 3");
        assertThat(masked.folded().chips()).containsEntry(5, "masked");
    }

    @Test
    void aChangeBehindAChipIsAChange() {
        CodeText other = CodeText.of("a.yaml", "a:\nb:\n  c: 1\n  d: 9\ne: 3\n");
        List<LineDiff.Hunk> hunks =
                LineDiff.hunks(
                        text.folded(List.of(BLOCK)).keys(), other.folded(List.of(BLOCK)).keys());
        assertThat(hunks).containsExactly(new LineDiff.Hunk(1, 2, 1, 2));
    }

    @Test
    void marksMoveWithTheirLinesAndGoWithHiddenOnes() {
        CodeText marked =
                text.marked(
                        List.of(
                                new CodeText.Mark(3, 1, Severity.ERROR, "hidden"),
                                new CodeText.Mark(5, 1, Severity.ERROR, "seen")));
        assertThat(marked.folded(List.of(BLOCK)).marks())
                .containsExactly(new CodeText.Mark(3, 1, Severity.ERROR, "seen"));
    }
}

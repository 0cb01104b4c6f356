package dev.slipway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class TextChangeTest {
    private static final Map<String, String> FILES =
            Map.of("a.yaml", "one: 1\ntwo: 2\n", "b.yaml", "three: 3\n");

    private static Problem fixable(TextEdit... edits) {
        return Problem.error("x", edits[0].from(), "no").fixedBy(new Fix("Do", List.of(edits)));
    }

    private static TextEdit edit(String path, int line, int column, int end, String text) {
        return new TextEdit(new Where(path, line, column), line, end, text);
    }

    private static TextChange fixing(Problem... problems) {
        return TextChange.fixing(
                "Fix", List.of(problems), path -> Optional.ofNullable(FILES.get(path)));
    }

    @Test
    void fixesOfSeveralFilesBecomeOneChange() {
        TextChange change =
                fixing(
                        fixable(edit("a.yaml", 1, 1, 4, "uno")),
                        fixable(edit("b.yaml", 1, 8, 9, "4")),
                        fixable(edit("a.yaml", 2, 6, 7, "3")));

        assertThat(change.files())
                .extracting(TextChange.FileText::path, TextChange.FileText::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.yaml", "uno: 1\ntwo: 3\n"),
                        org.assertj.core.groups.Tuple.tuple("b.yaml", "three: 4\n"));
    }

    @Test
    void aFixThatCollidesWithAnEarlierOneIsLeftOut() {
        TextChange change =
                fixing(
                        fixable(edit("a.yaml", 1, 1, 4, "uno")),
                        fixable(edit("a.yaml", 1, 3, 7, "x"), edit("b.yaml", 1, 8, 9, "4")),
                        fixable(edit("a.yaml", 1, 1, 4, "uno")));

        assertThat(change.files())
                .extracting(TextChange.FileText::after)
                .containsExactly("uno: 1\ntwo: 2\n");
    }

    @Test
    void editsThatOnlyTouchDoNotCollide() {
        TextChange change =
                fixing(
                        fixable(edit("a.yaml", 1, 1, 4, "uno")),
                        fixable(edit("a.yaml", 1, 4, 6, " = ")));

        assertThat(change.files().getFirst().after()).startsWith("uno = 1\n");
    }

    @Test
    void theFixOfAFileThatIsGoneIsNothing() {
        assertThat(fixing(fixable(edit("gone.yaml", 1, 1, 4, "uno"))).isEmpty()).isTrue();
    }
}

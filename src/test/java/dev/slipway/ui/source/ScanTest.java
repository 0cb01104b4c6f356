package dev.slipway.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.desk.Document;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class ScanTest {
    private static final String TEXT = "kind: Component\nspec:\n  lifecylce: production\n";

    private static Editing editing(String text, String... lines) {
        return new Editing(new Document("a.yaml", Optional.empty(), text, ""), List.of(lines));
    }

    private static Problem typo() {
        Where at = new Where("a.yaml", 3, 3);
        return Problem.warning("catalog.lint.field", at, "no")
                .fixedBy(new Fix("Rename", List.of(new TextEdit(at, 3, 12, "lifecycle"))));
    }

    @Test
    void problemsAndTheirFixesMoveWithTheirLines() {
        Editing edited =
                editing(TEXT, "# new", "kind: Component", "spec:", "  lifecylce: production");

        Problem problem = Scan.of(edited, List.of(typo())).problems().getFirst();

        assertThat(problem.where()).isEqualTo(new Where("a.yaml", 4, 3));
        assertThat(problem.fix().orElseThrow().edits().getFirst().from().line()).isEqualTo(4);
        assertThat(problem.fix().orElseThrow().edits().getFirst().endLine()).isEqualTo(4);
    }

    @Test
    void theProblemOfALineThatWasEditedIsGoneUntilTheNextReading() {
        Editing edited = editing(TEXT, "kind: Component", "spec:", "  lifecycle: production");

        assertThat(Scan.of(edited, List.of(typo())).problems()).isEmpty();
    }

    @Test
    void anEditThatBreaksTheYamlIsSaidAtOnce() {
        Editing edited = editing(TEXT, "kind: Component", "spec: [", "  lifecylce: production");

        assertThat(Scan.of(edited, List.of()).problems())
                .extracting(Problem::rule)
                .contains("yaml.syntax");
    }

    @Test
    void aTextThatNeverWasYamlIsNoMistake() {
        String skeleton = "a: 1\n{% if x %}\nb: 2\n{% endif %}\n";
        Editing edited = editing(skeleton, "a: 1", "{% if x %}", "b: 3", "{% endif %}");

        assertThat(Scan.of(edited, List.of()).problems()).isEmpty();
    }

    @Test
    void theNextProblemIsTheFirstBelowThenTheFirstOfAll() {
        Problem first = Problem.error("x", new Where("a.yaml", 1, 1), "one");
        Scan scan = Scan.of(editing(TEXT, TEXT.split("\n")), List.of(typo(), first));

        assertThat(scan.after(1).orElseThrow().where().line()).isEqualTo(3);
        assertThat(scan.after(3).orElseThrow().where().line()).isEqualTo(1);
        assertThat(scan.at(2)).isEmpty();
    }
}

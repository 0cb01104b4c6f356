package dev.slipway.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.base.Fix;
import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.base.Where;
import dev.slipway.ui.kit.Excerpt.Line;
import dev.slipway.ui.kit.Excerpt.Sign;

import org.junit.jupiter.api.Test;

import java.util.List;

class ExcerptTest {
    private static final String TEXT =
            """
            spec:
              type: worker
              lifecylce: production
            """;

    @Test
    void aProblemWithoutAFixShowsItsLine() {
        Problem problem = Problem.warning("x", new Where("a.yaml", 2, 3), "no");

        assertThat(Excerpt.of(problem, TEXT).lines())
                .containsExactly(new Line(Sign.SAME, "type: worker", 0, 2));
    }

    @Test
    void aFixShowsWhatGoesAndWhatComes() {
        Where from = new Where("a.yaml", 3, 3);
        Problem problem =
                Problem.warning("x", from, "no")
                        .fixedBy(
                                new Fix("Rename", List.of(new TextEdit(from, 3, 12, "lifecycle"))));

        assertThat(Excerpt.of(problem, TEXT).lines())
                .extracting(Line::sign, Line::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Sign.GONE, "lifecylce: production"),
                        org.assertj.core.groups.Tuple.tuple(Sign.NEW, "lifecycle: production"));
    }

    @Test
    void aProblemOfTheWholeFileOrOfALineThatIsGoneShowsNothing() {
        assertThat(Excerpt.of(Problem.error("x", Where.file("a.yaml"), "no"), TEXT))
                .isEqualTo(Excerpt.NONE);
        assertThat(Excerpt.of(Problem.error("x", new Where("a.yaml", 9, 1), "no"), TEXT))
                .isEqualTo(Excerpt.NONE);
    }

    @Test
    void aDiffHasContextAndGapsAndNoSharedIndentation() {
        String before = "a:\n  b: 1\n  c: 2\n  d: 3\n  e: 4\n  f: 5\n";
        String after = "a:\n  b: 9\n  c: 2\n  d: 3\n  e: 4\n  f: 8\n";

        assertThat(Excerpt.diff(before, after, 1).lines())
                .extracting(line -> line.sign() + " " + line.text())
                .containsExactly(
                        "SAME a:",
                        "GONE   b: 1",
                        "NEW   b: 9",
                        "SAME   c: 2",
                        "GAP ",
                        "SAME   e: 4",
                        "GONE   f: 5",
                        "NEW   f: 8",
                        "SAME ");
        assertThat(Excerpt.diff(before, after, 0).lines())
                .extracting(Line::text)
                .containsExactly("b: 1", "b: 9", "", "f: 5", "f: 8");
    }

    @Test
    void changesThatAreCloseShareTheLinesBetweenThem() {
        assertThat(Excerpt.diff("a\nb\nc\nd", "A\nb\nC\nd", 3).lines())
                .extracting(line -> line.sign() + " " + line.text())
                .containsExactly("GONE a", "NEW A", "SAME b", "GONE c", "NEW C", "SAME d");
    }

    @Test
    void aLongLineIsCutSoThatTheChangedPartIsSeen() {
        String before = "- allow: [Component, System, API, Resource, Location, Template]";
        String after = "- allow: [Component, System, API, Resource, Location, Template, Group]";

        List<Line> lines = Excerpt.diff(before + "\n", after + "\n", 0).lines();

        assertThat(lines.getLast().fitted(50)).endsWith("Template, Group]").hasSize(50);
        assertThat(lines.getLast().fitted(50)).startsWith("- allow: [").contains("…");
        assertThat(lines.getLast().fitted(200)).isEqualTo(after);
    }

    @Test
    void aLongLineWhoseChangeStandsAtTheLeftIsCutAtTheRight() {
        Line line = new Line(Sign.NEW, "lifecycle: " + "x".repeat(100), 9, 1);

        assertThat(line.fitted(20)).startsWith("lifecycle: xx").endsWith("…").hasSize(20);
    }
}

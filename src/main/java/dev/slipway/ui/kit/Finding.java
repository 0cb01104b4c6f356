package dev.slipway.ui.kit;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One problem with the lines it is about and its way out: one sentence, the place, the change that
/// would mend it. The button names what it does; where nothing is safe to do, it opens the line.
public final class Finding extends HBox {

    public Finding(Problem problem, Excerpt excerpt, ProblemActions actions) {
        this(problem, excerpt, actions, wayOut(problem, actions), false);
    }

    /// A finding that was mended a moment ago and can be taken back.
    public static Finding fixed(
            Problem problem, Excerpt excerpt, ProblemActions actions, Runnable undo) {
        Button button = Styles.button("Undo", undo, "row-button");
        return new Finding(problem, excerpt, actions, button, true);
    }

    private Finding(
            Problem problem,
            Excerpt excerpt,
            ProblemActions actions,
            Button button,
            boolean fixed) {
        super(12);
        getStyleClass().add("finding");
        setAlignment(Pos.TOP_LEFT);
        Region mark = fixed ? wrap(Icon.OK, "success") : wrap(problem);
        Label sentence = Styles.wrapped(Words.sentence(problem.message()));
        sentence.getStyleClass().add(fixed ? "muted" : "finding-sentence");
        VBox words = Styles.column(0, sentence, place(problem, actions));
        words.setMinWidth(0);
        HBox top = Styles.row(12, Styles.grow(words), button);
        top.setAlignment(Pos.TOP_LEFT);
        VBox body = Styles.column(6, top);
        body.setMinWidth(0);
        if (!excerpt.lines().isEmpty()) {
            body.getChildren().add(new CodeLines(excerpt));
        }
        getChildren().addAll(mark, Styles.grow(body));
    }

    private static Region wrap(Problem problem) {
        return wrap(Marks.icon(problem.severity()), Marks.tone(problem.severity()));
    }

    private static Region wrap(Icon icon, String tone) {
        HBox box = new HBox(icon.node(16, tone));
        box.getStyleClass().add("finding-mark");
        return box;
    }

    /// The place and the advice after it, which often says what the mistake costs: never cut.
    private static TextFlow place(Problem problem, ProblemActions actions) {
        TextFlow words = new TextFlow(link(problem.where(), actions));
        if (!problem.advice().isEmpty()) {
            Text advice = new Text("  " + Words.sentence(problem.advice()));
            words.getChildren().add(Styles.styled(advice, "muted", "small"));
        }
        words.setMinWidth(0);
        return words;
    }

    static Hyperlink link(Where where, ProblemActions actions) {
        String text = where.line() == 0 ? where.path() : where.path() + ":" + where.line();
        Hyperlink link = Styles.link(text, () -> actions.open(where), "mono");
        link.setMinWidth(Region.USE_PREF_SIZE);
        return link;
    }

    static Button wayOut(Problem problem, ProblemActions actions) {
        if (problem.fix().isPresent()) {
            String title = problem.fix().get().title();
            return Styles.button(title, () -> actions.fix(problem), "row-button");
        }
        Where where = problem.where();
        String title = where.line() == 0 ? "Open the file" : "Open line " + where.line();
        return Styles.button(title, () -> actions.open(where), "row-button");
    }
}

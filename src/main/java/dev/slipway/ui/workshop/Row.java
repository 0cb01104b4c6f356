package dev.slipway.ui.workshop;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.desk.Workshop;
import dev.slipway.goldenpath.cases.TemplateCase;
import dev.slipway.goldenpath.lint.DataFlow;
import dev.slipway.ui.kit.Words;

import java.util.List;

/// One line of a workshop's list: a finding, a case or a combination that failed.
///
/// @param passed whether there is nothing to mend
/// @param where what to show beside it
/// @param otherwise files of a golden tree that came out otherwise
record Row(
        Severity severity,
        boolean passed,
        String title,
        String about,
        Where where,
        List<Problem> problems,
        List<Workshop.Otherwise> otherwise) {

    static Row of(Problem finding) {
        return new Row(
                finding.severity(),
                false,
                Words.sentence(finding.message()),
                finding.where().toString(),
                finding.where(),
                List.of(finding),
                List.of());
    }

    static Row of(Workshop.Tested tested) {
        TemplateCase one = tested.one();
        String title = one.title().isEmpty() ? one.name() : one.title();
        String about =
                tested.passed()
                        ? one.name() + (one.expected().golden() ? ", golden tree" : "")
                        : one.name()
                                + ": "
                                + Words.count(tested.problems().size(), "problem", "problems");
        return new Row(
                Severity.ERROR,
                tested.passed(),
                title,
                about,
                tested.problems().isEmpty() ? one.where() : tested.problems().getFirst().where(),
                tested.problems(),
                tested.otherwise());
    }

    /// The places that a parameter reaches, one a row.
    static List<Row> of(DataFlow.Flow flow) {
        if (flow.uses().isEmpty()) {
            Where nowhere = Where.file("");
            return List.of(
                    reaching(
                            flow,
                            nowhere,
                            "Reaches no file and no step",
                            "is asked and" + " reaches no file and no step"));
        }
        return flow.uses().stream()
                .map(
                        use ->
                                reaching(
                                        flow,
                                        use.where(),
                                        use.where().toString(),
                                        "reaches this line"
                                                + (use.through().isEmpty()
                                                        ? ""
                                                        : " through " + use.through())))
                .toList();
    }

    private static Row reaching(DataFlow.Flow flow, Where where, String about, String words) {
        Problem told =
                Problem.info(
                        "template-flow", where, "the parameter " + flow.parameter() + " " + words);
        return new Row(
                Severity.INFO, false, flow.parameter(), about, where, List.of(told), List.of());
    }

    /// A combination of choices that does not run.
    static Row of(String choices, List<Problem> errors) {
        return new Row(
                Severity.ERROR,
                false,
                choices.isEmpty() ? "Without any choice" : choices,
                Words.sentence(errors.getFirst().message()),
                errors.getFirst().where(),
                errors,
                List.of());
    }
}

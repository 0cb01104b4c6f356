package dev.slipway.ui.score;

import dev.slipway.base.Problem;
import dev.slipway.base.TextEdit;
import dev.slipway.desk.ScoreResource;
import dev.slipway.desk.ScoreView;
import dev.slipway.desk.TextChange;
import dev.slipway.yaml.YamlEdit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ways out of a problem of an open Score file, the best first.
final class FixChoices {
    private static final String NO_PROVISIONER = "score.no-provisioner";
    private static final String UNUSED = "score.unused-resource";

    private FixChoices() {}

    /// For `problem` of `view`; `texts` are the edited files by path.
    static List<FixChoice> of(Problem problem, ScoreView view, Map<String, String> texts) {
        String path = problem.where().path();
        String text = texts.get(path);
        if (text == null) {
            return List.of();
        }
        List<FixChoice> choices = new ArrayList<>();
        problem.fix()
                .ifPresent(
                        fix ->
                                after(List.of(problem), path, text)
                                        .ifPresent(
                                                now ->
                                                        choices.add(
                                                                new FixChoice.Edit(
                                                                        fix.title(), path, now))));
        resource(problem, view)
                .ifPresent(
                        resource -> {
                            if (problem.rule().equals(NO_PROVISIONER)) {
                                choices.add(
                                        new FixChoice.Stub(
                                                "Create a provisioner of type " + resource.type(),
                                                resource.type()));
                            }
                            if (problem.fix().isEmpty()) {
                                choices.add(removal(resource, path, text));
                            }
                        });
        List<Problem> fixable = fixable(view, path);
        if (fixable.size() > 1 && fixable.contains(problem)) {
            after(fixable, path, text)
                    .ifPresent(
                            now ->
                                    choices.add(
                                            new FixChoice.All(
                                                    "Apply all " + fixable.size() + ", diff first…",
                                                    path,
                                                    now)));
        }
        return choices;
    }

    /// The errors of the file whose fixes can be taken all together; what only might be better is
    /// for the user to choose one by one.
    static List<Problem> fixable(ScoreView view, String path) {
        return view.problems().stream()
                .filter(problem -> problem.where().path().equals(path))
                .filter(problem -> problem.isError() && problem.fix().isPresent())
                .toList();
    }

    /// The text after the fixes of `problems`.
    static Optional<String> after(List<Problem> problems, String path, String text) {
        return TextChange.fixing(
                        "",
                        problems,
                        asked -> asked.equals(path) ? Optional.of(text) : Optional.empty())
                .files()
                .stream()
                .findFirst()
                .map(TextChange.FileText::after);
    }

    static boolean isAboutResource(Problem problem, ScoreView view) {
        return resource(problem, view).isPresent();
    }

    private static Optional<ScoreResource> resource(Problem problem, ScoreView view) {
        boolean about = problem.rule().equals(NO_PROVISIONER) || problem.rule().equals(UNUSED);
        return !about || !problem.where().path().equals(view.path())
                ? Optional.empty()
                : view.resources().stream()
                        .filter(resource -> resource.line() == problem.where().line())
                        .findFirst();
    }

    /// Without the resource and without the entries whose placeholders lead to it.
    private static FixChoice removal(ScoreResource resource, String path, String text) {
        YamlEdit lines = new YamlEdit(path, text);
        Set<Integer> first = new LinkedHashSet<>(resource.uses());
        first.add(resource.line());
        List<TextEdit> edits =
                first.stream()
                        .map(
                                line ->
                                        new TextEdit(
                                                new dev.slipway.base.Where(path, line, 1),
                                                lines.lastLine(line) + 1,
                                                1,
                                                ""))
                        .toList();
        int uses = resource.uses().size();
        String title =
                "Remove the resource \""
                        + resource.name()
                        + "\""
                        + (uses == 0
                                ? ""
                                : uses == 1
                                        ? " and the line that uses it"
                                        : " and the " + uses + " lines that use it");
        return new FixChoice.Edit(title, path, YamlEdit.apply(text, edits));
    }
}

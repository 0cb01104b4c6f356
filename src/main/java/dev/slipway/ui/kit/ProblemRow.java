package dev.slipway.ui.kit;

import dev.slipway.base.Problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of a list of problems: a file, or one problem in it.
public sealed interface ProblemRow {

    /// The file that the rows below stand in.
    record File(String path, int count) implements ProblemRow {}

    /// One problem.
    record One(Problem problem) implements ProblemRow {}

    /// `problems` by file: the file with the worst one first, and in a file the worst first.
    static List<ProblemRow> grouped(List<Problem> problems) {
        Map<String, List<Problem>> files = new LinkedHashMap<>();
        problems.stream()
                .sorted(Problem.WORST_FIRST)
                .forEach(
                        problem ->
                                files.computeIfAbsent(
                                                problem.where().path(), path -> new ArrayList<>())
                                        .add(problem));
        List<ProblemRow> rows = new ArrayList<>();
        files.forEach(
                (path, list) -> {
                    rows.add(new File(path, list.size()));
                    list.forEach(problem -> rows.add(new One(problem)));
                });
        return rows;
    }
}

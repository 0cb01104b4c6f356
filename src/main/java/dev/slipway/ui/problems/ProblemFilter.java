package dev.slipway.ui.problems;

import dev.slipway.base.Problem;
import dev.slipway.base.Severity;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which problems are wanted: of one file or all, of some severities, with all of the words. A word
/// after `!` must not be there.
record ProblemFilter(String path, Set<Severity> severities, String words) {
    static final ProblemFilter ALL = new ProblemFilter("", EnumSet.allOf(Severity.class), "");

    ProblemFilter {
        severities = Set.copyOf(severities);
    }

    ProblemFilter ofFile(String newPath) {
        return new ProblemFilter(newPath, severities, words);
    }

    ProblemFilter withWords(String newWords) {
        return new ProblemFilter(path, severities, newWords);
    }

    ProblemFilter toggled(Severity severity) {
        Set<Severity> next = EnumSet.noneOf(Severity.class);
        next.addAll(severities);
        if (!next.remove(severity)) {
            next.add(severity);
        }
        return new ProblemFilter(path, next, words);
    }

    boolean isAll() {
        return equals(ALL);
    }

    List<Problem> of(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> severities.contains(problem.severity()))
                .filter(this::isWanted)
                .toList();
    }

    /// The same without a look at the severity: what the numbers of the severities count.
    boolean isWanted(Problem problem) {
        return (path.isEmpty() || problem.where().path().equals(path)) && hasWords(problem);
    }

    private boolean hasWords(Problem problem) {
        String text =
                String.join(
                                " ",
                                problem.where().path(),
                                problem.message(),
                                problem.advice(),
                                problem.rule(),
                                problem.severity().word())
                        .toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            boolean not = word.startsWith("!") && word.length() > 1;
            if (text.contains(not ? word.substring(1) : word) == not) {
                return false;
            }
        }
        return true;
    }
}

package dev.slipway.catalog.review;

import dev.slipway.base.Problem;
import dev.slipway.base.Where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A `CODEOWNERS` file: who is asked when a file changes. The last line that matches counts; GitLab
/// counts so in each section, and asks all of them.
final class CodeOwners {

    /// Whose rules a file is read by.
    enum Dialect {
        GITHUB,
        GITLAB
    }

    /// Who owns a file, and the line that says so; no names where that line takes the file out.
    record Owned(List<String> names, Where where) {}

    private record Rule(OwnerPattern pattern, boolean excluded, List<String> names, Where where) {}

    private final Map<String, List<Rule>> sections = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Dialect dialect;
    private String section = "";
    private List<String> usual = List.of();

    private CodeOwners(Dialect dialect) {
        this.dialect = dialect;
    }

    static CodeOwners parse(String path, String text, Dialect dialect) {
        CodeOwners owners = new CodeOwners(dialect);
        String[] lines = text.split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            owners.line(lines[i].strip(), new Where(path, i + 1, 1));
        }
        return owners;
    }

    /// What the service would skip without a word.
    List<Problem> problems() {
        return problems;
    }

    /// Empty when no line matches `path`, which is relative to the repository.
    Optional<Owned> of(String path) {
        Set<String> names = new LinkedHashSet<>();
        Where where = null;
        for (List<Rule> rules : sections.values()) {
            for (Rule rule : rules.reversed()) {
                if (rule.pattern.matches(path)) {
                    names.addAll(rule.excluded ? List.of() : rule.names);
                    where = rule.where;
                    break;
                }
            }
        }
        return where == null ? Optional.empty() : Optional.of(new Owned(List.copyOf(names), where));
    }

    private void line(String line, Where where) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        boolean head = line.startsWith("[") || line.startsWith("^[");
        if (head && dialect == Dialect.GITLAB) {
            section(line);
            return;
        }
        List<String> words = words(line);
        String pattern = words.getFirst();
        boolean excluded = pattern.startsWith("!");
        if (dialect == Dialect.GITHUB && (excluded || pattern.contains("["))) {
            problems.add(
                    Problem.warning(
                                    "catalog.lint.codeowners-line",
                                    where,
                                    "GitHub does not read this line: " + pattern)
                            .advise("patterns there know neither ! nor [ ]"));
            return;
        }
        List<String> names = words.subList(1, words.size());
        sections.computeIfAbsent(section, key -> new ArrayList<>())
                .add(
                        new Rule(
                                dialect == Dialect.GITHUB
                                        ? OwnerPattern.gitHub(pattern)
                                        : OwnerPattern.gitLab(
                                                excluded ? pattern.substring(1) : pattern),
                                excluded,
                                names.isEmpty() ? usual : List.copyOf(names),
                                where));
    }

    /// `^[Name][2] @usual`: sections of the same name are one.
    private void section(String line) {
        int open = line.indexOf('[');
        int close = line.indexOf(']', open);
        section = line.substring(open + 1, close < 0 ? line.length() : close);
        section = section.toLowerCase(Locale.ROOT);
        String rest = close < 0 ? "" : line.substring(close + 1).strip();
        if (rest.startsWith("[")) {
            rest = rest.substring(rest.indexOf(']') + 1);
        }
        usual = rest.isBlank() ? List.of() : Arrays.asList(rest.strip().split("\\s+"));
    }

    /// Words between blanks; `\` before a blank or `#` keeps it, a word that begins with `#` ends
    /// the line.
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            if (c == '\\' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (Character.isWhitespace(c)) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else if (c == '#' && word.isEmpty() && !words.isEmpty()) {
                break;
            } else {
                word.append(c);
            }
        }
        return words;
    }
}

package dev.slipway.cli;

import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Severity;
import dev.slipway.base.Where;
import dev.slipway.desk.About;
import dev.slipway.desk.Checked;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Workshop;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `slipway check`: everything that can be checked without running anything, for a commit hook and
/// for CI. A further kind of check is one more line in [#checks].
@Command(
        name = "check",
        description = {
            "Checks the catalog, the templates, the Score files and the Kubernetes manifests of a"
                    + " platform in one run.",
            "Exit 1 on errors; --fail-on warning is stricter.",
        })
final class CheckVerb extends Common.Verb implements Callable<Integer> {
    private final Desk desk;
    private final About about;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "CHECK",
            description = "catalog, templates, score or manifests (default: all).")
    List<String> only = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "error (default), warning or info.")
    Severity failOn = Severity.ERROR;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "Also writes the findings as SARIF 2.1.0; - for standard output.")
    @Nullable String sarif;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Also writes the findings as JUnit XML; - for standard output.")
    @Nullable String junit;

    CheckVerb(Desk desk, About about) {
        this.desk = desk;
        this.about = about;
    }

    private Map<String, Supplier<Checked>> checks() {
        Map<String, Supplier<Checked>> checks = new LinkedHashMap<>();
        checks.put("catalog", () -> desk.catalog().check(Progress.NONE));
        checks.put("templates", this::templates);
        checks.put("score", () -> desk.score().check(Progress.NONE));
        checks.put("manifests", () -> desk.manifests().check(Progress.NONE));
        return checks;
    }

    @Override
    public Integer call() {
        Map<String, Supplier<Checked>> checks = checks();
        for (String name : only) {
            if (!checks.containsKey(name)) {
                throw common.misuse(
                        "there is no check %s; there are %s"
                                .formatted(name, String.join(", ", checks.keySet())));
            }
        }
        common.platform(desk);
        List<Checked> done = new ArrayList<>();
        checks.forEach(
                (name, check) -> {
                    if (only.isEmpty() || only.contains(name)) {
                        done.add(check.get());
                    }
                });
        report(done);
        long failing =
                done.stream()
                        .flatMap(checked -> checked.problems().stream())
                        .filter(this::fails)
                        .count();
        return failing == 0 ? Exit.OK : Exit.FINDINGS;
    }

    private boolean fails(Problem problem) {
        return problem.severity().compareTo(failOn) <= 0;
    }

    private void report(List<Checked> done) {
        boolean taken = "-".equals(sarif) || "-".equals(junit);
        if (!taken) {
            common.print(done.stream().map(CheckVerb::values).toList(), table(done));
        }
        if (sarif != null) {
            write(sarif, new Sarif(about.version(), prefix()).text(done));
        }
        if (junit != null) {
            write(junit, junit(done));
        }
        done.stream()
                .flatMap(checked -> checked.problems().stream())
                .filter(p -> p.severity() != Severity.INFO || failOn == Severity.INFO)
                .sorted(Problem.WORST_FIRST)
                .forEach(common.err()::println);
        common.err().flush();
    }

    private static Table table(List<Checked> done) {
        Table table = new Table("CHECK", "FILES", "ERRORS", "WARNINGS", "NOTES");
        for (Checked checked : done) {
            table.row(
                    checked.name(),
                    Integer.toString(checked.files()),
                    count(checked, Severity.ERROR),
                    count(checked, Severity.WARNING),
                    count(checked, Severity.INFO));
        }
        return table;
    }

    private static String count(Checked checked, Severity severity) {
        return Long.toString(
                checked.problems().stream().filter(p -> p.severity() == severity).count());
    }

    private static Map<String, Object> values(Checked checked) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("check", checked.name());
        map.put("files", checked.files());
        map.put("problems", checked.problems().stream().map(Common::values).toList());
        return map;
    }

    /// The templates below the platform folder, with paths relative to it.
    private Checked templates() {
        String prefix = prefix();
        List<Workshop> found =
                Workshop.find(common.folder()).stream()
                        .filter(one -> !desk.isOfAnotherPlatform(inside(one.path(), prefix)))
                        .toList();
        List<Problem> problems = new ArrayList<>();
        for (Workshop template : found) {
            for (Problem problem : template.review()) {
                Where where = problem.where();
                problems.add(problem.at(where.in(inside(where.path(), prefix))));
            }
        }
        return new Checked("templates", found.size(), problems);
    }

    private static String inside(String path, String prefix) {
        return path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    }

    /// Where the platform folder stands in its repository, with a slash at the end.
    private String prefix() {
        Path folder = common.folder();
        for (Path at = folder; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                String inside = at.relativize(folder).toString().replace('\\', '/');
                return inside.isEmpty() ? "" : inside + "/";
            }
        }
        return "";
    }

    private String junit(List<Checked> done) {
        JUnitXml report = new JUnitXml();
        for (Checked checked : done) {
            Map<String, List<Problem>> byFile = new LinkedHashMap<>();
            checked.problems().stream()
                    .filter(this::fails)
                    .sorted(Problem.WORST_FIRST)
                    .forEach(
                            p ->
                                    byFile.computeIfAbsent(p.where().path(), f -> new ArrayList<>())
                                            .add(p));
            byFile.forEach((file, list) -> report.add(checked.name(), file, 0, list));
            if (byFile.isEmpty()) {
                report.add(
                        checked.name(),
                        Common.count(checked.files(), "file", "files"),
                        0,
                        List.of());
            }
        }
        return report.text();
    }

    private void write(String name, String text) {
        if (name.equals("-")) {
            common.out().print(text);
            common.out().flush();
            return;
        }
        try {
            Files.writeString(Path.of(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written", e);
        }
    }
}

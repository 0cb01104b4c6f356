package dev.slipway.cli;

import dev.slipway.base.Outcome;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Matrix;
import dev.slipway.desk.Workshop;
import dev.slipway.files.Change;
import dev.slipway.files.FilePlan;
import dev.slipway.goldenpath.cases.TemplateCase;
import dev.slipway.goldenpath.lint.DataFlow;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `slipway template lint|test|matrix`: for authors of golden paths, without a platform.
final class WorkshopVerbs {
    private WorkshopVerbs() {}

    static List<Object> all() {
        return List.of(new LintVerb(), new TestVerb(), new MatrixVerb());
    }

    /// What the three share: which templates are meant.
    abstract static class AuthorsVerb extends Common.Verb implements Callable<Integer> {
        @Parameters(
                arity = "0..*",
                paramLabel = "PATH",
                description = "Template files or folders (default: the current folder).")
        List<Path> paths = List.of();

        List<Workshop> templates() {
            List<Workshop> found = new ArrayList<>();
            for (Path path : paths.isEmpty() ? List.of(common.dir) : paths) {
                found.addAll(Workshop.find(path));
            }
            return found;
        }

        int none() {
            common.err().println("slipway: there is no template here");
            return Exit.USAGE;
        }
    }

    @Command(
            name = "lint",
            description =
                    "Reviews templates, their skeletons and what their cases generate; exit 1 when"
                            + " there is an error.")
    static final class LintVerb extends AuthorsVerb {
        @Option(
                names = "--flow",
                description = "Lists which parameter reaches which file and line instead.")
        boolean flow;

        @Override
        public Integer call() {
            List<Workshop> templates = templates();
            if (templates.isEmpty()) {
                return none();
            }
            List<Problem> found = new ArrayList<>();
            List<Map<String, Object>> values = new ArrayList<>();
            Table flows = new Table("TEMPLATE", "PARAMETER", "REACHES", "THROUGH");
            for (Workshop template : templates) {
                List<Problem> review = template.review();
                List<DataFlow.Flow> flow = template.flow();
                found.addAll(review);
                flow.forEach(one -> rows(template.path(), one, flows));
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("template", template.path());
                map.put("problems", review.stream().map(Common::values).toList());
                map.put("flow", flow.stream().map(LintVerb::values).toList());
                values.add(map);
            }
            if (flow) {
                common.print(values, flows);
            } else {
                common.print(
                        values, templates.size() + " templates, " + found.size() + " findings\n");
            }
            return common.tell(found);
        }

        private static void rows(String template, DataFlow.Flow flow, Table table) {
            if (flow.uses().isEmpty()) {
                table.row(template, flow.parameter(), "nothing", "");
            }
            flow.uses()
                    .forEach(
                            use ->
                                    table.row(
                                            template,
                                            flow.parameter(),
                                            use.where().toString(),
                                            use.through()));
        }

        private static Map<String, Object> values(DataFlow.Flow flow) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("parameter", flow.parameter());
            map.put("uses", flow.uses().stream().map(LintVerb::values).toList());
            return map;
        }

        private static Map<String, Object> values(DataFlow.Use use) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("path", use.where().path());
            map.put("line", use.where().line());
            map.put("column", use.where().column());
            map.put("through", use.through());
            return map;
        }
    }

    @Command(
            name = "test",
            description = "Runs cases/*.yaml beside each template and compares what comes of them.")
    static final class TestVerb extends AuthorsVerb {
        @Option(
                names = "--junit",
                paramLabel = "FILE",
                description = "Writes the result as JUnit XML.")
        @Nullable Path junit;

        @Option(
                names = "--update",
                description =
                        "Takes what comes out as the golden trees of the cases that have one.")
        boolean update;

        @Override
        public Integer call() {
            List<Workshop> templates = templates();
            if (templates.isEmpty()) {
                return none();
            }
            JUnitXml report = new JUnitXml();
            Table table = new Table("TEMPLATE", "CASE", "RESULT");
            List<Map<String, Object>> values = new ArrayList<>();
            List<Problem> all = new ArrayList<>();
            for (Workshop template : templates) {
                for (Outcome<TemplateCase> one : template.cases()) {
                    long start = System.nanoTime();
                    one.value().filter(kept -> update).ifPresent(kept -> renew(template, kept));
                    List<Problem> found = new ArrayList<>(one.problems());
                    found.removeIf(problem -> !problem.isError());
                    one.value().ifPresent(kept -> found.addAll(template.check(kept)));
                    String name = one.value().map(TemplateCase::name).orElse("(unreadable)");
                    double seconds = (System.nanoTime() - start) / 1e9;
                    report.add(template.path(), name, seconds, found);
                    String result = found.isEmpty() ? "ok" : "failed";
                    table.row(template.path(), name, result);
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("template", template.path());
                    map.put("case", name);
                    map.put("result", result);
                    map.put("problems", found.stream().map(Common::values).toList());
                    values.add(map);
                    all.addAll(found);
                }
            }
            write(report);
            common.print(values, table);
            common.tell(all);
            return all.isEmpty() ? Exit.OK : Exit.FINDINGS;
        }

        private void write(JUnitXml report) {
            if (junit == null) {
                return;
            }
            try {
                Files.writeString(junit, report.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void renew(Workshop template, TemplateCase one) {
            if (!one.expected().golden()) {
                return;
            }
            List<Change> changes = new ArrayList<>();
            changes.add(new Change.Delete(one.goldenFolder()));
            for (Change.Write file : template.run(one.answers(), one.secrets()).files().files()) {
                changes.add(
                        new Change.Write(
                                one.goldenFolder() + "/" + file.path(),
                                file.bytes(),
                                file.mode(),
                                file.traced()));
            }
            if (template.repository() instanceof dev.slipway.files.FolderSource folder) {
                new FilePlan(changes).applyTo(folder.root(), Progress.NONE);
            }
        }
    }

    @Command(
            name = "matrix",
            description =
                    "Runs each template with every combination of its choices and switches; exit 1"
                            + " when one fails.")
    static final class MatrixVerb extends AuthorsVerb {
        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "500",
                description = "At most so many combinations a template (default: 500).")
        int limit = 500;

        @Override
        public Integer call() {
            List<Workshop> templates = templates();
            if (templates.isEmpty()) {
                return none();
            }
            Table table = new Table("TEMPLATE", "COMBINATIONS", "FAILED", "LEFT OUT");
            List<Map<String, Object>> values = new ArrayList<>();
            List<Problem> all = new ArrayList<>();
            for (Workshop template : templates) {
                Matrix matrix = Matrix.of(template.form(), template.base(), limit);
                int failed = 0;
                for (Map<String, @Nullable Object> answers : matrix.combinations()) {
                    List<Problem> errors =
                            template.run(answers, Map.of()).problems().stream()
                                    .filter(Problem::isError)
                                    .toList();
                    failed += errors.isEmpty() ? 0 : 1;
                    errors.stream()
                            .map(e -> e.advise("with " + matrix.described(answers)))
                            .forEach(all::add);
                }
                long leftOut = matrix.leftOut();
                table.row(
                        template.path(),
                        Integer.toString(matrix.combinations().size()),
                        Integer.toString(failed),
                        Long.toString(leftOut));
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("template", template.path());
                map.put("combinations", matrix.combinations().size());
                map.put("failed", failed);
                map.put("leftOut", leftOut);
                values.add(map);
            }
            common.print(values, table);
            return common.tell(all);
        }
    }
}

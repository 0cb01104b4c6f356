package dev.slipway.cli;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.desk.Desk;
import dev.slipway.desk.Workspace;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlWriter;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What all verbs share: the platform folder, the output form, and how problems are told.
final class Common {
    @Spec(Spec.Target.MIXEE)
    @Nullable CommandSpec spec;

    @Option(
            names = {"-C", "--dir"},
            paramLabel = "DIR",
            description = "The platform folder (default: the current one).")
    Path dir = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            description = "table (default), json or yaml.")
    Format format = Format.table;

    /// The platform, read; its problems are not printed yet.
    Workspace platform(Desk desk) {
        if (!Files.isDirectory(dir)) {
            throw new ParameterException(spec().commandLine(), "there is no folder " + dir);
        }
        return desk.read(dir.toAbsolutePath().normalize(), Progress.NONE);
    }

    PrintWriter out() {
        return spec().commandLine().getOut();
    }

    PrintWriter err() {
        return spec().commandLine().getErr();
    }

    /// Prints `value` (plain maps and lists) as JSON or YAML; for the table form, `table`.
    void print(Object value, Object table) {
        switch (format) {
            case table -> out().print(table);
            case json -> out().println(Json.print(value));
            case yaml -> out().print(YamlWriter.write(YamlNode.of(value, Origin.TARGET)).text());
        }
        out().flush();
    }

    /// Prints problems on standard error and gives the exit code that they mean.
    int tell(List<Problem> problems) {
        problems.stream().sorted(Problem.WORST_FIRST).forEach(err()::println);
        err().flush();
        return problems.stream().anyMatch(Problem::isError) ? Exit.FINDINGS : Exit.OK;
    }

    static Map<String, Object> values(Problem problem) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("severity", problem.severity().word());
        map.put("rule", problem.rule());
        map.put("file", problem.where().path());
        map.put("line", problem.where().line());
        map.put("column", problem.where().column());
        map.put("message", problem.message());
        map.put("advice", problem.advice());
        return map;
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("not part of a command line");
        }
        return spec;
    }

    /// Names the mixin once, so that every verb spells it the same way.
    abstract static class Verb {
        @Mixin Common common = new Common();
    }
}

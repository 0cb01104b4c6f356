package dev.slipway.cli;

import dev.slipway.base.Fix;
import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Progress;
import dev.slipway.base.Similar;
import dev.slipway.base.TextEdit;
import dev.slipway.catalog.Catalog;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.EntityRef;
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
import java.util.Optional;

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
            description = "table (default), json, yaml or markdown.")
    Format format = Format.table;

    /// The platform folder, which is there.
    Path folder() {
        if (!Files.isDirectory(dir)) {
            throw misuse("there is no folder " + dir);
        }
        return dir.toAbsolutePath().normalize();
    }

    /// The platform, read; its problems are not printed yet.
    Workspace platform(Desk desk) {
        return desk.read(folder(), Progress.NONE);
    }

    /// The entity that `text` names, of any kind where it names none and only one has the name;
    /// when there is none, says so with the nearest name.
    Optional<EntityRef> find(Catalog catalog, String text) {
        Optional<EntityRef> exact =
                EntityRef.parse(text, "component", EntityRef.DEFAULT_NAMESPACE)
                        .filter(ref -> catalog.entity(ref).isPresent());
        if (exact.isPresent()) {
            return exact;
        }
        List<EntityRef> named =
                catalog.entities().stream()
                        .map(Entity::ref)
                        .filter(ref -> ref.name().equalsIgnoreCase(text))
                        .toList();
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        List<String> refs = catalog.entities().stream().map(e -> e.ref().compact()).toList();
        String hint =
                named.isEmpty()
                        ? Similar.nearest(text, refs)
                                .or(() -> Similar.nearest("component:" + text, refs))
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("")
                        : "; it may be "
                                + String.join(
                                        " or ", named.stream().map(EntityRef::compact).toList());
        err().println("slipway: no entity " + text + " in this catalog" + hint);
        err().flush();
        return Optional.empty();
    }

    ParameterException misuse(String message) {
        return new ParameterException(spec().commandLine(), message);
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
            case markdown ->
                    out().print(table instanceof Table rows ? rows.markdown() : table.toString());
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
        problem.fix().ifPresent(fix -> map.put("fix", values(fix)));
        return map;
    }

    private static Map<String, Object> values(Fix fix) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("title", fix.title());
        map.put("edits", fix.edits().stream().map(Common::values).toList());
        return map;
    }

    private static Map<String, Object> values(TextEdit edit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("file", edit.from().path());
        map.put("line", edit.from().line());
        map.put("column", edit.from().column());
        map.put("endLine", edit.endLine());
        map.put("endColumn", edit.endColumn());
        map.put("text", edit.replacement());
        return map;
    }

    /// `1 entity`, `3 entities`.
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
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

package dev.slipway.ui.catalog;

import dev.slipway.base.Origin;
import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.catalog.ApiText;
import dev.slipway.catalog.Entity;
import dev.slipway.catalog.api.ApiDefinition;
import dev.slipway.ui.kit.code.CodeText;
import dev.slipway.ui.kit.code.Language;
import dev.slipway.yaml.Json;
import dev.slipway.yaml.YamlWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The texts of an entity's page, ready to be shown. Made off the window's thread.
final class EntityText {

    /// The entity as Backstage would take it in (texts that it includes are in their place), each
    /// line with the line it was read from, and with its problems.
    record Inspected(CodeText code, CodeText json, Traced traced) {}

    /// The definition of an API and what it offers.
    record Definition(CodeText code, ApiText source, ApiDefinition api) {}

    private EntityText() {}

    static Inspected inspected(Entity entity) {
        Traced traced = YamlWriter.write(entity.raw());
        CodeText code = CodeText.of("inspect:" + entity.ref(), Language.YAML, traced.text());
        List<String> labels = new ArrayList<>();
        for (Origin origin : traced.origins()) {
            labels.add(label(origin.where(), entity.path(), labels.size() + 1));
        }
        CodeText json =
                CodeText.of(
                        "json:" + entity.ref(), Language.JSON, Json.print(entity.raw().value()));
        return new Inspected(
                code.labelled(labels).marked(marks(entity, traced, code.lines())), json, traced);
    }

    /// `files` gives the texts of the files beside it.
    static Optional<Definition> definition(
            Entity entity, Function<String, Optional<String>> files) {
        return ApiText.of(entity)
                .map(
                        source -> {
                            ApiDefinition api = source.read(files);
                            CodeText code =
                                    CodeText.of(
                                            "definition:" + entity.ref(),
                                            language(entity.type(), source.text()),
                                            source.text());
                            return new Definition(
                                    code.marked(marks(source, api, code.lines())), source, api);
                        });
    }

    private static List<CodeText.Mark> marks(
            ApiText source, ApiDefinition api, List<String> lines) {
        List<CodeText.Mark> marks = new ArrayList<>();
        for (Problem problem : api.problems()) {
            int line = problem.where().line();
            boolean here = problem.where().path().equals(source.path());
            if (here && line > 0 && line <= lines.size()) {
                int column = Math.max(1, problem.where().column());
                marks.add(new CodeText.Mark(line, column, problem.severity(), problem.message()));
            }
        }
        return marks;
    }

    private static Language language(String type, String text) {
        if (text.stripLeading().startsWith("{")) {
            return Language.JSON;
        }
        return switch (type) {
            case "graphql", "grpc" -> Language.SCRIPT;
            case "openapi", "asyncapi", "crd", "mcp-server" -> Language.YAML;
            default -> Language.PLAIN;
        };
    }

    /// Lines of the entity's own file by number only, and not where the pane shows that `number`
    /// already: the file is named beside the text.
    private static String label(Where where, String own, int number) {
        if (where.path().equals(own)) {
            return where.line() == number ? "" : "line " + where.line();
        }
        return where.path().substring(where.path().lastIndexOf('/') + 1) + ":" + where.line();
    }

    private static List<CodeText.Mark> marks(Entity entity, Traced traced, List<String> lines) {
        List<CodeText.Mark> marks = new ArrayList<>();
        for (Problem problem : entity.problems()) {
            int line = lineOf(problem.where(), traced);
            if (line > 0) {
                String text = lines.get(line - 1);
                boolean value = traced.originOf(line).where().equals(problem.where());
                int colon = text.indexOf(": ");
                int column = value && colon > 0 ? colon + 3 : keyColumn(text);
                marks.add(new CodeText.Mark(line, column, problem.severity(), problem.message()));
            }
        }
        return marks;
    }

    /// The written line (from 1) that was read at `where`, or on the same line of its file; 0 when
    /// there is none.
    static int lineOf(Where where, Traced traced) {
        int same = 0;
        for (int i = 0; i < traced.origins().size(); i++) {
            Where from = traced.origins().get(i).where();
            if (from.equals(where)) {
                return i + 1;
            }
            boolean line = from.line() == where.line() && from.path().equals(where.path());
            same = same == 0 && line ? i + 1 : same;
        }
        return same;
    }

    private static int keyColumn(String text) {
        int column = 0;
        while (column < text.length() && " -".indexOf(text.charAt(column)) >= 0) {
            column++;
        }
        return column + 1;
    }
}

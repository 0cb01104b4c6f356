package dev.slipway.catalog;

import dev.slipway.base.Problem;
import dev.slipway.base.Traced;
import dev.slipway.base.Where;
import dev.slipway.catalog.api.ApiDefinition;
import dev.slipway.yaml.YamlList;
import dev.slipway.yaml.YamlMap;
import dev.slipway.yaml.YamlNode;
import dev.slipway.yaml.YamlScalar;
import dev.slipway.yaml.YamlScalar.Style;
import dev.slipway.yaml.YamlWriter;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The definition of an API as text, and where each of its lines stands: in the descriptor, or in
/// the file that the descriptor includes.
///
/// @param type the entity's `spec.type`
/// @param traced for a definition that is no text but a tree (`$yaml`, `$json`): it is written out
public record ApiText(String type, String text, YamlNode node, Optional<Traced> traced) {
    private static final Set<Style> BY_LINE = Set.of(Style.LITERAL, Style.FOLDED);

    /// Empty for an entity without a definition, and for one whose text was not fetched or is not
    /// where the descriptor says.
    public static Optional<ApiText> of(Entity entity) {
        return entity.field("spec", "definition").flatMap(node -> of(entity.type(), node));
    }

    private static Optional<ApiText> of(String type, YamlNode node) {
        return switch (node) {
            case YamlScalar scalar ->
                    scalar.string().map(text -> new ApiText(type, text, node, Optional.empty()));
            case YamlMap map when Placeholders.isLeft(map) -> Optional.empty();
            case YamlMap map -> Optional.of(written(type, map));
            case YamlList list -> Optional.of(written(type, list));
        };
    }

    private static ApiText written(String type, YamlNode tree) {
        Traced traced = YamlWriter.write(tree);
        return new ApiText(type, traced.text(), tree, Optional.of(traced));
    }

    /// The file that the text stands in.
    public String path() {
        return node.where().path();
    }

    /// Where `line` (from 1) of the text stands.
    public Where where(int line) {
        if (traced.isPresent()) {
            return traced.get().originOf(line).where();
        }
        boolean byLine = node instanceof YamlScalar scalar && BY_LINE.contains(scalar.style());
        Where start = node.where();
        return byLine
                ? new Where(start.path(), start.line() + line, 1)
                : new Where(start.path(), Math.max(1, start.line()), 1);
    }

    /// What it offers, without the files beside it.
    public ApiDefinition read() {
        return read(path -> Optional.empty());
    }

    /// What it offers; `files` gives the texts of files beside it. Problems have the lines of the
    /// text: [#placed] turns them into places.
    public ApiDefinition read(Function<String, Optional<String>> files) {
        return ApiDefinition.of(type, path(), text, files);
    }

    /// A problem of the definition where its file has it; `files` gives the text of that file, in
    /// which the definition may be indented.
    public Problem placed(Problem problem, Function<String, Optional<String>> files) {
        Where said = problem.where();
        if (!said.path().equals(path()) || said.line() < 1) {
            return problem;
        }
        Where where = where(said.line());
        if (traced.isPresent() || said.column() < 1) {
            return problem.at(where);
        }
        String own = line(text, said.line());
        String inFile = files.apply(where.path()).map(file -> line(file, where.line())).orElse("");
        int indent = own.isBlank() ? -1 : inFile.indexOf(own);
        return problem.at(
                indent < 0 ? where : new Where(where.path(), where.line(), indent + said.column()));
    }

    private static String line(String text, int number) {
        return text.lines().skip(number - 1L).findFirst().orElse("");
    }
}

package dev.slipway.gotemplate;

import dev.slipway.base.Origin;
import dev.slipway.base.Where;
import dev.slipway.yaml.YamlScalar;

/// Where a template text stands in its file: usually as a block scalar of a YAML file, so that its
/// lines are shifted. `first` is the place of the text's first character, `indent` what is cut off
/// the lines after it, `step` what its lines are called as origins. Of a text that YAML folds
/// (`folded`) only the first place is known.
public record TextPlace(Where first, int indent, boolean folded, Origin.Step step) {

    /// A text that is a whole file.
    public static TextPlace file(String path, Origin.Step step) {
        return new TextPlace(new Where(path, 1, 1), 0, false, step);
    }

    /// The text of a YAML scalar. `indent` is that of a block scalar's lines; where unknown, 0
    /// makes the columns count from the text's own margin.
    public static TextPlace of(YamlScalar scalar, int indent, Origin.Step step) {
        Where where = scalar.where();
        return switch (scalar.style()) {
            case LITERAL ->
                    new TextPlace(where.at(where.line() + 1, 1 + indent), indent, false, step);
            case SINGLE, DOUBLE ->
                    new TextPlace(where.at(where.line(), where.column() + 1), 0, true, step);
            case PLAIN -> new TextPlace(where, 0, true, step);
            case FOLDED ->
                    new TextPlace(where.at(where.line() + 1, 1 + indent), indent, true, step);
        };
    }

    /// The place of what follows `prefix`, for texts that are trimmed before they are parsed.
    public TextPlace after(String prefix) {
        int breaks = (int) prefix.chars().filter(c -> c == '\n').count();
        int column = prefix.length() - prefix.lastIndexOf('\n');
        return new TextPlace(at(breaks + 1, column), indent, folded, step);
    }

    /// The place in the file of a line and column (from 1) of the text.
    public Where at(int line, int column) {
        if (line == 1) {
            return first.at(first.line(), first.column() + column - 1);
        }
        return folded ? first : first.at(first.line() + line - 1, indent + column);
    }
}

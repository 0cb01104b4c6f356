package dev.slipway.template.syntax;

import java.util.Set;

/// How a text is cut into text and code. `jinja` chooses Jinja2's grammar over Nunjucks'; `newline`
/// is what Jinja2 writes for a line end of the source; `tags` are the tags of Jinja2 extensions
/// that are switched on (`do`, `now`, `break`, `continue`).
public record Syntax(
        boolean jinja,
        Delimiters delimiters,
        boolean trimBlocks,
        boolean lstripBlocks,
        boolean keepTrailingNewline,
        String newline,
        Set<String> tags) {

    public static final Syntax NUNJUCKS =
            new Syntax(false, Delimiters.STANDARD, false, false, true, "\n", Set.of());
    public static final Syntax JINJA2 =
            new Syntax(true, Delimiters.STANDARD, false, false, false, "\n", Set.of());

    public Syntax {
        tags = Set.copyOf(tags);
    }

    public Syntax with(Delimiters other) {
        return new Syntax(
                jinja, other, trimBlocks, lstripBlocks, keepTrailingNewline, newline, tags);
    }

    public Syntax withBlocks(boolean trim, boolean lstrip) {
        return new Syntax(jinja, delimiters, trim, lstrip, keepTrailingNewline, newline, tags);
    }

    public Syntax withLastNewline(boolean kept) {
        return new Syntax(jinja, delimiters, trimBlocks, lstripBlocks, kept, newline, tags);
    }

    public Syntax withNewline(String written) {
        return new Syntax(
                jinja, delimiters, trimBlocks, lstripBlocks, keepTrailingNewline, written, tags);
    }

    public Syntax withTags(Set<String> more) {
        return new Syntax(
                jinja, delimiters, trimBlocks, lstripBlocks, keepTrailingNewline, newline, more);
    }
}

package dev.slipway.template;

import dev.slipway.template.syntax.Syntax;

/// How a template is read and run. `jinjaCompat` is Nunjucks' own imitation of Jinja2 (`True`,
/// `list.append`, `dict.items`); `strict` makes every use of an undefined value an error (Jinja2's
/// StrictUndefined); `keepTrailingNewline` matters to Jinja2 only, Nunjucks always keeps it.
public record Options(
        Dialect dialect,
        String variableStart,
        String variableEnd,
        boolean trimBlocks,
        boolean lstripBlocks,
        boolean jinjaCompat,
        boolean keepTrailingNewline,
        boolean strict) {

    /// Backstage's steps and `fetch:template`: `${{ }}`.
    public static Options backstage() {
        return new Options(Dialect.NUNJUCKS, "${{", "}}", false, false, false, true, false);
    }

    /// `fetch:template` with cookiecutterCompat: `{{ }}` and Nunjucks' imitation of Jinja2.
    public static Options cookiecutterCompat() {
        return new Options(Dialect.NUNJUCKS, "{{", "}}", false, false, true, true, false);
    }

    /// Plain Nunjucks: `{{ }}`.
    public static Options nunjucks() {
        return new Options(Dialect.NUNJUCKS, "{{", "}}", false, false, false, true, false);
    }

    /// Jinja2's default environment.
    public static Options jinja2() {
        return new Options(Dialect.JINJA2, "{{", "}}", false, false, false, false, false);
    }

    /// Jinja2 as Cookiecutter sets it up: strict, last newline kept.
    public static Options cookiecutter() {
        return jinja2().withKeepTrailingNewline(true).withStrict(true);
    }

    public Options withBlocks(boolean trim, boolean lstrip) {
        return new Options(
                dialect,
                variableStart,
                variableEnd,
                trim,
                lstrip,
                jinjaCompat,
                keepTrailingNewline,
                strict);
    }

    public Options withDelimiters(String start, String end) {
        return new Options(
                dialect,
                start,
                end,
                trimBlocks,
                lstripBlocks,
                jinjaCompat,
                keepTrailingNewline,
                strict);
    }

    public Options withJinjaCompat(boolean compat) {
        return new Options(
                dialect,
                variableStart,
                variableEnd,
                trimBlocks,
                lstripBlocks,
                compat,
                keepTrailingNewline,
                strict);
    }

    public Options withKeepTrailingNewline(boolean keep) {
        return new Options(
                dialect,
                variableStart,
                variableEnd,
                trimBlocks,
                lstripBlocks,
                jinjaCompat,
                keep,
                strict);
    }

    public Options withStrict(boolean on) {
        return new Options(
                dialect,
                variableStart,
                variableEnd,
                trimBlocks,
                lstripBlocks,
                jinjaCompat,
                keepTrailingNewline,
                on);
    }

    Syntax syntax() {
        return new Syntax(
                dialect == Dialect.JINJA2,
                variableStart,
                variableEnd,
                trimBlocks,
                lstripBlocks,
                keepTrailingNewline);
    }
}

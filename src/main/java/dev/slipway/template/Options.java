package dev.slipway.template;

import dev.slipway.template.syntax.Delimiters;
import dev.slipway.template.syntax.Syntax;

import java.util.function.UnaryOperator;

/// How a template is read and run. `jinjaCompat` is Nunjucks' own imitation of Jinja2 (`True`,
/// `list.append`, `dict.items`); `strict` makes every use of an undefined value an error (Jinja2's
/// StrictUndefined); `autoescape` escapes what is printed, as for markup.
public record Options(
        Dialect dialect, Syntax syntax, boolean jinjaCompat, boolean strict, boolean autoescape) {

    /// Backstage's steps and `fetch:template`: `${{ }}`.
    public static Options backstage() {
        return nunjucks().with(syntax -> syntax.with(Delimiters.BACKSTAGE));
    }

    /// `fetch:template` with cookiecutterCompat: `{{ }}` and Nunjucks' imitation of Jinja2.
    public static Options cookiecutterCompat() {
        return nunjucks().withJinjaCompat(true);
    }

    /// Plain Nunjucks: `{{ }}`.
    public static Options nunjucks() {
        return new Options(Dialect.NUNJUCKS, Syntax.NUNJUCKS, false, false, false);
    }

    /// Jinja2's default environment.
    public static Options jinja2() {
        return new Options(Dialect.JINJA2, Syntax.JINJA2, false, false, false);
    }

    /// Jinja2 as Cookiecutter sets it up: strict, last newline kept.
    public static Options cookiecutter() {
        return jinja2().with(syntax -> syntax.withLastNewline(true)).withStrict(true);
    }

    public Options with(UnaryOperator<Syntax> change) {
        return new Options(dialect, change.apply(syntax), jinjaCompat, strict, autoescape);
    }

    public Options withBlocks(boolean trim, boolean lstrip) {
        return with(syntax -> syntax.withBlocks(trim, lstrip));
    }

    public Options withJinjaCompat(boolean compat) {
        return new Options(dialect, syntax, compat, strict, autoescape);
    }

    public Options withStrict(boolean on) {
        return new Options(dialect, syntax, jinjaCompat, on, autoescape);
    }

    public Options withAutoescape(boolean on) {
        return new Options(dialect, syntax, jinjaCompat, strict, on);
    }
}

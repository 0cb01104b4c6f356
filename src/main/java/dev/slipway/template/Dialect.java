package dev.slipway.template;

/// Whose language a template is written in.
public enum Dialect {
    /// Nunjucks 3.2.4 as nunjitsu 0.6.2 interprets it for Backstage.
    NUNJUCKS,
    /// Jinja2 3.1 as Cookiecutter runs it.
    JINJA2
}

package dev.slipway.template.syntax;

/// How a text is cut into text and code. Tags are always `{% %}`, comments `{# #}`; `jinja` chooses
/// Jinja2's grammar over Nunjucks'.
public record Syntax(
        boolean jinja,
        String variableStart,
        String variableEnd,
        boolean trimBlocks,
        boolean lstripBlocks,
        boolean keepTrailingNewline) {}

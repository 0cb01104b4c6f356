package dev.slipway.template.syntax;

/// The marks that set code apart from text. `lineStatement` and `lineComment` begin code that ends
/// with its line (Jinja2 only), empty where there is none.
public record Delimiters(
        String blockStart,
        String blockEnd,
        String variableStart,
        String variableEnd,
        String commentStart,
        String commentEnd,
        String lineStatement,
        String lineComment) {

    public static final Delimiters STANDARD =
            new Delimiters("{%", "%}", "{{", "}}", "{#", "#}", "", "");

    /// Nunjucks as Backstage sets it up.
    public static final Delimiters BACKSTAGE = STANDARD.withVariable("${{", "}}");

    public Delimiters withVariable(String start, String end) {
        return new Delimiters(
                blockStart,
                blockEnd,
                start,
                end,
                commentStart,
                commentEnd,
                lineStatement,
                lineComment);
    }

    boolean hasLines() {
        return !lineStatement.isEmpty() || !lineComment.isEmpty();
    }
}

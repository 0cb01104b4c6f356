package dev.slipway.template.value;

/// A mistake met while a template runs; the interpreter adds the place and turns it into a Problem.
/// Thrown, because an expression that fails ends the whole rendering, as in both peers.
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String advice;
    private final int at;

    public TemplateFault(String message) {
        this("template.value", message, "", -1);
    }

    public TemplateFault(String rule, String message, String advice) {
        this(rule, message, advice, -1);
    }

    private TemplateFault(String rule, String message, String advice, int at) {
        super(message, null, false, false);
        this.rule = rule;
        this.advice = advice;
        this.at = at;
    }

    /// The same fault with the source offset of the innermost expression that failed.
    public TemplateFault at(int offset) {
        return at >= 0 ? this : new TemplateFault(rule, message(), advice, offset);
    }

    public String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    public String rule() {
        return rule;
    }

    public String advice() {
        return advice;
    }

    public int at() {
        return at;
    }
}

package dev.slipway.template.value;

import dev.slipway.base.Where;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A mistake met while a template runs; the interpreter adds the place and turns it into a Problem.
/// Thrown, because an expression that fails ends the whole rendering, as in both peers.
public final class TemplateFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String advice;
    private final int at;
    private final transient @Nullable Where where;

    public TemplateFault(String message) {
        this("template.value", message, "", -1, null);
    }

    public TemplateFault(String rule, String message, String advice) {
        this(rule, message, advice, -1, null);
    }

    private TemplateFault(
            String rule, String message, String advice, int at, @Nullable Where where) {
        super(message, null, false, false);
        this.rule = rule;
        this.advice = advice;
        this.at = at;
        this.where = where;
    }

    /// The same fault with the source offset of the innermost expression that failed.
    public TemplateFault at(int offset) {
        return at >= 0 || where != null
                ? this
                : new TemplateFault(rule, message(), advice, offset, null);
    }

    /// The same fault with its place, once the template that holds it is left.
    public TemplateFault in(Where place) {
        return where != null ? this : new TemplateFault(rule, message(), advice, at, place);
    }

    public Optional<Where> where() {
        return Optional.ofNullable(where);
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

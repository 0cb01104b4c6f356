package dev.slipway.template.syntax;

/// A mistake in a template's text. Caught by the parser at the tag it stands in, so that the rest
/// of the template is still read.
public final class SyntaxFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String advice;

    SyntaxFault(String message, String advice, int at) {
        super(message, null, false, false);
        this.at = at;
        this.advice = advice;
    }

    SyntaxFault(String message, int at) {
        this(message, "", at);
    }

    public int at() {
        return at;
    }

    public String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    public String advice() {
        return advice;
    }
}

package dev.slipway.goldenpath.action;

/// Ends an action: the whole step fails with this message. Inside the room only; the runner turns
/// it into a Problem at the step.
public final class ActionFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String advice;

    public ActionFault(String rule, String message) {
        this(rule, message, "");
    }

    public ActionFault(String rule, String message, String advice) {
        super(message, null, false, false);
        this.rule = rule;
        this.advice = advice;
    }

    public String rule() {
        return rule;
    }

    public String message() {
        String message = getMessage();
        return message == null ? "" : message;
    }

    public String advice() {
        return advice;
    }
}

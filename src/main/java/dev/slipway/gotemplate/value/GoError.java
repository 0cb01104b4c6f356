package dev.slipway.gotemplate.value;

/// What Go would report as an error of a template function, in Go's words. Never leaves the engine:
/// it becomes a problem at the template line.
public final class GoError extends RuntimeException {
    private final int argument;

    public GoError(String message) {
        this(message, -1);
    }

    private GoError(String message, int argument) {
        super(message, null, false, false);
        this.argument = argument;
    }

    /// An argument of the wrong type: Go reports it at the argument and not at the call.
    static GoError atArgument(int argument, String message) {
        return new GoError(message, argument);
    }

    /// Index of the argument at fault, -1 for the call as a whole.
    public int argument() {
        return argument;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}

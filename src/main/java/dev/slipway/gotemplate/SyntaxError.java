package dev.slipway.gotemplate;

/// The template text cannot be read further; `position` counts characters from its start.
final class SyntaxError extends RuntimeException {
    private final int position;

    SyntaxError(int position, String message) {
        super(message, null, false, false);
        this.position = position;
    }

    int position() {
        return position;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}

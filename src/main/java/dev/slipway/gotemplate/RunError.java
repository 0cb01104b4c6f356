package dev.slipway.gotemplate;

/// An error while rendering, at a node of the tree.
final class RunError extends RuntimeException {
    private final transient Node node;

    RunError(Node node, String message) {
        super(message, null, false, false);
        this.node = node;
    }

    Node node() {
        return node;
    }

    @Override
    public String getMessage() {
        String message = super.getMessage();
        return message == null ? "" : message;
    }
}

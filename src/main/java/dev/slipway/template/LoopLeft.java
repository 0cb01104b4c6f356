package dev.slipway.template;

/// Jinja2's `break` and `continue` on their way to the loop.
final class LoopLeft extends RuntimeException {
    private static final long serialVersionUID = 1L;

    static final LoopLeft LOOP = new LoopLeft();
    static final LoopLeft TURN = new LoopLeft();

    private LoopLeft() {
        super("a loop is left", null, false, false);
    }
}

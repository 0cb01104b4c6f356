package dev.slipway.goldenpath.action;

/// What runs one kind of step locally.
@FunctionalInterface
public interface Action {

    /// @throws ActionFault when the step as a whole cannot be done
    ActionResult run(ActionCall call);
}

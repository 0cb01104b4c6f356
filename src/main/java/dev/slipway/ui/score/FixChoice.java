package dev.slipway.ui.score;

/// One way out of a problem.
sealed interface FixChoice {

    String title();

    /// The text of a file after the fix; it can be seen before it is taken.
    record Edit(String title, String path, String text) implements FixChoice {}

    /// All fixes of the file's errors at once, shown as a diff first.
    record All(String title, String path, String text) implements FixChoice {}

    /// A new provisioner for a type that nothing makes.
    record Stub(String title, String type) implements FixChoice {}
}

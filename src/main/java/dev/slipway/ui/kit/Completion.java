package dev.slipway.ui.kit;

/// One way to go on with a line: the characters from `from` up to the caret are replaced by
/// `insert`. `text` is what the list shows, `beside` a muted word after it (a count, a meaning).
public record Completion(int from, String insert, String text, String beside) {

    /// A completion that ends in `:` or so leads to more; others end a term.
    public boolean goesOn() {
        return insert.endsWith(":");
    }
}

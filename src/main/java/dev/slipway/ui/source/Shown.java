package dev.slipway.ui.source;

import dev.slipway.ui.kit.code.CodeText;

import java.util.Optional;

/// What the editor is to do: show a text (empty: keep the one it has), then go to a line (0: stay).
/// Each is a new object, so that the same place can be asked for again.
final class Shown {
    private final Optional<CodeText> text;
    private final int line;

    Shown(Optional<CodeText> text, int line) {
        this.text = text;
        this.line = line;
    }

    Optional<CodeText> text() {
        return text;
    }

    int line() {
        return line;
    }
}

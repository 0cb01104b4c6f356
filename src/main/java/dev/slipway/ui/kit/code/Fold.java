package dev.slipway.ui.kit.code;

/// Lines that can be hidden behind a chip: `line` (from 1) shows its first `cut` characters and the
/// chip's `words`, the lines after it up to `last` do not show. With `last` equal to `line` it
/// hides only the rest of one line, such as a secret's value. `key` stays the same while the text
/// changes; `closed` says how it stands until the user decides.
public record Fold(String key, int line, int last, int cut, String words, boolean closed) {}

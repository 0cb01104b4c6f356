package dev.slipway.ui.kit.code;

import java.util.List;

/// Colours a whole text; linear in its length, and never fails on a broken one.
@FunctionalInterface
interface Syntax {

    /// The tokens of each line, in order and without overlap.
    List<List<Token>> tokens(List<String> lines);
}

/// Shows program text: line numbers, where each line comes from, colours by language, what has just
/// changed, what is wrong. Front door: [dev.slipway.ui.kit.code.CodePane], fed with an immutable
/// [dev.slipway.ui.kit.code.CodeText] that is made off the window's thread. Must not know what the
/// text means; the scanners colour, they do not parse, so that a half-written file looks right too.
@NullMarked
package dev.slipway.ui.kit.code;

import org.jspecify.annotations.NullMarked;

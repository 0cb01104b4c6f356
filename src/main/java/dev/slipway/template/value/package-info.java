/// The values both template dialects compute with, beside plain Java (maps, lists, text, numbers,
/// booleans, null), and the seams between an interpreter and a dialect's library. No front door of
/// its own: [dev.slipway.template.Template] is. Knows no dialect, so that a dialect can be replaced
/// without the other noticing.
@NullMarked
package dev.slipway.template.value;

import org.jspecify.annotations.NullMarked;

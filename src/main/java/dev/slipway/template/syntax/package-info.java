/// Text to syntax tree, for both dialects: what is text and what is code, the tokens of code, the
/// expressions and the tags. Front door: [dev.slipway.template.syntax.TemplateParser]. Knows
/// nothing of running, so that lint can read templates that cannot run.
@NullMarked
package dev.slipway.template.syntax;

import org.jspecify.annotations.NullMarked;

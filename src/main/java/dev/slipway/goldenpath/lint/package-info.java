/// Checks of golden paths for their authors: mistakes that no single set of answers brings out.
/// Front door: [dev.slipway.goldenpath.lint.TemplateReview]. Every finding has a place and a rule
/// name. Runs nothing and knows no catalog; what a template generates is checked by those who run
/// it.
@NullMarked
package dev.slipway.goldenpath.lint;

import org.jspecify.annotations.NullMarked;

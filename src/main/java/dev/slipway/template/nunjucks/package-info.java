/// The library of the Nunjucks dialect: its filters, tests, globals and the JavaScript methods that
/// nunjitsu 0.6.2 lets templates call. Front door:
/// [dev.slipway.template.nunjucks.NunjucksLanguage]. Knows no syntax tree and no files.
@NullMarked
package dev.slipway.template.nunjucks;

import org.jspecify.annotations.NullMarked;

/// The library of the Jinja2 dialect: its filters, tests, globals and the methods of Python's text,
/// list and dict that templates call. Front door: [dev.slipway.template.jinja.JinjaLanguage]. Knows
/// no syntax tree and no files; Python's own attributes (`__class__`) do not exist.
@NullMarked
package dev.slipway.template.jinja;

import org.jspecify.annotations.NullMarked;

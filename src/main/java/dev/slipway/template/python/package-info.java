/// Python's meaning of values, as far as Jinja2 templates can see it: `str` and `repr`, arithmetic,
/// comparison, `%` formatting. Pure functions over [dev.slipway.template.value]; knows no filter
/// and no syntax.
@NullMarked
package dev.slipway.template.python;

import org.jspecify.annotations.NullMarked;

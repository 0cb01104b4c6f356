/// JavaScript's meaning of values, as far as templates can see it: conversions, equality, numbers
/// as text, JSON, regular expressions. Pure functions over [dev.slipway.template.value]; knows no
/// filter and no syntax, so that exactness can be tested against ECMA-262 alone.
@NullMarked
package dev.slipway.template.js;

import org.jspecify.annotations.NullMarked;

/// Go's values as templates see them: printing (`fmt`), quoting (`strconv`), truth, equality,
/// order, JSON, and the calling convention of template functions. Values are plain Java (`Map`,
/// `List`, String, Long, Double, Boolean, null) plus [dev.slipway.gotemplate.value.GoStruct] and
/// [dev.slipway.gotemplate.value.GoMap] for what Go types strictly. Front door:
/// [dev.slipway.gotemplate.value.Functions]. Must not know the template language: the function
/// libraries build on this package alone.
@NullMarked
package dev.slipway.gotemplate.value;

import org.jspecify.annotations.NullMarked;

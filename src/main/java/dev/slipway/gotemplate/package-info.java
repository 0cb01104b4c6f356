/// Go's `text/template` with the sprig 3.3 text functions, for the provisioner and patch templates
/// of Score. Front door: [dev.slipway.gotemplate.GoTemplate]; the function library is
/// [dev.slipway.gotemplate.sprig.Sprig]. An own engine because no JVM library passes the peers'
/// recorded executions and none knows the origin of a produced line. Knows nothing of Score: what
/// the data means and where a text stands in its file is the caller's to say. Reaches no host
/// object, no network, no environment; randomness and time are inputs.
@NullMarked
package dev.slipway.gotemplate;

import org.jspecify.annotations.NullMarked;

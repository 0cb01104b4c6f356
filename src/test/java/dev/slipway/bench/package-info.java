/// Measurements with a `main`, run by hand; see each class for its command.
@NullMarked
package dev.slipway.bench;

import org.jspecify.annotations.NullMarked;

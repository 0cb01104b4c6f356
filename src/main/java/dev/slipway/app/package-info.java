/// The roof: the entry point and the one place that wires the rooms together.
@NullMarked
package dev.slipway.app;

import org.jspecify.annotations.NullMarked;

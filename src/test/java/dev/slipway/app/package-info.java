/// Tests of the roof.
@NullMarked
package dev.slipway.app;

import org.jspecify.annotations.NullMarked;

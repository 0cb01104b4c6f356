@NullMarked
package dev.slipway.kubernetes;

import org.jspecify.annotations.NullMarked;

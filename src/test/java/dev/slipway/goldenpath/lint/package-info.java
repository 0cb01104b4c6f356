@NullMarked
package dev.slipway.goldenpath.lint;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.slipway.goldenpath.cases;

import org.jspecify.annotations.NullMarked;

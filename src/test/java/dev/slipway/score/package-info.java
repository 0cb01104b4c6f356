@NullMarked
package dev.slipway.score;

import org.jspecify.annotations.NullMarked;

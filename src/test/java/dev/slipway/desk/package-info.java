@NullMarked
package dev.slipway.desk;

import org.jspecify.annotations.NullMarked;

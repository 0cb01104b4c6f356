@NullMarked
package dev.slipway.cluster.select;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.slipway.cluster.apply;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.slipway.cluster.live;

import org.jspecify.annotations.NullMarked;

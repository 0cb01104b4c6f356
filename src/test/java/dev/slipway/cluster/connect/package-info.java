@NullMarked
package dev.slipway.cluster.connect;

import org.jspecify.annotations.NullMarked;

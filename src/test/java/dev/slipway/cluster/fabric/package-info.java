@NullMarked
package dev.slipway.cluster.fabric;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.slipway.cluster.health;

import org.jspecify.annotations.NullMarked;

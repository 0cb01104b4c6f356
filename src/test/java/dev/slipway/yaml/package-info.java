@NullMarked
package dev.slipway.yaml;

import org.jspecify.annotations.NullMarked;

@NullMarked
package dev.slipway.ui.live;

import org.jspecify.annotations.NullMarked;

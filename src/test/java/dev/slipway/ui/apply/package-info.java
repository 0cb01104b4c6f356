@NullMarked
package dev.slipway.ui.apply;

import org.jspecify.annotations.NullMarked;

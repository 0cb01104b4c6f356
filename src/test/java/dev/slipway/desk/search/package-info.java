@NullMarked
package dev.slipway.desk.search;

import org.jspecify.annotations.NullMarked;

/// Named benchmarks: plain mains that print what they measured, run by hand. They make their own
/// input, always the same.
@NullMarked
package dev.slipway.bench;

import org.jspecify.annotations.NullMarked;

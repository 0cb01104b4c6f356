/// Measurements, each a program with a `main` of its own, never part of the test run: class path
/// and arguments stand in the class. Figures depend on the machine; README names the one they were
/// taken on.
@NullMarked
package dev.slipway.bench;

import org.jspecify.annotations.NullMarked;

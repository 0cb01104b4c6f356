/// Holds Slipway against the recorded verdicts of its peers. One class an area (`…Cases`), found by
/// its name, discovers the cases under the corpus folder by the layout that the area's README
/// describes and runs them through the front doors. No case name stands in code.
@NullMarked
package dev.slipway.conformance;

import org.jspecify.annotations.NullMarked;

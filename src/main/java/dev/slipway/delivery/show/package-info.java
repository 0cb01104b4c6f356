/// What a panel says about how its data is shown, as pure functions a drawing layer calls: numbers
/// with Grafana's units ([dev.slipway.delivery.show.Units]), thresholds, value mappings, overrides,
/// calculations and transformations. Knows tables of values and a panel's JSON, no server and no
/// screen.
@NullMarked
package dev.slipway.delivery.show;

import org.jspecify.annotations.NullMarked;

/// The first screen: opening a platform, and what Slipway found in the one that is open, above all
/// what Backstage would hide. Front door: [dev.slipway.ui.home.HomeScreen]. Must not know other
/// screens; it sends its user there by routes.
@NullMarked
package dev.slipway.ui.home;

import org.jspecify.annotations.NullMarked;

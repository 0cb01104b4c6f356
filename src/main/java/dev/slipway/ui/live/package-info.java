/// The Live screen: how the components of a team run, cluster by cluster. Nothing is contacted
/// before the user connected here; everything ends when the screen is left. What is not live is
/// grey and says its age. Front door: [dev.slipway.ui.live.LiveScreen].
@NullMarked
package dev.slipway.ui.live;

import org.jspecify.annotations.NullMarked;

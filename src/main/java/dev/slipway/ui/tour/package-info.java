/// Walks through the whole program by itself, taking a picture at every stop: the screenshots, the
/// training run of the start-up cache and the start-up benchmark. Front door:
/// [dev.slipway.ui.tour.Tour]. Knows every screen and the frame; nothing knows it. Drives them by
/// their public verbs, and never touches what belongs to the user.
@NullMarked
package dev.slipway.ui.tour;

import org.jspecify.annotations.NullMarked;

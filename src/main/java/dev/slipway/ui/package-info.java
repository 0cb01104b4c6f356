/// The floor of the window: the bridge to JavaFX's thread ([dev.slipway.ui.Fx]), what a screen is
/// ([dev.slipway.ui.Screen]) and one list of verbs ([dev.slipway.ui.Command]). The rooms inside
/// (`kit`, the screens, and `shell`, which holds the frame and the front door `Window`) build on it
/// and it knows none of them, so that no two packages depend on each other. Never imports the
/// command line.
@NullMarked
package dev.slipway.ui;

import org.jspecify.annotations.NullMarked;

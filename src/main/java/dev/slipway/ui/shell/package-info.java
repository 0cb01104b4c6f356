/// The frame around every screen. Front door: [dev.slipway.ui.shell.Window]. It draws before
/// anything is read, then shows the screens of `Screens`, keeps history and recent places, and owns
/// what belongs to no screen: the rail, the palette, the list of jobs, toasts, keys, zoom. Screens
/// reach it only as [dev.slipway.ui.Navigator], so that each can be shown without it. Parts of the
/// frame follow the Desk's signals through models that need no toolkit.
@NullMarked
package dev.slipway.ui.shell;

import org.jspecify.annotations.NullMarked;

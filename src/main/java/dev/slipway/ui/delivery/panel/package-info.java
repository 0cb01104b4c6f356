/// The bodies of dashboard panels: each paints one kind of [dev.slipway.delivery.picture.Picture]
/// on a canvas. Front door: [dev.slipway.ui.delivery.panel.PanelBody]. Knows no dashboard and asks
/// nobody.
@NullMarked
package dev.slipway.ui.delivery.panel;

import org.jspecify.annotations.NullMarked;

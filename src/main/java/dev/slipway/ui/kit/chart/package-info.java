/// Charts drawn on a canvas: JavaFX's own make a node a point and choke at some thousand. A control
/// takes finished numbers and draws them; what they mean is the screens' to say. Colours come from
/// the style sheets ([dev.slipway.ui.kit.chart.Drawn]), so that a theme can be switched while it
/// shows. Must not know any room but its kit.
@NullMarked
package dev.slipway.ui.kit.chart;

import org.jspecify.annotations.NullMarked;

/// What a dashboard's panel shows, as finished numbers, words and colours: answers become tables,
/// tables go through the panel's transformations, and what is left becomes a
/// [dev.slipway.delivery.picture.Picture] that a drawing layer only has to paint. Pure: asks no
/// server, knows no screen. Front door: [dev.slipway.delivery.picture.Pictures].
@NullMarked
package dev.slipway.delivery.picture;

import org.jspecify.annotations.NullMarked;

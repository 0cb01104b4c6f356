/// The catalog table and the page of one entity. Front doors:
/// [dev.slipway.ui.catalog.CatalogScreen] and [dev.slipway.ui.catalog.EntityScreen]. What a table
/// shows is computed off the window's thread as one immutable view
/// ([dev.slipway.ui.catalog.CatalogView]) of one immutable request, so that 10,000 entities stay
/// smooth and every count on the screen belongs to the same moment. Must not know the frame or
/// another screen: it goes elsewhere by routes.
@NullMarked
package dev.slipway.ui.catalog;

import org.jspecify.annotations.NullMarked;

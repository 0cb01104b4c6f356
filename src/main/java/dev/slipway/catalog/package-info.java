/// The software catalog of a platform folder: what Backstage would know of it, and why it would
/// not. Front door: [dev.slipway.catalog.CatalogReader]; its result is a
/// [dev.slipway.catalog.Catalog]. Validation, relations and Location following are Backstage's
/// (catalog-model 1.10, plugin-catalog-backend 4.0); reading is kinder, so that one broken file
/// hides nothing else, and says where Backstage differs. Knows no templates, no other trade and no
/// screen: those that need entities get them as values.
@NullMarked
package dev.slipway.catalog;

import org.jspecify.annotations.NullMarked;

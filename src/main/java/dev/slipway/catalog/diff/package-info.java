/// What a change does to the catalog: entities, fields, relations and errors before and after.
/// Front door: [dev.slipway.catalog.diff.CatalogDiff]; [dev.slipway.catalog.diff.DiffText] says it
/// for a terminal and for a pull request. Knows neither git nor disk: both catalogs are given.
@NullMarked
package dev.slipway.catalog.diff;

import org.jspecify.annotations.NullMarked;

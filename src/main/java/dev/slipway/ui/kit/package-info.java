/// The few controls that all screens share, each once: icons, text and button factories, tabs,
/// facets, the query line, marks, pills, cards, the relation graph. Their looks stand in
/// `slipway.css`. Knows no screen and no flow; what needs an entity gets the catalog's records.
@NullMarked
package dev.slipway.ui.kit;

import org.jspecify.annotations.NullMarked;

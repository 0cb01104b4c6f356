/// The picture of what stands around one entity. Front door:
/// [dev.slipway.ui.kit.graph.RelationGraph]. Three steps, of which only the last needs a window:
/// which entities stand in which column ([dev.slipway.ui.kit.graph.Neighbourhood]), where their
/// boxes and lines lie ([dev.slipway.ui.kit.graph.GraphLayout]), and the nodes. The columns have
/// fixed meanings (who uses it, what it offers, what it belongs to, what it needs), so that needs
/// no layout engine and the same entity always stands in the same place. Larger parts of the
/// catalog ([dev.slipway.ui.kit.graph.PicturePane]) have no such columns:
/// [dev.slipway.ui.kit.graph.Layered] lays them out with ELK.
@NullMarked
package dev.slipway.ui.kit.graph;

import org.jspecify.annotations.NullMarked;

/// The catalog as a graph and as trees, without a screen: what the command line prints and what a
/// picture is laid out from. Front doors: [dev.slipway.catalog.graph.RelationGraph] (with
/// [dev.slipway.catalog.graph.GraphText]), [dev.slipway.catalog.graph.Outlines] and
/// [dev.slipway.catalog.graph.LocationOutline]. Knows no layout and no toolkit.
@NullMarked
package dev.slipway.catalog.graph;

import org.jspecify.annotations.NullMarked;

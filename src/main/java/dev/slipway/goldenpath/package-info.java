/// Golden paths: Backstage Software Templates run here, in memory. Front door:
/// [dev.slipway.goldenpath.GoldenPath] turns a [dev.slipway.goldenpath.SoftwareTemplate] and
/// answers into a [dev.slipway.goldenpath.Plan]: the files with the skeleton line behind each line,
/// what every step does, what to publish and to register. Nothing is written and nothing fetched;
/// desk applies the plan. Must not know the catalog's insides (it gets an
/// [dev.slipway.goldenpath.action.EntityLookup]), the disk, or the network. Semantics: scaffolder
/// backend 4.2.0.
@NullMarked
package dev.slipway.goldenpath;

import org.jspecify.annotations.NullMarked;

/// The five DORA metrics, whatever the deployments were read from: definitions as dora.dev's guide
/// words them (2026-01-05), figures that carry how they came about and on how many cases they rest
/// ([dev.slipway.delivery.dora.Figure]), the level tables by their year, the Quick Check score.
/// Pure: no clock, no disk. Medians are interpolated; below five cases a figure says so.
@NullMarked
package dev.slipway.delivery.dora;

import org.jspecify.annotations.NullMarked;

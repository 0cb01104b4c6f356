/// Grafana dashboards as data: the JSON model of all its ages read with places, variables put into
/// queries as Grafana does, and for each panel whether it can be drawn or why not. Front door:
/// [dev.slipway.delivery.dashboard.Dashboard]. Asks no server and draws nothing. What a drawing
/// needs beyond the queries (units, thresholds, overrides) is read from a panel's own JSON.
@NullMarked
package dev.slipway.delivery.dashboard;

import org.jspecify.annotations.NullMarked;

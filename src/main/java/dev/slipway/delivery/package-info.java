/// How well a service is delivered, and the platform's dashboards. Front doors:
/// [dev.slipway.delivery.Delivery] for the five DORA metrics from git or Prometheus, `dashboard`
/// for Grafana's dashboards, `rules` for Prometheus' rule files, `prometheus` for its HTTP API.
/// Knows no screen and no other trade. Figures carry their definition, the number of cases and
/// whether they are a proxy only, because a number without them cannot be acted on.
@NullMarked
package dev.slipway.delivery;

import org.jspecify.annotations.NullMarked;

/// Prometheus' HTTP API as a client of it, and the DORA figures that can be had from there. Front
/// doors: [dev.slipway.delivery.prometheus.PrometheusClient] and
/// [dev.slipway.delivery.prometheus.PrometheusFigures]. No PromQL engine of its own: what an
/// expression means is Prometheus' to say. Speaks to the network only through the
/// [dev.slipway.net.Http] that it is given.
@NullMarked
package dev.slipway.delivery.prometheus;

import org.jspecify.annotations.NullMarked;

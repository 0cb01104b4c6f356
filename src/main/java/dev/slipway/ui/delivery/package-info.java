/// How well the platform's services are delivered: the five DORA figures of a team side by side,
/// Grafana dashboards drawn here, Prometheus rules with their state. Every figure says how it came
/// about and on how many cases it rests; there is no ranking. Front door:
/// [dev.slipway.ui.delivery.DeliveryScreen]. What a figure is, is computed in
/// `dev.slipway.delivery`; nothing here counts anything.
@NullMarked
package dev.slipway.ui.delivery;

import org.jspecify.annotations.NullMarked;

package dev.slipway.delivery.picture;

import dev.slipway.delivery.dashboard.Target;
import dev.slipway.delivery.prometheus.Answered;

/// What a query of a panel was answered; `query` is what was sent, `legend` with its variables
/// filled in.
public record Answer(Target target, String query, String legend, Answered answered) {}
